import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "on fields, with defaults, of two subgraphs": {
    query: '{ left @trace right(value: 2) @trace(name: "y") @trace(rate: 1) }',
    data: { left: "g", right: "d2" },
  },
  "on all that may have one, with variables": {
    query: `query ($n: String @trace, $yes: Boolean = true) @trace(name: "q") {
      pair @trace(name: $n) @include(if: $yes) { ...P @trace ... @trace { right @trace(name: $n) } }
    } fragment P on Pair @trace { left @skip(if: false) @trace }`,
    variables: { n: "z" },
    data: { pair: { left: 1, right: 2 } },
  },
  "one that is not of the schema": {
    query: "{ left @nothing }",
    data: null,
    errors: [{ code: "GRAPHQL_VALIDATION_FAILED" }],
  },
};
