import { flux, noeudDe } from "./flux.fixture.ts";
import { LIMITES } from "./limites.ts";
import type { Noeud } from "./noeud.ts";
import { lireSimple } from "./simple.ts";

/** All that a tree says, parents apart. */
const dit = (noeud: Noeud | null): string =>
  JSON.stringify(noeud, (key, value: unknown) => (key === "parent" ? undefined : value));

/** What the parser reads: the first formation of a feed always goes through it. */
const parParseur = async (formation: string): Promise<Noeud | null> =>
  noeudDe(flux(formation)).catch(() => null);

/** The feed's first line is its declaration. */
const simple = (formation: string) => lireSimple(formation, 2);

const ORDINAIRE = `<formation numero="F_1" href='x'>
<intitule-formation>Été &amp; <![CDATA[]]>hiver</intitule-formation></formation>`;

const FORMATION = `<formation numero="F_1"
 dateMAJ="20260101" ><intitule-formation>L&apos;été : 3 &lt; 4, &#233;t&#xE9; “2026”</intitule-formation>
<rien/><vide></vide><blanc> \n </blanc><insecable>&#160;</insecable>
<domaine-formation><code-FORMACODE ref="V14" tag="principal">31054</code-FORMACODE></domaine-formation >
</formation>`.replace(" >\n</formation>", ">\n</formation>");

test.each([
  ["tags, attributes, references, blanks and lines", FORMATION],
  ["line ends of Windows", FORMATION.replaceAll("\n", "\r\n")],
  ["one line without any text", "<formation><a/><b><c x='1'/></b></formation>".replaceAll("'", '"')],
  [
    "what an export of ours added",
    `<formation><extras info="passerelle-restitution"><extra tag="retire" info="rythme"><rythme>Jour</rythme></extra></extras></formation>`,
  ],
])("%s are read as the parser reads them", async (_, formation) => {
  expect(simple(formation)).not.toBeNull();
  expect(dit(simple(formation))).toBe(dit(await parParseur(formation)));
});

test.each([
  ["CDATA and single quotes", ORDINAIRE],
  ["a comment", "<formation><!-- x --><a>1</a></formation>"],
  ["an instruction", "<formation><?x y?><a>1</a></formation>"],
  ["a prefix", "<formation><l:a>1</l:a></formation>"],
  ["a namespace", '<formation xmlns="http://lheo.gouv.fr/2.3"><a>1</a></formation>'],
  ["text beside an element", "<formation><a>1 <b>2</b></a></formation>"],
  ["text after an element", "<formation><a><b>2</b> 1</a></formation>"],
  ["an emoji", "<formation><a>😀</a></formation>"],
  ["a control character", "<formation><a>\u0007</a></formation>"],
  ["the number of one", "<formation><a>&#7;</a></formation>"],
  ["a number beyond all characters", "<formation><a>&#65601;</a></formation>"],
  ["a text over the limit", `<formation><a>${"x".repeat(LIMITES.texte + 1)}</a></formation>`],
  ["an attribute over the limit", `<formation><a x="${"x".repeat(LIMITES.attribut + 1)}"/></formation>`],
  [
    "too many attributes",
    `<formation><a ${Array.from({ length: LIMITES.attributs + 1 }, (_, i) => `x${i}=""`).join(" ")}/></formation>`,
  ],
  ["too many children", `<formation>${"<a/>".repeat(LIMITES.enfants + 1)}</formation>`],
  [
    "too deep a nesting",
    `<formation>${"<a>".repeat(LIMITES.profondeur)}${"</a>".repeat(LIMITES.profondeur)}</formation>`,
  ],
  ["the same attribute twice", '<formation><a x="1" x="2"/></formation>'],
  ["an unknown entity", "<formation><a>&eacute;</a></formation>"],
  ["a bare ampersand", "<formation><a>A & B</a></formation>"],
  ["tags that cross", "<formation><a><b></a></b></formation>"],
  ["a tag that is not closed", "<formation><a></formation>"],
  ["the end of CDATA in a text", "<formation><a>]]></a></formation>"],
])("%s is left to the parser", (_, formation) => {
  expect(simple(formation)).toBeNull();
});

const DEFAUTS = [
  "<",
  ">",
  "&",
  '"',
  "/",
  "=",
  " ",
  "\n",
  "]]>",
  "<a>",
  "</a>",
  "<a/>",
  "&#1;",
  "-",
  "\u00A0",
  "\u0085",
];

test("wherever a character is lost or added, it is read as the parser reads it, or left to it", async () => {
  const base = '<formation numero="F"><a>é &lt;\n</a>\n<b c="1"  d=""/><e><f> </f></e></formation>';
  let read = 0;
  for (let at = 0; at <= base.length; at++)
    for (const defaut of ["", ...DEFAUTS]) {
      const formation = base.slice(0, at) + defaut + base.slice(defaut ? at : at + 1);
      const found = simple(formation);
      if (!found) continue;
      read += 1;
      expect([formation, dit(found)]).toEqual([formation, dit(await parParseur(formation))]);
    }
  expect(read).toBeGreaterThan(100);
});
