import { FORMES } from "../../../exporters/lheo/langage/feuilles.ts";
import { attributsDe } from "../../../exporters/lheo/langage/grammaire.ts";
import { NOUVEAUX_23 } from "../../../exporters/lheo/langage/version22.ts";
import { CARDINALITES } from "../sequences.ts";
import { cheminsDElements, cheminsDeFeuilles, colonnesDAttribut, colonnesDeFeuille } from "./experience.ts";

/** Elements of the list form, which another importer reads. */
const INDEX = new Set([
  "lheo-index",
  "resumes-offres",
  "resumes-organismes",
  "resume-offre",
  "resume-organisme",
  "contact-formation-resume",
]);

/** What is kept of elements that stand outside a formation. */
const HORS_FORMATION: Readonly<Record<string, string>> = {
  lheo: "attributes: `lignes` (`lheoAttributs`)",
  offres: "attributes: `lignes` (`lheoAttributs`)",
  extras:
    "where it stands: in `brut`; of the feed itself: `lignes` (`lheoExtras`); names that are read: below",
  extra: "in its `extras`",
  "lheo-index": "attributes: `lignes` (`lheoAttributs`), importer `lheo-index`",
  "resumes-offres": "-",
  "resumes-organismes": "-",
  "lheo-plus":
    "not stored: it wraps one `lheo` and organismes without offer; it is refused, and its producer asked for `lheo`",
};

const ELEMENTS = cheminsDElements("formation");

/** Where the tree of an element is kept: beside each record that it stands in. */
function brutDe(nom: string): string {
  if (INDEX.has(nom))
    return nom.includes("organisme")
      ? "`organismes.brut`, importer `lheo-index`"
      : "`formations.brut`, importer `lheo-index`";
  const tables = ELEMENTS.filter((path) => path.at(-1) === nom).map((path) => {
    if (path.some((step) => step === "organisme-formateur" || step === "organisme-formation-responsable"))
      return "`lignes` (`lheoOrganisme`)";
    if (path.includes("session")) return "`sessions.brut`";
    return path.includes("action") ? "`actions.brut`" : "`formations.brut`";
  });
  return [...new Set(tables)].join(", ");
}

/** One row for each element of the language: what of it is in columns, where the whole is kept. */
export function lignesDElements(): { nom: string; colonnes: string; garde: string }[] {
  const parFeuille = new Map<string, Map<string, Set<string>>>();
  for (const chemin of cheminsDeFeuilles("formation")) {
    const feuille = chemin.at(-1) ?? "";
    for (const colonne of colonnesDeFeuille(chemin)) {
      const colonnes = parFeuille.get(feuille) ?? new Map<string, Set<string>>();
      parFeuille.set(
        feuille,
        colonnes.set(colonne, (colonnes.get(colonne) ?? new Set()).add(contexte(chemin))),
      );
    }
  }
  return [...CARDINALITES.keys(), ...FORMES.keys(), "extras", "extra"].map((nom) => ({
    nom,
    colonnes: [...(parFeuille.get(nom) ?? [])]
      .map(([colonne, contextes]) => `\`${colonne}\` (${[...contextes].sort().join(", ")})`)
      .sort()
      .join("; "),
    garde: HORS_FORMATION[nom] ?? brutDe(nom),
  }));
}

/** The container that tells where a leaf stands: the one under the record. */
function contexte(chemin: readonly string[]): string {
  const record = chemin.findLastIndex((nom) => ["formation", "action", "session"].includes(nom));
  return chemin[record + 1] === chemin.at(-1) ? (chemin[record] ?? "") : (chemin[record + 1] ?? "");
}

/** One row for each attribute: the elements where it is read, and the columns that it reaches. */
export function lignesDAttributs(): { attribut: string; colonnes: string }[] {
  return [...attributsDe("formation", true)].map((attribut) => {
    const found = new Set<string>();
    for (const chemin of ELEMENTS) {
      const nom = chemin.at(-1) ?? "";
      if (!attributsDe(nom, true).has(attribut)) continue;
      for (const colonne of colonnesDAttribut(chemin, attribut)) found.add(`\`${colonne}\` (\`${nom}\`)`);
    }
    return { attribut, colonnes: [...found].sort().join("; ") };
  });
}

/** `docs/lheo.md`. */
export function pageLheo(): string {
  const elements = lignesDElements().map(
    ({ nom, colonnes, garde }) =>
      `| \`${nom}\`${NOUVEAUX_23.has(nom) ? " ²³" : ""} | ${colonnes || "-"} | ${garde} |`,
  );
  const attributs = lignesDAttributs().map(
    ({ attribut, colonnes }) => `| \`${attribut}\` | ${colonnes || "-"} |`,
  );
  return `# LHÉO

<!-- Made by \`npm run generate\` from what the importer does with each element: do not edit. -->

LHÉO 2.2 and 2.3 are read (\`npm run importer -- lheo\`), and written (\`npm run exporter -- lheo\`, \`--version 2.2\`); one
version is made from the other by \`npm run exporter -- lheo-2.2 in.xml out.xml\`. Import, export and import again change
nothing, in both versions; what is exported is valid against the XSD of 2.3. The list form (\`lheo-index\`) has an importer of its
own, \`lheo-index\`, so that a list never closes the detailed offer. LHÉO 1.x has another tree, and is refused.

## Where each element is kept

Nothing that an element of a formation says is lost: the whole of it is kept as read, in \`brut\`. Organismes, which feeds
repeat, are kept once as each formation or action writes them. Columns are what the graph answers from; the table below is
worked out by reading each element with one value, then with another. ²³: came with 2.3.

| element | columns | the whole |
| --- | --- | --- |
${elements.join("\n")}

Attributes, all kept with their element:

| attribute | columns |
| --- | --- |
${attributs.join("\n")}

\`extras\` that are read, by \`@info\`: \`duree-hebdo\` (\`actions.heures_hebdo\`), \`type-action\` > \`action-perimee\` and
\`session-perimee\` (\`sessions.etat_recrutement\`), \`eligibilite-cpf\` (\`sessions.brut\`, under \`lecture\`), \`flux-intercarif\` and
\`FORMATION ONISEP\` (\`imports.date_extraction\`), \`passerelle-restitution\` (below).

## What is not kept

| what | because |
| --- | --- |
| comments, processing instructions, the choice of CDATA, prefixes and declarations of namespaces | they say nothing of the offer |
| attributes with a prefix (\`xsi:schemaLocation\`) | they speak to XML tools |
| blanks between elements, an element that holds blanks alone | layout; \`<ligne> </ligne>\` is \`<ligne/>\` |
| the order of sessions in an action, and of formations in a feed | identifiers, not places, tell them apart; exports are in the order of dates and of identifiers |
| characters that XML cannot write (controls, halves of a pair) | told as \`CARACTERE_INTERDIT\`; the rest of the text is kept |
| a text beyond 100 000 characters | told as \`TEXTE_TRONQUE\` |
| elements beside the formations that are no \`extras\` | told as \`ELEMENT_INCONNU\` |
| a formation without title, or that nothing identifies | rejected, with its actions and sessions, and told |

## What an export has to write though nobody said it

The schema makes elements mandatory that sources leave out. Nothing is made up: the language's own ways to say nothing are
written, and each is marked, in an \`extras\` named \`passerelle-restitution\`, as an element that the source did not have.

Of sources that are no LHÉO, a title deduced from the certification and a last day to enter deduced from a year are written
and marked \`deduit\`: read again, the title stays deduced. Organismes are completed by what the directory of all sources
knows; a name made from a SIRET is not written. The report counts each of these.

| mandatory element | written |
| --- | --- |
| texts | \`-\`, as often as the shortest length asks (\`-----\` for a postal code) |
| \`SIRET\`, \`numero-activite\` | zeros |
| days | \`00000000\`, unknown |
| \`code-niveau-entree\` | \`0\`, information not communicated |
| \`certifiante\`, \`niveau-entree-obligatoire\`, \`prise-en-charge-frais-possible\`, \`modalites-enseignement\`, \`modalites-entrees-sorties\` | \`0\`: their tables have no « unknown » |
| \`parcours-de-formation\` | \`4\` (mixed): its table has no « unknown » |
| other codes, numbers | \`0\`, or the first code |
| containers | with their own mandatory children |

The same \`extras\` hold what a source said and no schema takes, so that it comes back when the file is read here: an
element that has no place there (\`retire\`), one that another replaces (\`remplace\`), attributes (\`attributs\`), or a whole
container that was in another order (\`origine\`). A text too long is cut with an ellipsis; a SIRET of 15 digits is not cut but
taken out. Elements kept so are in a namespace of their own, which validators let pass. \`id\` and \`idref\` stay where they are
unique and resolve backwards in the feed.

Sources that are not LHÉO have no tree: they are written from columns. An organisme without a formation has no place in the
language, nor has the address of a formateur.

Names of persons that a feed gives stay out of the columns and of the graph, but not of \`brut\`: an export gives them back to
whoever runs it.

## From 2.3 to 2.2

The namespace becomes \`http://www.lheo.org/2.2\`. Elements that came with 2.3 (²³ above), the attributes \`uri\` and
\`horodatage-*\`, the second \`organisme-formateur\`, \`lieu-de-formation\`, contact or \`langue-formation\` and those that follow,
and codes of certifications over 6 characters go to \`extras\`; each kind is listed with its number on the standard error. Codes that
2.2 does not have become the nearest one, the true one being in \`extras\`:

| 2.3 | 2.2 |
| --- | --- |
| levels 11, 12 | 1 (no specific level): no old level was theirs |
| levels 13, 14, 15, 16 | 4 (V), 5 (IV), 6 (III), 7 (II) |
| levels 17, 18 | 8 (I) |
| financeurs 18 (LADOM), 19 (ministry of the interior), 20 (OFII) | 0 (other), 13 (State, other), 13 |

No XSD of 2.2 is at hand: its elements are those that the language describes for it, less what it lists as changes of 2.3. What
is written in 2.2 is checked against the XSD of 2.3, of which 2.2 is a part.
`;
}
