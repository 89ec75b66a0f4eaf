import { type HostileDocuments, LIMIT, several } from "./hostile-document.ts";

/** From a métier to its formations and back: each step may be asked of several systems. */
const toAndFro = (depth: number, inside: string): string =>
  depth
    ? `id libelle codesRome provenance { licence } formations { edges { node { id metiersVises { ${toAndFro(depth - 1, inside)} } } } } evenements { id }`
    : inside;

const wide = (count: number): string =>
  several(
    count,
    (i) =>
      `a${i}: formations(first: ${i}) { edges { node { id sessions { edges { node { id places { disponibles } structuresAProximite { distanceKm node { nom evenements { titre } } } remunerationEstimee(profil: {}) { regime } } } } metiersVises { libelle accroche } } } }`,
  );

/** All of its fields and then some, so that the planner has much to weigh at each level. */
const branching = (depth: number): string =>
  depth
    ? `id ${several(2, (i) => `a${i}: formations(first: ${i}) { edges { node { id metiersVises { ${branching(depth - 1)} } sessions { edges { node { places { disponibles } informationsCollectives { id } } } } } } }`)} sessionsOuvertes libelle evenements { id }`
    : "id libelle sessionsOuvertes";

export const planning: HostileDocuments = {
  "métiers and formations to and fro, 5 times": {
    query: `{ metiers { edges { node { ${toAndFro(5, "id")} } } } }`,
  },
  "métiers and formations to and fro, 20 times": {
    query: `{ metiers { edges { node { ${toAndFro(20, "id")} } } } }`,
  },
  "métiers and formations to and fro, 30 times": {
    query: `{ metiers { edges { node { ${toAndFro(30, "id")} } } } }`,
  },
  "formations with all that other systems know of them, 40 times": { query: `{ ${wide(40)} }` },
  "formations with all that other systems know of them, 100 times": { query: `{ ${wide(100)} }` },
  "two ways at each level, 5 levels": { query: `{ metiers { edges { node { ${branching(5)} } } } }` },
  "two ways at each level, 7 levels": {
    query: `{ metiers { edges { node { ${branching(7)} } } } }`,
    refused: LIMIT,
  },
};
