import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "an entity by its global id": {
    query:
      'query ($id: ID!) { node(id: $id) { __typename id ... on Ship { tons port { country } } } other: node(id: "p") { ... on Port { ships { id tons } } } }',
    variables: { id: "s" },
    data: {
      node: { __typename: "Ship", id: "s", tons: 500, port: { country: "FR" } },
      other: { ships: [{ id: "s", tons: 500 }] },
    },
  },
  "a field of the interface that another subgraph adds": {
    query: '{ nodes(ids: ["p", "none", "s"]) { ships { id } id } }',
    data: { nodes: [{ ships: [{ id: "s" }], id: "p" }, null, { ships: null, id: "s" }] },
  },
  "an interface that the first subgraph does not know": {
    query:
      '{ node(id: "s") { ... on Floating { tons } ... on Buoy { id } } none: node(id: "none") { ... on Floating { tons } } }',
    data: { node: { tons: 500 }, none: null },
  },
};
