import fc from "fast-check";
import { elementDe } from "./flux.fixture.ts";
import { ditRien, ligne, texte, texteSimple } from "./textes.ts";

test.each([
  ["plain text", "Un jour à l'atelier", "Un jour à l'atelier"],
  ["paragraphs", "<p>Un</p><p>Deux</p>", "Un\nDeux"],
  ["line breaks", "Un<br/>Deux<BR>Trois<br />", "Un\nDeux\nTrois"],
  ["lists", "<ul><li>Un</li><li>Deux</li></ul>Fin", "- Un\n- Deux\nFin"],
  ["tags inside a line", "du <b>gras</b> et <i>penché</i>", "du gras et penché"],
  ["entities", "&eacute;t&eacute;&nbsp;: 5&euro; &#8217;&#x2019;&amp;", "été : 5€ ’’&"],
  ["entities of Windows-1252", "l&#146;&#156;uvre", "l’œuvre"],
  ["HTML escaped twice", "&lt;p&gt;Un &amp;amp; deux&lt;/p&gt;", "Un & deux"],
  ["line ends of a plain text", "Un\r\n  Deux\n\n\n\nTrois", "Un\nDeux\n\nTrois"],
  ["line ends of an HTML text", "<p>Un\n  deux</p>\n\n<p>trois</p>", "Un deux\ntrois"],
  ["scripts, styles, comments", "a<script>x()</script >b<style>p{}</style><!-- c --><p>d</p>", "a b\nd"],
  ["attributes that hold >", '<a title="a>b" href="#">lien</a>', "lien"],
  ["a comparison", "âge < 26 ans, note > 10, 3 <5", "âge < 26 ans, note > 10, 3 <5"],
  ["an unclosed tag", "avant <img src=x onerror=alert(1)", "avant < img src=x onerror=alert(1)"],
  ["a tag inside a tag", "<<b>script>alert(1)<</b>/script>", ""],
  ["invisible characters", "a\u200Bb\u00ADc\u202Ed\u0000e", "abcde"],
  ["an unknown entity", "R&D; AT&T &inconnue;", "R&D; AT&T &inconnue;"],
  ["an entity named like a property", "&constructor; &toString;", "&constructor; &toString;"],
])("%s", (_, source, expected) => {
  expect(texteSimple(source)).toBe(expected);
});

test("no text keeps markup, and reading twice changes nothing", () => {
  const pieces = fc.constantFrom(
    "<", ">", "</", "<p>", "</p>", "<li>", "&lt;", "&gt;", "&amp;", "<!--", "-->", "<script", "&#60;", "é", "\n", " ", "a", '"', "'", "\u0130", "-", "\u200B",
  ); // biome-ignore format: one line tells the alphabet
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
      const once = texteSimple(parts.join(""));
      expect(once).not.toMatch(/<[a-z/!?]/i);
      expect(texteSimple(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test("hostile texts cost time in proportion to their length", () => {
  const time = (text: string) => {
    const start = performance.now();
    texteSimple(text);
    return performance.now() - start;
  };
  for (const piece of ["<script>", "<!--", "<a ", '<a "', "&lt;", "&amp;lt;", " \t", "<p> ", "\n "])
    expect(time(piece.repeat(100_000 / piece.length))).toBeLessThan(2_000);
});

test.each(["", "-", " - ", "--", "…", ".", "Non renseigné", "NON RENSEIGNÉE.", "non communiqués"])(
  "%j says nothing",
  (text) => expect(ditRien(text)).toBe(true),
);

test.each(["néant", "0", "aucun", "Non renseigné par téléphone", "a-"])("%j says something", (text) =>
  expect(ditRien(text)).toBe(false),
);

test("an element is read whether its HTML is escaped, in CDATA or left as tags", async () => {
  for (const inside of [
    "&lt;p&gt;Un&lt;/p&gt;&lt;p&gt;Deux&lt;/p&gt;",
    "<![CDATA[<p>Un</p><p>Deux</p>]]>",
    "<p>Un</p><p>Deux</p>",
  ])
    expect(texte(await elementDe(`<contenu-formation>${inside}</contenu-formation>`))).toBe("Un\nDeux");
  expect(texte(await elementDe("<contenu-formation>\n\t </contenu-formation>"))).toBeNull();
  expect(texte(await elementDe("<contenu-formation/>"))).toBeNull();
  expect(texte(null)).toBeNull();
  expect(ligne(await elementDe("<intitule-formation>Un\n  titre</intitule-formation>"))).toBe("Un titre");
});
