import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "fields added to all types of an interface by two subgraphs": {
    query: "{ works { stars lent title } }",
    data: {
      works: [
        { stars: null, lent: true, title: null },
        { stars: 5, lent: null, title: "Dame" },
      ],
    },
  },
  "on a type of it": {
    query: "{ painting { canvas stars era label } }",
    data: { painting: { canvas: false, stars: 5, era: "ancien", label: "« Dame »" } },
  },
  "__typename found where types are known": {
    query: "{ reviewed { __typename stars } loan { to work { t: __typename } } }",
    data: {
      reviewed: [
        { __typename: "Painting", stars: 5 },
        { __typename: "Statue", stars: null },
      ],
      loan: { to: "Lyon", work: { t: "Painting" } },
    },
    asks: ["loans", "museum", "reviews"],
  },
  "a type condition from where types are not known": {
    query: "{ reviewed { id ... on Statue { stone } ... on Painting { canvas year } } }",
    data: {
      reviewed: [
        { id: "1", canvas: false, year: 1503 },
        { id: "2", stone: "marbre" },
      ],
    },
  },
  "fields that require those of the interface": {
    query: "{ reviewed { era label } loan { work { label era } } }",
    data: {
      reviewed: [
        { era: "ancien", label: "« Dame »" },
        { era: null, label: "« null »" },
      ],
      loan: { work: { label: "« Dame »", era: "ancien" } },
    },
  },
  "in a list, below a field of the interface object, with arguments and aliases": {
    query: `{ room { all { id: title a: votes(first: 1) votes reviews { work { title: year ... on Painting { id } } } } best { ... on Statue { stars s: stone } } } }`,
    data: {
      room: {
        all: [
          {
            id: "Dame",
            a: [5],
            votes: [5, 4],
            reviews: [{ work: { title: 1503, id: "1" } }, { work: null }],
          },
          { id: null, a: [5], votes: [5, 4], reviews: [] },
          {
            id: "Dame",
            a: [5],
            votes: [5, 4],
            reviews: [{ work: { title: 1503, id: "1" } }, { work: null }],
          },
        ],
        best: { stars: null, s: "marbre" },
      },
    },
  },
  "from one interface object to another": {
    query: "{ loan { work { stars lent } } }",
    data: { loan: { work: { stars: 5, lent: null } } },
  },
  "added fields asked of one type only": {
    query:
      "{ reviewed { ... on Statue { stars lent } } loan { work { ... on Painting { stars } ... on Statue { lent } } } }",
    data: { reviewed: [{}, { stars: null, lent: true }], loan: { work: { stars: 5 } } },
  },
  "an added field of a type that it is not, requiring another": {
    query: "{ loan { work { ... on Statue { label } } } }",
    data: { loan: { work: {} } },
  },
  "an added field of one type, requiring another, from the other interface object (stock plans for ever)": {
    query: "{ loan { work { ... on Painting { era } ... on Statue { era stars } } } }",
    data: { loan: { work: { era: "ancien" } } },
    stock: false,
  },
};
