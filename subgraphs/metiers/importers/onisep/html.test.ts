import fc from "fast-check";
import { htmlEnTexte } from "./html.ts";

test.each([
  ["<p>Un texte.</p>", "Un texte."],
  ["<h5>Titre</h5>\n  <p>Un   texte\nsur deux lignes.</p>", "Titre\nUn texte\nsur deux lignes."],
  ["<ul><li>un</li><li>deux</li></ul>", "- un\n- deux"],
  ["1<sup>re</sup> ann&eacute;e &amp; suivantes&nbsp;: 3 &lt; 4", "1re année & suivantes : 3 < 4"],
  ['<a href="https://exemple.fr/">ici</a>', "ici"],
  ["a<script>alert(1)</script>b<style>p{}</style>c<!-- d -->", "a b c"],
  ["&#233;t&#xE9; &#0; &#xD800; &inconnu;", "été &inconnu;"],
  ["<script>jamais fermé", null],
  ["texte <img src=x onerror=alert(1)", "texte"],
  ["3 < 4 et 5 > 2", "3 < 4 et 5 > 2"],
  ["", null],
  ["<p> </p>", null],
  [null, null],
])("%j", (html, text) => {
  expect(htmlEnTexte(html)).toBe(text);
});

test("no tag survives, whatever the text", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(htmlEnTexte(`<p>${text.replaceAll("&", "")}</p>`) ?? "").not.toMatch(/<\/?(p|script|img)\b/i);
    }),
  );
});

test("a long text costs no more than its length", () => {
  const long = "<".repeat(200_000) + "<p".repeat(200_000) + "<script>".repeat(20_000);
  const start = performance.now();
  htmlEnTexte(long);
  expect(performance.now() - start).toBeLessThan(2_000);
});
