import type { Operations } from "../../oracle/scenario.ts";

const both = { yes: true, no: false };

export const operations: Operations = {
  "on fields": {
    query:
      "query ($yes: Boolean!, $no: Boolean!) { page { id @include(if: $yes) title @include(if: $no) size @skip(if: $yes) s: size @skip(if: $no) } }",
    variables: both,
    data: { page: { id: "p", s: null } },
  },
  "on fields of an entity": {
    query:
      "query ($yes: Boolean!, $no: Boolean!) { pages { views @include(if: $yes) broken @include(if: $no) cost @skip(if: $no) } }",
    variables: both,
    data: { pages: [{ views: 10, cost: 6 }, null, { views: null, cost: null }] },
    asks: ["access", "pages"],
  },
  "what is left out asks nobody": {
    query: "query ($no: Boolean!) { page { title views @include(if: $no) ... @include(if: $no) { cost } } }",
    variables: { no: false },
    data: { page: { title: null } },
    asks: ["pages"],
  },
  "on fragments, inline and named, with and without a type": {
    query: `query ($yes: Boolean!, $no: Boolean!) { block { ... on Page @include(if: $no) { broken } ... on Page @skip(if: $no) { views } ...Cost @include(if: $yes) ...Broken @skip(if: $yes) ... @include(if: $yes) { __typename } } }
      fragment Cost on Page { cost parent { views @skip(if: $yes) cost @include(if: $yes) } } fragment Broken on Page { broken }`,
    variables: both,
    data: { block: { views: null, cost: null, parent: { cost: 6 }, __typename: "Page" } },
  },
  "both at once: only what neither leaves out": {
    query:
      "query ($yes: Boolean!, $no: Boolean!) { page { a: id @include(if: $yes) @skip(if: $no) b: id @include(if: $yes) @skip(if: $yes) c: id @include(if: $no) @skip(if: $no) d: id @skip(if: $yes) @include(if: $no) e: views @include(if: true) @skip(if: $no) } }",
    variables: both,
    data: { page: { a: "p", e: null } },
  },
  "one field twice, left out once": {
    query:
      "query ($no: Boolean!) { page { views @include(if: $no) title views parent @include(if: $no) { broken } parent { views } } }",
    variables: { no: false },
    data: { page: { title: null, views: null, parent: { views: 10 } } },
  },
  "one field twice, its selections under two conditions": {
    query:
      "query ($yes: Boolean!, $no: Boolean!) { page { parent @include(if: $yes) { id } parent @skip(if: $yes) { broken } parent { views @include(if: $no) cost @skip(if: $no) } } }",
    variables: both,
    data: { page: { parent: { id: "h", cost: 6 } } },
  },
  "on __typename": {
    query:
      "query ($yes: Boolean!) { __typename @skip(if: $yes) t: __typename @include(if: $yes) page { __typename @include(if: $yes) n: __typename @skip(if: $yes) } block { __typename @skip(if: $yes) ... on Page { id } } }",
    variables: { yes: true },
    data: { t: "Query", page: { __typename: "Page" }, block: { id: "p" } },
  },
  "nothing remains of an object": {
    query:
      "query ($no: Boolean!) { page { title @include(if: $no) views @include(if: $no) } pages { ... @include(if: $no) { id } } }",
    variables: { no: false },
    data: { page: {}, pages: [{}, null, {}] },
  },
  "nothing remains at all": {
    query:
      "query ($no: Boolean = false) { page @include(if: $no) { title } ... @include(if: $no) { pages { id } } }",
    data: {},
    asks: [],
  },
  "defaults of the variables": {
    query:
      "query ($yes: Boolean = true, $no: Boolean! = false) { page { id @include(if: $yes) title @include(if: $no) views @skip(if: $no) } }",
    data: { page: { id: "p", views: null } },
  },
  "the same document, the other way round": {
    query:
      "query ($yes: Boolean = true, $no: Boolean! = false) { page { id @include(if: $yes) title @include(if: $no) views @skip(if: $no) } }",
    variables: { yes: false, no: true },
    data: { page: { title: null } },
    asks: ["pages"],
  },
  "a variable that is null where one is due": {
    query: "query ($yes: Boolean = true) { page { id @include(if: $yes) title } }",
    variables: { yes: null },
    data: null,
    // graphql-js tells it of the field above; nothing of such a request can be run.
    errors: [{ code: "BAD_USER_INPUT" }],
    monolith: false,
  },
};
