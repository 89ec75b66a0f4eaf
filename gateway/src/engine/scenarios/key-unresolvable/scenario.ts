import type { Scenario } from "../../oracle/scenario.ts";

/** Orders name their customer, of whom they have nothing to say; reviews name orders likewise. */
export const scenario: Scenario = {
  subgraphs: {
    customers: `
      type Query { customer(id: ID!): Customer cards: [Card!] }
      type Card @key(fields: "id") @key(fields: "code", resolvable: false) { id: ID! code: String! owner: Customer }
      type Customer @key(fields: "id") { id: ID! name: String! @shareable }`,
    orders: `
      type Query { orders: [Order!]! used: Card }
      type Card @key(fields: "id", resolvable: false) @key(fields: "code") { id: ID! code: String! points: Int }
      type Order @key(fields: "ref") { ref: ID! customer: Customer! again: Customer }
      type Customer @key(fields: "id", resolvable: false) { id: ID! }`,
    reviews: `
      type Query { reviews: [Review!]! }
      type Review { text: String order: Order author: Customer @provides(fields: "name") }
      type Order @key(fields: "ref", resolvable: false) { ref: ID! }
      type Customer @key(fields: "id") { id: ID! name: String! @external reviews: [Review!]! }`,
  },
  values: { id: ['"c1"', '"c2"', '"no"'] },
  truth() {
    const zoe = { __typename: "Customer", id: "c1", name: "Zoé" };
    const max = { __typename: "Customer", id: "c2", name: "Max", reviews: [] };
    const order = { __typename: "Order", ref: "o1", customer: zoe, again: max };
    const other = { __typename: "Order", ref: "o2", customer: max, again: null };
    const review = { text: "Bien", order, author: zoe };
    Object.assign(zoe, { reviews: [review] });
    const card = { __typename: "Card", id: "k1", code: "C-1", owner: zoe, points: 12 };
    return {
      entities: [zoe, max, order, other, card],
      Query: {
        customer: ({ id }) => [zoe, max].find((one) => one.id === id) ?? null,
        cards: () => [card],
        used: () => card,
        orders: () => [order, other],
        reviews: () => [review, { text: null, order: null, author: max }],
      },
    };
  },
};
