import type { Plage } from "../../src/structures/horaires.ts";
import { normaliser } from "../../src/territoires/noms.ts";

/**
 * What one record of one source says of a structure: the content of a row of `lignes`. What the graph serves is
 * computed from these rows alone, whatever the order in which sources were imported.
 */
export interface Apport {
  nom: string;
  /** Its name as `normaliser()` writes it. */
  recherche: string;
  /** Id of its own, for a source that gives whole ids; else the source's name and the record's key. */
  id?: string;
  reseaux: string[];
  /** What it can be recognised by in other sources: `safir:03014`, `siret:…`, `nom:mission-locale:03:moulins`. */
  cles: string[];
  siret?: string | null;
  lignes?: string[];
  codePostal?: string | null;
  ville?: string | null;
  /** INSEE code of the commune, current when it was read. */
  codeCommune?: string | null;
  /** « 03 », « 2A », « 974 », where the source has no address. */
  departement?: string | null;
  latitude?: number | null;
  longitude?: number | null;
  telephone?: string | null;
  courriel?: string | null;
  siteWeb?: string | null;
  urlRendezVous?: string | null;
  description?: string | null;
  accessibilite?: string | null;
  lienSource?: string | null;
  horaires?: Plage[] | null;
  horairesTexte?: string | null;
  dateMaj?: string | null;
  fuseau: string;
}

/**
 * Kinds of record that speak of structures, the most trusted first: its id and its name are kept. A `complement`
 * adds to a structure that another source brings, and makes none by itself: it has no address.
 */
export const SOURCES_DE_STRUCTURES = [
  { objet: "missionsLocales", complement: false },
  { objet: "structuresEmploi", complement: false },
  { objet: "missionsLocalesCouverture", complement: false },
  { objet: "structuresDataInclusion", complement: false },
  { objet: "directionsFranceTravail", complement: false },
  { objet: "pointsMissionsLocales", complement: true },
  { objet: "rendezVousMissionsLocales", complement: true },
  { objet: "agencesMilo", complement: true },
  { objet: "agencesPoleEmploi", complement: true },
] as const;

export type ObjetStructure = (typeof SOURCES_DE_STRUCTURES)[number]["objet"];

/** Words that one list writes and another leaves out: they tell no structure from another. */
const MOTS_VIDES = new Set(
  (
    "mission missions locale locales ml mlj mli milo jeune jeunes pour l la le les de du des d et en emploi insertion " +
    "professionnelle sociale agence agences pole france travail relai relais ape rpe pes point pays bassin " +
    "territoire territoires site siege antenne arrondissement agglomeration communaute rurale specialisee"
  ).split(" "),
);

/** « 62-ML ST OMER », « Mission locale de Saint-Omer »: words that name the structure, in one order. */
export function coeurDuNom(nom: string): string {
  const mots = normaliser(nom.replace(/^\s*\d{1,3}[AB]?\s*-\s*/i, "")).split(" ");
  return [...new Set(mots.filter((mot) => !MOTS_VIDES.has(mot)))].sort().join(" ");
}

/** Both departments of Corsica are « 20 » in the lists that have numbers. */
const departementDeCle = (departement: string): string =>
  /^2[AB]$/i.test(departement) ? "20" : departement.padStart(2, "0");

/** Keys by name of a structure of a network in a department; none for a name of empty words only. */
export const clesDeNom = (
  reseau: string,
  departement: string | null | undefined,
  noms: readonly (string | null | undefined)[],
): string[] =>
  departement
    ? [...new Set(noms.map((nom) => coeurDuNom(nom ?? "")))]
        .filter(Boolean)
        .map((coeur) => `nom:${reseau}:${departementDeCle(departement)}:${coeur}`)
    : [];

/** SIRET of fourteen digits, without the blanks that some files put in; null for anything else. */
export function lireSiret(texte: string): string | null {
  const chiffres = texte.replace(/\s/g, "");
  return /^\d{14}$/.test(chiffres) ? chiffres : null;
}

/** A page that may be shown as a link: `http` or `https` only. */
export function lireLien(texte: string): string | null {
  if (!/^https?:\/\//i.test(texte) || texte.length > 2_083 || !URL.canParse(texte)) return null;
  return texte;
}
