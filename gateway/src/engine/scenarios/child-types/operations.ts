import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "under aliases, as validation asks": {
    query:
      "{ everyone { ... on User { u: id n: name } ... on Robot { r: id n2: name tags } ... on Guild { g: id t: tags } } }",
    data: {
      everyone: [
        { u: "u1", n: "Ann" },
        { r: "r", n2: null, tags: null },
        { g: "g", t: null },
        { u: "u2", n: "Bob" },
      ],
    },
  },
  "under one name: refused": {
    query: "{ everyone { ... on User { id } ... on Robot { id } } }",
    data: null,
    errors: [{ code: "GRAPHQL_VALIDATION_FAILED" }],
  },
  "an alias of one that is the name of the other": {
    query:
      "{ everyone { ... on User { name: id tags: boss { tags } id: name } ... on Robot { name: __typename tags: boss { tags: name } } } }",
    data: null,
    errors: [{ code: "GRAPHQL_VALIDATION_FAILED" }],
  },
  "the other subgraph's types, whose numbers differ": {
    query:
      "{ owners { ... on User { whole: owned name } ... on Guild { owned chiefs { owned tags } boss { owned } } } }",
    data: {
      owners: [
        {
          owned: 1.5,
          chiefs: [
            { owned: 0, tags: [] },
            { owned: 3, tags: ["x"] },
            { owned: 0, tags: [] },
          ],
          boss: { owned: 0 },
        },
        null,
        { whole: 3, name: "Ann" },
      ],
    },
  },
  "below each, the same entity": {
    query:
      "{ everyone { ... on Robot { b: boss { owned } } ... on User { boss { owned } } ... on Guild { boss { owned name } } } }",
    data: {
      everyone: [
        { boss: null },
        { b: { owned: 3 } },
        { boss: { owned: 0, name: "Bob" } },
        { boss: { owned: 3 } },
      ],
    },
  },
  "below each, the same entity, under other names": {
    query:
      "{ everyone { ... on Robot { b: boss { owned } } ... on User { a: boss { owned } } ... on Guild { a: boss { o: owned name } } } }",
    data: {
      everyone: [{ a: null }, { b: { owned: 3 } }, { a: { o: 0, name: "Bob" } }, { a: { owned: 3 } }],
    },
  },
};
