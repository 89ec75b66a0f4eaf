/** What the text of a leaf may be. */
export type Forme =
  | { genre: "texte"; min: number; max: number }
  | { genre: "codes"; codes: readonly string[] }
  | { genre: "date" }
  | { genre: "entier" };

/**
 * Leaves of LHÉO 2.3 by what they hold: a text of so many characters, a code of a table, a day (`AAAAMMJJ`), a whole number.
 *
 * Taken from `lheo-2.3.xsd`; a test compares them.
 */
const FEUILLES: readonly (readonly [string, string])[] = [
  ["2..2", "langue-formation region pays"],
  ["2..3", "departement"],
  ["3..3", "code-NSF"],
  ["2..5", "heure-debut heure-fin"],
  ["4..5", "code-INSEE-canton"],
  [
    "5..5",
    "code-modalite-pedagogique reference-code-FORMACODE code-FORMACODE code-ROME code-public-vise codepostal code-INSEE-commune",
  ],
  ["1..6", "prix-horaire-TTC"],
  ["8..8", "code-UAI"],
  [
    "1..10",
    "prix-total-TTC reference-code-CERTIFINFO reference-code-RNCP reference-code-RS code-RNCP code-CERTIFINFO",
  ],
  ["3..10", "code-RS"],
  ["4..10", "code-CPF code-ELU"],
  ["11..11", "numero-activite"],
  ["14..14", "SIRET"],
  ["1..25", "numtel"],
  ["0..30", "latitude longitude"],
  ["8..40", "code-bloc"],
  ["0..50", "infos-perimetre-recrutement"],
  ["1..50", "ligne prenom civilite nom ville"],
  ["0..150", "duree-indicative"],
  ["3..160", "courriel"],
  ["0..200", "frais-restants modalites-pedagogiques"],
  ["0..250", "raison-sociale-formateur"],
  [
    "1..250",
    "nom-organisme raison-sociale restauration hebergement transport acces-handicapes info-public-vise",
  ],
  ["1..255", "intitule-formation libelle-enseignement denomination modalites-inscription"],
  ["3..400", "urlweb"],
  ["1..500", "libelle-bloc commentaire"],
  ["1..600", "detail-conditions-prise-en-charge"],
  ["0..3000", "renseignements-specifiques modalites-recrutement"],
  [
    "1..3000",
    "objectif-formation resultats-attendus contenu-formation rythme-formation modalites-alternance conditions-specifiques identifiant-module reference-module",
  ],
  [
    "entier",
    "nb-places cout-indicatif-equipement effectif-minimal capacite-simultanee capacite-cumulee unites-entreprise unites-centre duree-cycle annee-cycle nb-places-financees nombre-heures-centre nombre-heures-entreprise nombre-heures-total duree-conventionnee",
  ],
  ["date", "debut fin date"],
  [
    "codes 0 1",
    "certifiante niveau-entree-obligatoire prise-en-charge-frais-possible a-distance obligatoire modalites-entrees-sorties type-cycle conventionnement",
  ],
  ["codes 1 2", "positionnement"],
  ["codes 0 1 2", "modalites-enseignement type-alternance validation-blocs type-module"],
  ["codes 1 2 3", "etat-recrutement"],
  ["codes 1 2 3 4", "parcours-de-formation"],
  ["codes 0 1 2 3 4", "unite-rythme-alternance"],
  ["codes 0 1 2 3 4 5 6", "code-perimetre-recrutement"],
  ["codes 1 2 3 4 5 6 7 8 9", "objectif-general-formation"],
  ["codes 0 1 2 3 4 5 6 7 8 9", "modalite-recrutement"],
  ["codes 1 2 3 4 5 6 7 8 9 10", "type-enseignement"],
  ["codes 0 1 2 3 4 5 6 7 8 9 10 11", "type-equipement"],
  ["codes 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14", "type-contact"],
  ["codes 0 1 2 3 4 5 6 7 8 11 12 13 14 15 16 17 18", "code-niveau-entree code-niveau-sortie"],
  ["codes 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20", "code-financeur"],
];

/** What each leaf of LHÉO 2.3 may hold, by its name. */
export const FORMES: ReadonlyMap<string, Forme> = new Map(
  FEUILLES.flatMap(([text, noms]) => noms.split(" ").map((nom) => [nom, forme(text)] as const)),
);

/** Reads a form as it is written above: `1..255`, `codes 0 1`, `date`, `entier`. */
export function forme(text: string): Forme {
  if (text === "date" || text === "entier") return { genre: text };
  const [genre, ...codes] = text.split(" ");
  if (genre === "codes") return { genre, codes };
  const [min = 0, max = 0] = text.split("..").map(Number);
  return { genre: "texte", min, max };
}
