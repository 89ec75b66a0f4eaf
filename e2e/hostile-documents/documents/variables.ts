import { type HostileDocuments, INVALID, LIMIT, several } from "./hostile-document.ts";

const WRONG = ["BAD_USER_INPUT"];
const search = "query ($f: FiltreFormations) { formations(filtre: $f) { totalCount } }";

/** An object inside itself, as many times as a body of 256 KiB can write. */
function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = { autour: value };
  return value;
}

export const variables: HostileDocuments = {
  "first: -1": { query: "{ formations(first: -1) { totalCount } }" },
  "first: 1e9": { query: "{ formations(first: 1000000000) { edges { node { id } } } }" },
  "first: 1e999": { query: "{ formations(first: 1e999) { totalCount } }", refused: [...INVALID, ...WRONG] },
  "2 000 variables": {
    query: `query (${several(2_000, (i) => `$v${i}: ID!`)}) { ${several(2_000, (i) => `a${i}: formation(id: $v${i}) { id }`)} }`,
    refused: ["GRAPHQL_PARSE_FAILED", ...LIMIT],
  },
  "500 variables": {
    query: `query (${several(500, (i) => `$v${i}: ID!`)}) { ${several(500, (i) => `a${i}: formation(id: $v${i}) { id }`)} }`,
    variables: Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`v${i}`, String(i)])),
  },
  "1 000 variables that are not given": {
    query: `query (${several(1_000, (i) => `$v${i}: ID!`)}) { formations(filtre: { codesRome: [${several(1_000, (i) => `$v${i}`)}] }) { totalCount } }`,
    refused: INVALID,
  },
  "3 000 variables that nobody uses": {
    query: `query (${several(3_000, (i) => `$v${i}: Int`)}) { formations { totalCount } }`,
    refused: INVALID,
  },
  "20 000 variables that the document does not know": {
    query: search,
    variables: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`x${i}`, i])),
  },
  "a list of 60 000 right values": {
    query: search,
    variables: { f: { codesRome: new Array(60_000).fill("A1101") } },
  },
  "a list of 120 000 wrong values": {
    query: search,
    variables: { f: { codesRome: new Array(120_000).fill(1) } },
    refused: WRONG,
  },
  "a list of 60 000 with one wrong value": {
    query: search,
    variables: { f: { codesRome: [...new Array(60_000).fill("A1101"), 1] } },
    refused: WRONG,
  },
  "a list of 120 000 lists": {
    query: search,
    variables: { f: { codesRome: new Array(80_000).fill([]) } },
    refused: WRONG,
  },
  "a value of 256 KiB that is wrong": {
    query: search,
    variables: { f: { niveauxSortie: ["N".repeat(250_000)] } },
    refused: WRONG,
  },
  "20 000 fields that the type does not know": {
    query: search,
    variables: { f: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`x${i}`, i])) },
    refused: WRONG,
  },
  "an object 25 000 deep": { query: search, variables: { f: nested(25_000) }, refused: WRONG },
  "an object 1 000 deep": { query: search, variables: { f: nested(1_000) }, refused: WRONG },
  "an object where a number is due": {
    query: "query ($n: Int) { formations(first: $n) { totalCount } }",
    variables: { n: { a: new Array(100_000).fill(0) } },
    refused: WRONG,
  },
  "an object of 20 000 fields where a number is due": {
    query: "query ($n: Int) { formations(first: $n) { totalCount } }",
    variables: { n: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`x${i}`, i])) },
    refused: WRONG,
  },
  "a number of 200 000 digits, as text": {
    query: "query ($n: Int) { formations(first: $n) { totalCount } }",
    variables: { n: "9".repeat(200_000) },
    refused: WRONG,
  },
  "an object 20 000 deep below a scalar": {
    query: "query ($d: Date) { formations(filtre: { debutApres: $d }) { totalCount } }",
    variables: { d: nested(20_000) },
    refused: WRONG,
  },
};
