import { BODY, type HostileDocuments, INVALID, LIMIT, several, UNREADABLE } from "./hostile-document.ts";

const filled = (start: string, unit: string, end: string, size = BODY - 1_000): string =>
  start + unit.repeat(Math.floor((size - start.length - end.length) / unit.length)) + end;

export const size: HostileDocuments = {
  "20 000 tokens": { query: `{ ${"id ".repeat(20_000)} }`, refused: [...UNREADABLE, ...LIMIT] },
  "256 KiB of tokens": { query: filled("{ ", "a ", " }"), refused: [...UNREADABLE, ...LIMIT] },
  "256 KiB of punctuation": { query: filled("{ a(x: [", "$", "]) }"), refused: [...UNREADABLE, ...LIMIT] },
  "256 KiB of braces": { query: filled("", "{", ""), refused: LIMIT },
  "256 KiB of one string": { query: filled('{ formation(id: "', "a", '") { id } }') },
  "256 KiB of one name": { query: filled("{ ", "a", " }"), refused: INVALID },
  "256 KiB of one unclosed string": { query: filled('{ formation(id: "', "a", ""), refused: UNREADABLE },
  "256 KiB of unclosed block strings": { query: filled('{ a(x: """', '\\"""', ""), refused: UNREADABLE },
  "256 KiB of quotes": { query: filled("{ a(x: ", '"', ") }"), refused: UNREADABLE },
  "256 KiB of escapes in a string": { query: filled('{ formation(id: "', "\\u00e9", '") { id } }') },
  "256 KiB of lines in a block string": { query: filled('{ formation(id: """', "  a\n", '""") { id } }') },
  "256 KiB of comments": { query: filled("{ formations { totalCount } }", "# {\n", "") },
  "256 KiB of blanks": { query: filled("{ formations { totalCount } }", " ", "") },
  "256 KiB of commas": { query: filled("{ formations { totalCount } }", ",", "") },
  "a number of 100 000 digits": {
    query: `{ formations(first: ${"9".repeat(100_000)}) { totalCount } }`,
    refused: [...INVALID, "BAD_USER_INPUT"],
  },
  "15 000 tokens of values": {
    query: `{ formations(filtre: { codesRome: [${'"A1101" '.repeat(14_900)}] }) { totalCount } }`,
  },
  "15 000 tokens of wrong values": {
    query: `{ formations(filtre: { codesRome: [${"1 ".repeat(14_900)}] }) { totalCount } }`,
    refused: INVALID,
  },
  "an operation's name of 512 characters": {
    query: `query ${"N".repeat(512)} { formations { totalCount } }`,
    operationName: "N".repeat(512),
  },
  "the name of an operation that is not there, of 200 000 characters": {
    query: "query A { formations { totalCount } } query B { formations { totalCount } }",
    operationName: "N".repeat(200_000),
    refused: ["OPERATION_RESOLUTION_FAILURE"],
  },
  "100 operations, one named": {
    query: several(100, (i) => `query Q${i} { a${i}: formation(id: "${i}") { id } }`),
    operationName: "Q50",
  },
  "1 000 operations, none named": {
    query: several(1_000, (i) => `query Q${i} { formations { totalCount } }`),
    refused: ["OPERATION_RESOLUTION_FAILURE"],
  },
  "1 000 operations of one name": {
    query: "query Q { formations { totalCount } } ".repeat(1_000),
    refused: INVALID,
  },
  "1 000 fragments that nobody uses": {
    query: `{ formations { totalCount } } ${several(1_000, (i) => `fragment f${i} on Formation { id }`)}`,
    refused: INVALID,
  },
  "a whole schema": {
    query: several(1_500, (i) => `type T${i} { a: Int }`),
    refused: [...INVALID, "OPERATION_RESOLUTION_FAILURE"],
  },
};
