import fc from "fast-check";
import { plainText } from "./plain-text.ts";

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
  expect(plainText(source)).toBe(expected);
});

test("a text that reads as it is written is given at once, and no other", () => {
  const pieces = fc.constantFrom(
    "a",
    "é",
    "e\u0301",
    " ",
    "\n",
    "\n\n",
    ".",
    ">",
    "<",
    "&amp;",
    "&",
    "’",
    "\t",
    "\r",
    "\u00A0",
    "\u200B",
    "\u212B",
    "😀",
    "\uD800",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      // A tag makes the whole of it be read, and leaves nothing but itself out.
      expect(plainText(parts.join(""))).toBe(plainText(`<i></i>${parts.join("")}`));
    }),
    { numRuns: 5_000 },
  );
});

test("no text keeps markup, and reading twice changes nothing", () => {
  const pieces = fc.constantFrom(
    "<", ">", "</", "<p>", "</p>", "<li>", "&lt;", "&gt;", "&amp;", "<!--", "-->", "<script", "&#60;", "é", "\n", " ", "a", '"', "'", "\u0130", "-", "\u200B",
  ); // biome-ignore format: one line tells the alphabet
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
      const once = plainText(parts.join(""));
      expect(once).not.toMatch(/<[a-z/!?]/i);
      expect(plainText(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

// Read in quadratic time, any of these would outlast the test's own limit.
test.each(["<script>", "<!--", "<a ", '<a "', "&lt;", "&amp;lt;", " \t", "<p> ", "\n ", "<", "<p"])(
  "a million characters of %j are read",
  (piece) => {
    expect(plainText(piece.repeat(1_000_000 / piece.length)).length).toBeLessThanOrEqual(2_000_000);
  },
);
