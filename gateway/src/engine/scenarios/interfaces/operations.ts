import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "fields of the interface from two subgraphs": {
    query: "{ living { name latin __typename } }",
    data: {
      living: [
        { name: "Chêne", latin: null, __typename: "Plant" },
        { name: null, latin: "Apis", __typename: "Animal" },
        { name: "Figuier", latin: "Ficus", __typename: "Plant" },
      ],
    },
  },
  "an interface inside itself, narrower in one type": {
    query: "{ living { next { name next { latin } ... on Plant { taste } } } }",
    data: {
      living: [
        { next: { name: "Figuier", next: null, taste: "doux" } },
        { next: { name: "Chêne", next: { latin: "Ficus" }, taste: null } },
        { next: null },
      ],
    },
  },
  "a type that one subgraph does not know": {
    query:
      "{ studied { id name ... on Animal { legs } ... on Edible { safe taste } ... on Fungus { recipe next { name } } } }",
    data: {
      studied: [
        { id: "m", name: "Morille", safe: true, taste: "fin", recipe: null, next: { name: null } },
        null,
        { id: "b", name: null, legs: 6 },
        { id: "f", name: "Figuier", safe: true, taste: "doux" },
      ],
    },
  },
  "the same field asked on the interface and on a type of it": {
    query: "{ living { a: latin ... on Plant { latin a: latin b: id } ... on Living { id latin } } }",
    data: {
      living: [
        { a: null, latin: null, b: "o", id: "o" },
        { a: "Apis", id: "b", latin: "Apis" },
        { a: "Ficus", latin: "Ficus", b: "f", id: "f" },
      ],
    },
  },
  "one alias for fields of two types": {
    query: "{ studied { ... on Plant { v: recipe } ... on Animal { v: latin } ... on Fungus { v: taste } } }",
    data: { studied: [{ v: "fin" }, null, { v: "Apis" }, { v: "tarte" }] },
  },
  "nothing but a type that is not there": {
    query: "{ living { ... on Fungus { recipe } } oldest { ... on Animal { legs } } }",
    data: { living: [{}, {}, {}], oldest: null },
  },
};
