import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "roots of two subgraphs, in order": {
    query: "mutation { a: add(by: 4) b: times(by: 3) c: add(by: 1) d: add(by: 1) e: times(by: 2) }",
    data: { a: 5, b: 15, c: 16, d: 17, e: 34 },
  },
  "each with what another subgraph then says of its entity": {
    query: `mutation { one: write(line: "x") { lines count } add(by: 5) two: write(line: "y") { doubled lines } open(name: null) { name lines count } }`,
    data: {
      one: { lines: ["x1"], count: 1 },
      add: 6,
      two: { doubled: 12, lines: ["x1", "y6"] },
      open: { name: null, lines: ["x1", "y6"], count: 6 },
    },
  },
  "an error in the middle does not stop the rest": {
    query: 'mutation { a: add(by: 1) no: fail b: times(by: 5) refuse { lines } write(line: "z") { lines } }',
    data: { a: 2, no: null, b: 10, refuse: null, write: { lines: ["z10"] } },
    errors: [{ path: ["no"], code: "CONFLICT" }],
  },
  "one that may not be null leaves no data": {
    query: "mutation { add(by: 1) failHard times(by: 2) }",
    data: null,
    errors: [{ path: ["failHard"] }],
  },
  "in fragments, with conditions and variables": {
    query: `mutation ($by: Int!, $no: Boolean!, $name: String) { ...A times(by: $by) @skip(if: $no) b: add(by: $by) ... @include(if: $no) { open(name: $name) { id: name __typename } } }
      fragment A on Mutation { add(by: 1) }`,
    variables: { by: 2, no: true },
    data: { add: 2, b: 4, open: { id: "sans nom", __typename: "Account" } },
  },
  "a root that both subgraphs resolve": {
    query: "mutation { add(by: 3) reset { count lines } after: add(by: 1) }",
    data: { add: 4, reset: { count: 0, lines: [] }, after: 1 },
  },
  "several roots of one subgraph, each seen by another": {
    query: 'mutation { a: write(line: "x") { count } times(by: 5) b: write(line: "y") { count lines } }',
    data: { a: { count: 1 }, times: 5, b: { count: 5, lines: ["x1", "y5"] } },
  },
  "an entity that a later root changes": {
    query: "mutation { open { lines doubled } add(by: 2) }",
    data: { open: { lines: [], doubled: 2 }, add: 3 },
  },
  "__typename between": {
    query: "mutation { t: __typename add(by: 1) __typename }",
    data: { t: "Mutation", add: 2, __typename: "Mutation" },
  },
};
