import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "keys in the client's order, across subgraphs": {
    query: "{ products { reviews { id } name id } }",
    data: {
      products: [
        { reviews: [{ id: "p1-r0" }, { id: "p1-r1" }], name: "Pain", id: "p1" },
        { reviews: [{ id: "p2-r0" }, { id: "p2-r1" }], name: "Tarte", id: "p2" },
      ],
    },
  },
  "one field with several arguments": {
    query: '{ product(id: "p1") { two: reviews(first: 2) { id } one: reviews(first: 1) { text id } } }',
    data: {
      product: { two: [{ id: "p1-r0" }, { id: "p1-r1" }], one: [{ text: "Bien", id: "p1-r0" }] },
    },
  },
  "a required field that is null": {
    query: "{ products { shipping } }",
    data: { products: [{ shipping: 4 }, { shipping: null }] },
  },
  "an interface": {
    query: '{ node(id: "p1") { id ... on Product { name stars } ... on Shop { label } } }',
    data: { node: { id: "p1", name: "Pain", stars: 5 } },
  },
  "a union, with entities of two subgraphs": {
    query: "{ search { __typename ... on Product { name stars } ... on Shop { label reviews { text } } } }",
    data: {
      search: [
        { __typename: "Shop", label: "Au bon pain", reviews: [{ text: "Bon accueil" }] },
        { __typename: "Product", name: "Pain", stars: 5 },
      ],
    },
  },
  "an entity that comes back to its own": {
    query: "{ cart { lines { count product { reviews(first: 1) { product { name } } } } } }",
    data: {
      cart: {
        lines: [
          { count: 2, product: { reviews: [{ product: { name: "Pain" } }] } },
          { count: 1, product: { reviews: [{ product: { name: "Pain" } }] } },
          { count: 1, product: { reviews: [{ product: { name: "Tarte" } }] } },
        ],
      },
    },
  },
  "arguments by default and given": {
    query: '{ product(id: "p1") { price a: price(currency: "USD") b: price(currency: "EUR") } }',
    data: { product: { price: 1.2, a: 2.4, b: 1.2 } },
  },
  "a mutation with entity fields": {
    query: 'mutation { rename(id: "p1", name: "Baguette") { name reviews(first: 1) { id } } }',
    data: { rename: { name: "Baguette", reviews: [{ id: "p1-r0" }] } },
  },
  "an entity that is not there": {
    query: '{ product(id: "none") { name reviews { id } } }',
    data: { product: null },
  },
  "an error below an entity, at the client's path": {
    query: "{ all: products { name note: stars } }",
    data: {
      all: [
        { name: "Pain", note: 5 },
        { name: "Tarte", note: null },
      ],
    },
    errors: [{ path: ["all", 1, "note"] }],
  },
};
