/** Characters of a search text that are read: no French place name is longer than a quarter of this. */
const LONGUEUR_LUE = 200;

/**
 * Writes a place or structure name as it is searched: lower case, no accents, words of letters and digits
 * separated by one space, « st », « ste » and « s/ » spelled out.
 *
 * « ST-DENIS », « Saint Denis » and « saint‑denis » give the same text; any text gives `[a-z0-9 ]*`.
 */
export function normaliser(nom: string): string {
  return nom
    .slice(0, LONGUEUR_LUE)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/\bs\//g, "sur ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/\bst\b/g, "saint")
    .replace(/\bste\b/g, "sainte")
    .replace(/\bsts\b/g, "saints")
    .replace(/\bstes\b/g, "saintes");
}

/** What a reader typed to find a territory: words of a name, and codes (INSEE, postcode, SIREN). */
export interface TexteCherche {
  /** Normalised words in the order typed, without « cedex » and its number. */
  mots: string;
  /** INSEE code, postcode, department or region code, SIREN of an EPCI; upper case. */
  code: string | null;
}

/** A commune or EPCI code, a postcode, or the code of a department or region (« 03 », « 2A », « 974 »). */
const CODE = /^(\d{2,3}|2[ab]|\d{5}|2[ab]\d{3}|\d{9})$/;

/** Separates what was typed into a name and a code: « 03000 Moulins Cedex 9 » asks for both. */
export function lireRecherche(texte: string): TexteCherche {
  const mots = normaliser(texte)
    .replace(/\bcedex( \d{1,2})?\b/g, " ")
    .split(" ")
    .filter(Boolean);
  // « Paris 17 » is a name: a short number is a code only when it is all that was typed.
  const at = mots.findIndex((mot) => CODE.test(mot) && (mot.length >= 5 || mots.length === 1));
  const code = at < 0 ? null : (mots[at]?.toUpperCase() ?? null);
  return { mots: mots.filter((_, index) => index !== at).join(" "), code };
}

/** Words of a search that count: no name has more, and each costs a reading of the index. */
const MOTS_LUS = 12;

/** Words as a `to_tsquery('simple', …)` that wants a word beginning with each: safe, since words are `[a-z0-9]+`. */
export const requetePrefixes = (mots: string): string =>
  [...new Set(mots.split(" "))]
    .filter(Boolean)
    .slice(0, MOTS_LUS)
    .map((mot) => `${mot}:*`)
    .join(" & ");

/**
 * Departments that a postcode may be in: the first two digits, three overseas, both of Corsica for « 20 ».
 * CEDEX postcodes, which are in no list, still say their department.
 */
export function departementsDuCodePostal(codePostal: string): string[] {
  const debut = codePostal.slice(0, 2);
  if (debut === "20") return ["2A", "2B"];
  if (debut !== "97" && debut !== "98") return [debut];
  // Saint-Barthélemy and Saint-Martin kept postcodes of Guadeloupe.
  // CEDEX of La Réunion begin by 977 and 978, which are codes of departments too.
  if (/^97[78]/.test(codePostal)) return ["974", codePostal.slice(0, 3)];
  return codePostal.startsWith("971") ? ["971", "977", "978"] : [codePostal.slice(0, 3)];
}
