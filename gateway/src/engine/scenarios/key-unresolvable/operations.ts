import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "a reference is followed to where it can be resolved": {
    query: "{ orders { customer { name } again { id name } } }",
    data: {
      orders: [
        { customer: { name: "Zoé" }, again: { id: "c2", name: "Max" } },
        { customer: { name: "Max" }, again: null },
      ],
    },
    asks: ["customers", "orders"],
  },
  "a reference alone asks nobody else": {
    query: "{ orders { customer { id __typename } } }",
    data: {
      orders: [
        { customer: { id: "c1", __typename: "Customer" } },
        { customer: { id: "c2", __typename: "Customer" } },
      ],
    },
    asks: ["orders"],
  },
  "through two references, with aliases on the keys": {
    query: "{ reviews { order { id: ref who: customer { ref: id reviews { text order { ref } } } } } }",
    data: {
      reviews: [
        { order: { id: "o1", who: { ref: "c1", reviews: [{ text: "Bien", order: { ref: "o1" } }] } } },
        { order: null },
      ],
    },
  },
  "the key that can be resolved, not the other": {
    query: "{ cards { points } used { owner { name } } }",
    data: { cards: [{ points: 12 }], used: { owner: { name: "Zoé" } } },
  },
  "a provided field beside them": {
    query: "{ reviews { author { name } } }",
    data: { reviews: [{ author: { name: "Zoé" } }, { author: { name: "Max" } }] },
    asks: ["reviews"],
  },
};
