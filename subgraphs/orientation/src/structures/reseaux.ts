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

/** The name under which a network is stored, from any that a reader gives. */
export function reseauConnu(reseau: string): string {
  const lu = reseau
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return SYNONYMES[lu] ?? lu;
}
