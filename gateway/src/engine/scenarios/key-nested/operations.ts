import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "a key two objects deep": {
    query: "{ seats { window } }",
    data: { seats: [{ window: false }, { window: true }, { window: true }] },
  },
  "parts of the key asked under other names": {
    query: "{ seats { t: train { place: number l: line { number: code } } neighbour { free } } }",
    data: {
      seats: [
        { t: { place: 12, l: { number: "TER" } }, neighbour: { free: true } },
        { t: { place: 12, l: { number: "TER" } }, neighbour: null },
        { t: { place: 12, l: { number: "TGV" } }, neighbour: { free: true } },
      ],
    },
  },
  "a key of which one half is an entity": {
    query: '{ a: contract(id: "1", org: "x") { clauses } b: contract(id: "1", org: "y") { clauses title } }',
    data: { a: { clauses: ["a", "b"] }, b: { clauses: [], title: null } },
  },
  "the entity in the key followed too": {
    query: '{ contract(id: "1", org: "x") { org { name main { title clauses } } id } }',
    data: {
      contract: { org: { name: "Xylo", main: { title: "Bail", clauses: ["a", "b"] } }, id: "1" },
    },
  },
};
