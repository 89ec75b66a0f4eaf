import { type HostileDocuments, INVALID, LIMIT, several } from "./hostile-document.ts";

/** Fields that all have the same key, each with a selection of its own: validation compares every two. */
const overlapping = (count: number, inside: (index: number) => string): string =>
  `{ ${several(count, (index) => `formation(id: "1") { ${inside(index)} }`)} }`;

export const repetition: HostileDocuments = {
  "101 aliases": {
    query: `{ formation(id: "1") { ${several(101, (i) => `a${i}: id`)} } }`,
    refused: LIMIT,
  },
  "300 aliases of the root": { query: `{ ${several(300, (i) => `a${i}: formation(id: "${i}") { id }`)} }` },
  "1 000 aliases of the root": {
    query: `{ ${several(1_000, (i) => `a${i}: formation(id: "${i}") { id }`)} }`,
  },
  "300 aliases across systems": {
    query: `{ ${several(300, (i) => `a${i}: session(id: "${i}") { places { disponibles } structuresAProximite { distanceKm } }`)} }`,
  },
  "1 000 aliases of an entity": {
    query: `{ formation(id: "1") { ${several(1_000, (i) => `a${i}: metiersVises { libelle }`)} } }`,
  },
  "5 000 aliases": {
    query: `{ formation(id: "1") { ${several(4_500, (i) => `a${i}: id`)} } }`,
    refused: LIMIT,
  },
  "4 000 aliases of the type's name": {
    query: `{ formation(id: "1") { ${several(4_000, (i) => `a${i}: __typename`)} } }`,
    refused: LIMIT,
  },
  "2 000 duplicate fields": {
    query: `{ formation(id: "1") { ${"id ".repeat(2_000)} } }`,
    refused: INVALID,
  },
  "14 000 duplicate fields": {
    query: `{ formation(id: "1") { ${"id ".repeat(14_000)} } }`,
    refused: INVALID,
  },
  "14 000 unknown fields": {
    query: `{ formation(id: "1") { ${several(14_000, (i) => `x${i}`)} } }`,
    refused: INVALID,
  },
  "fields that overlap": { query: overlapping(1_000, () => "id numero"), refused: INVALID },
  "fields that overlap and differ": {
    query: overlapping(700, (index) => `a: ${index % 2 ? "id" : "numero"} b${index}: id`),
    refused: INVALID,
  },
  "fields that overlap, deep": {
    query: overlapping(
      150,
      () => "organisme { formations { edges { node { id organisme { id formations { totalCount } } } } } }",
    ),
  },
  "fields that overlap through fragments": {
    query: `{ ${several(300, (i) => `...f${i}`)} } ${several(300, (i) => `fragment f${i} on Query { formation(id: "1") { id a${i}: numero ...g } }`)} fragment g on Formation { id }`,
    refused: INVALID,
  },
  "unknown directives": {
    query: `{ formation(id: "1") { id ${several(6_000, (i) => `@x${i}`)} } }`,
    refused: INVALID,
  },
  "2 000 conditions on one field": {
    query: `{ formation(id: "1") { id ${"@skip(if: false) ".repeat(2_000)} } }`,
    refused: INVALID,
  },
  "300 conditions that variables decide": {
    query: `query (${several(300, (i) => `$v${i}: Boolean = true`)}) { formation(id: "1") { ${several(300, (i) => `a${i}: metiersVises(first: ${i}) @include(if: $v${i}) { id }`)} } }`,
  },
  "400 deferred fragments": {
    query: `{ formation(id: "1") { ${several(400, (i) => `... @defer(label: "d${i}") { a${i}: metiersVises(first: ${i}) { id } }`)} } }`,
  },
};
