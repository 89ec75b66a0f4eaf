import type { Context } from "../context.ts";
import { type TermeLigne, termes } from "../vocabulaires/termes.ts";

/**
 * Networks of guidance services, in the vocabulary of data·inclusion, with the short names by which
 * readers ask for them. CIO and Apec are not in that vocabulary, and Cap emploi keeps its usual name.
 */
const SYNONYMES: Readonly<Record<string, string>> = {
  "cap-emploi-reseau-cheops": "cap-emploi",
  "pole-emploi": "france-travail",
  e2c: "ecoles-de-la-deuxieme-chance",
  crij: "reseau-information-jeunesse",
  "information-jeunesse": "reseau-information-jeunesse",
  "chambre-de-metiers": "chambres-consulaires",
  cma: "chambres-consulaires",
  cci: "chambres-consulaires",
  ml: "mission-locale",
};

/** Codes of the vocabulary that are stored under another name. */
const CODES: Readonly<Record<string, string>> = { "cap-emploi": "cap-emploi-reseau-cheops" };

/** Networks with their label; each keeps the name under which filters take it. */
export async function reseauxPorteurs(reseaux: readonly string[], context: Context): Promise<TermeLigne[]> {
  const lus = await termes(
    "RESEAUX",
    reseaux.map((reseau) => CODES[reseau] ?? reseau),
    context,
  );
  return lus.map((lu, index) => ({ ...lu, code: reseaux[index] ?? lu.code }));
}

/** The name under which a network is stored, from any that a reader gives. */
export function reseauConnu(reseau: string): string {
  const lu = reseau
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return SYNONYMES[lu] ?? lu;
}
