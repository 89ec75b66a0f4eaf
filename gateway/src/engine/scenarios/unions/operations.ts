import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "a member that all know": {
    query: "{ media { ... on Photo { width } ... on Film { minutes } ... on Sound { seconds } } }",
    data: { media: { width: 800 } },
  },
  "below a shared field, with __typename": {
    query: "{ page { cover { __typename ... on Sound { seconds } ... on Photo { caption } } title } }",
    data: { page: { cover: { __typename: "Photo", caption: "mer" }, title: "une" } },
  },
  "one alias, a field of another type in each member": {
    query: "{ folder { extra { ... on Sound { n: caption { text } } ... on Photo { n: width } } } }",
    data: null,
    errors: [{ code: "GRAPHQL_VALIDATION_FAILED" }],
  },
  "one alias, an object in one member and __typename in the other": {
    query:
      "{ folder { extra { ... on Sound { n: caption { text lang } } ... on Photo { n: __typename } } } }",
    data: { folder: { extra: [{ n: { text: "vent", lang: "fr" } }, { n: "Photo" }, null] } },
  },
  "one alias, a scalar of another name in each member": {
    query:
      "{ folder { main { ... on Film { v: minutes c: caption } ... on Photo { v: width } } extra { ... on Photo { c: caption } } } all { ... on Photo { caption: __typename } ... on Film { c: caption m: minutes } } }",
    data: {
      folder: { main: { v: 90, c: null }, extra: [{}, { c: "mer" }, null] },
      all: [{ c: null, m: 90 }, null, { caption: "Photo" }],
    },
  },
  "across an entity, members of the other subgraph": {
    query:
      "{ folder { extra { __typename ... on Sound { caption { text lang } } ... on Film { minutes } } label main { ... on Sound { seconds } __typename } } }",
    data: {
      folder: {
        extra: [
          { __typename: "Sound", caption: { text: "vent", lang: "fr" } },
          { __typename: "Photo" },
          null,
        ],
        label: "été",
        main: { __typename: "Film" },
      },
    },
  },
  "an entity inside a member of a union in a list": {
    query: "{ sounds { ... on Sound { seconds sub: caption { l: lang } } ... on Photo { width } } }",
    data: { sounds: [{ seconds: 1.5, sub: { l: "fr" } }, { width: 800 }] },
  },
};
