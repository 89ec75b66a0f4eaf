import { type HostileDocuments, INVALID, LIMIT, several } from "./hostile-document.ts";

/** Fields that lead from a formation to a formation. */
const loop = (depth: number, inside: string): string =>
  depth ? `sessions { edges { node { formation { ${loop(depth - 1, inside)} } } } }` : inside;

const nested = (depth: number): string =>
  `{ formation(id: "1") { ${"organisme { formations { edges { node { ".repeat(depth / 4)}id${" } } } }".repeat(depth / 4)} } }`;

/** Fragments of which each holds the next, so that no text nests deeply. */
const chain = (length: number): string =>
  `{ formation(id: "1") { ...f0 } } ${several(
    length,
    (index) =>
      `fragment f${index} on Formation { organisme { formations { edges { node { ${index + 1 < length ? `...f${index + 1}` : "id"} } } } } }`,
  )}`;

/** Fragments of which each holds the next twice. */
const doubling = (levels: number, type: string, between: (inside: string) => string): string =>
  `{ formation(id: "1") { ...f0 } } ${several(
    levels,
    (index) => `fragment f${index} on ${type} { ${index + 1 < levels ? between(`...f${index + 1}`) : "id"} }`,
  )}`;

export const nesting: HostileDocuments = {
  "12 deep": { query: nested(12) },
  "200 deep": { query: nested(200), refused: LIMIT },
  "3 000 deep": { query: nested(3_000), refused: LIMIT },
  "100 deep across systems": { query: `{ formation(id: "1") { ${loop(24, "id places: id")} } }` },
  "12 deep through fragments": { query: chain(3) },
  "200 deep through fragments": { query: chain(50), refused: LIMIT },
  "2 000 deep through fragments": { query: chain(500), refused: LIMIT },
  "inline fragments 190 deep": {
    query: `{ formation(id: "1") { ${"... on Formation { ".repeat(190)}id${" }".repeat(190)} } }`,
  },
  "a list 3 000 deep": {
    query: `{ formations(filtre: { codesRome: ${"[".repeat(3_000)}${"]".repeat(3_000)} }) { totalCount } }`,
    refused: LIMIT,
  },
  "a list 190 deep": {
    query: `{ formations(filtre: { codesRome: ${"[".repeat(190)}${"]".repeat(190)} }) { totalCount } }`,
    refused: INVALID,
  },
  "an object 190 deep": {
    query: `{ formations(filtre: ${"{ autour: ".repeat(190)}1${" }".repeat(190)}) { totalCount } }`,
    refused: INVALID,
  },
  "a type of a variable 190 deep": {
    query: `query ($a: ${"[".repeat(190)}Int${"]".repeat(190)}) { formations(first: $a) { totalCount } }`,
    refused: INVALID,
  },
  "a cycle of fragments": {
    query: `{ formation(id: "1") { ...a } } fragment a on Formation { id ...b } fragment b on Formation { numero ...a }`,
    refused: INVALID,
  },
  "500 cycles of fragments": {
    query: `{ formation(id: "1") { ...f0 } } ${several(500, (index) => `fragment f${index} on Formation { ...f${(index + 1) % 500} ...f${(index * 7) % 500} }`)}`,
    refused: INVALID,
  },
  "2^20 fragments": { query: doubling(20, "Formation", (next) => `${next} ${next}`) },
  "2^20 fragments in inline fragments": {
    query: doubling(
      20,
      "Formation",
      (next) => `... on Formation { ${next} } ... on Formation { numero ${next} }`,
    ),
  },
  "2^20 fragments under aliases": {
    query: doubling(
      20,
      "Formation",
      (next) =>
        `a: organisme { formations { edges { node { ${next} } } } } b: organisme { formations { edges { node { ${next} } } } }`,
    ),
    refused: LIMIT,
  },
};
