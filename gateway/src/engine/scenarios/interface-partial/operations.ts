import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "types of both subgraphs": {
    query: "{ places { over { ... on Rail { gauge } ... on Road { lanes } } } }",
    data: { places: [{ over: { gauge: 1435 } }, { over: { lanes: 2 } }] },
  },
  "nothing but a type that one subgraph does not know": {
    query: "{ places { over { ... on Road { lanes } } } }",
    data: { places: [{ over: {} }, { over: { lanes: 2 } }] },
  },
  "with __typename": {
    query: "{ places { over { __typename ... on Road { lanes } } } }",
    data: { places: [{ over: { __typename: "Rail" } }, { over: { __typename: "Road", lanes: 2 } }] },
  },
};
