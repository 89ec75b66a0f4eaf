import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "from a subgraph that only refers to it": {
    query: "{ list { name media { id title ... on Tape { seconds } ... on Book { pages } } } }",
    data: {
      list: {
        name: "été",
        media: [
          { id: "t", title: "Chant", seconds: 60 },
          { id: "b", title: "Conte", pages: null },
          { id: "t", title: "Chant", seconds: 60 },
        ],
      },
    },
    asks: ["library", "lists"],
  },
  "from there to a subgraph that adds to it": {
    query:
      "{ list { last { maker { name } badge { text } } media { maker { name works { __typename } } } } }",
    data: {
      list: {
        last: { maker: null, badge: null },
        media: [
          { maker: { name: "Aude", works: [{ __typename: "Book" }, { __typename: "Tape" }] } },
          { maker: null },
          { maker: { name: "Aude", works: [{ __typename: "Book" }, { __typename: "Tape" }] } },
        ],
      },
    },
  },
  "an added field asked on one type only": {
    query:
      "{ shelf { ... on Tape { badge { of { ... on Book { title } } } } ... on Book { maker { id } } } media { ... on Tape { maker { name } } } }",
    data: {
      shelf: [{ maker: null }, null, { badge: { of: { title: "Conte" } } }],
      media: { maker: { name: "Aude" } },
    },
  },
  "the key alone, and its alias": {
    query: "{ list { media { key: id } } maker { works { id: title } } }",
    data: {
      list: { media: [{ key: "t" }, { key: "b" }, { key: "t" }] },
      maker: { works: [{ id: "Conte" }, { id: "Chant" }] },
    },
  },
  "a condition from a reference": {
    query:
      "{ list { last { ... on Media { __typename } ... on Tape { seconds } } media { ... on Book { t: title } } } }",
    data: { list: { last: { __typename: "Book" }, media: [{}, { t: "Conte" }, {}] } },
  },
  "an added object of one type, beside another root of the same subgraph": {
    query: "{ media { ... on Tape { badge { of { title } } __typename } } maker { id } }",
    data: { media: { badge: { of: { title: "Conte" } }, __typename: "Tape" }, maker: { id: "m" } },
  },
  "an error of a field asked of another type is nobody's": {
    query: "{ media { ... on Book { price } badge { text } } }",
    data: { media: { badge: { text: "neuf" } } },
  },
};
