import type { Scenario } from "../../oracle/scenario.ts";

/** Bills moved from the old system to the new one, field by field; one field claims to come from a system that is not there. */
export const scenario: Scenario = {
  subgraphs: {
    old: `
      type Query { bills: [Bill!]! papers: [Paper!]! latest: Bill }
      interface Paper { id: ID! total: Float issued: String }
      type Bill implements Paper @key(fields: "id") { id: ID! total: Float issued: String @shareable paid: Boolean }
      type Quote implements Paper @key(fields: "id") { id: ID! total: Float issued: String }`,
    new: `
      type Query { latest: Bill @override(from: "old") }
      type Bill @key(fields: "id") {
        id: ID! total: Float @override(from: "old") issued: String @override(from: "nowhere") @shareable
        rate: Float vat: Float @requires(fields: "paid") paid: Boolean @external
      }`,
    audit: `
      type Bill @key(fields: "id") { id: ID! total: Float @external checked: String @requires(fields: "total") }`,
  },
  truth() {
    const computed = {
      checked: (_: object, { total }: { total: number | null }) => (total === null ? null : `${total} €`),
      vat: (_: object, { paid }: { paid: boolean | null }) => (paid ? 20 : 0),
    };
    const bill = {
      __typename: "Bill",
      id: "1",
      total: 120,
      issued: "2024",
      paid: true,
      rate: 0.2,
      ...computed,
    };
    const unpaid = { ...bill, id: "2", total: null, issued: null, paid: null, rate: null };
    const quote = { __typename: "Quote", id: "3", total: 9, issued: null };
    return {
      entities: [bill, unpaid, quote],
      Query: { bills: () => [bill, unpaid], papers: () => [quote, bill], latest: () => unpaid },
    };
  },
};
