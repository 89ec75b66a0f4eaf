import { htmlEnTexte } from "./html.ts";

test.each([
  ["<h5>Titre</h5>\n  <p>Un   texte\nsur deux lignes.</p>", "Titre\nUn texte sur deux lignes."],
  ["1<sup>re</sup> ann&eacute;e &amp; suivantes&nbsp;: 3 &lt; 4", "1re année & suivantes : 3 < 4"],
  ["<p>Un</p>\n\n\n<p>Deux</p>", "Un\nDeux"],
  ["", null],
  ["<p> </p>", null],
  [null, null],
])("%j", (html, text) => {
  expect(htmlEnTexte(html)).toBe(text);
});
