import type { Scenario } from "../../oracle/scenario.ts";

/** Keys inside objects: a seat is known by its train and place, a contract by its id within an organisation. */
export const scenario: Scenario = {
  subgraphs: {
    booking: `
      type Query { seats: [Seat!]! contract(id: ID!, org: ID!): Contract }
      type Seat @key(fields: "train { line { code } number } place") { train: Train! place: Int! free: Boolean }
      type Train @shareable { line: Line! number: Int! }
      type Line @shareable { code: String! }
      type Contract @key(fields: "id org { id }") { id: ID! org: Org! title: String }
      type Org @key(fields: "id") { id: ID! }`,
    comfort: `
      type Seat @key(fields: "train { line { code } number } place") { train: Train! place: Int! window: Boolean! neighbour: Seat }
      type Train @shareable { line: Line! number: Int! }
      type Line @shareable { code: String! }`,
    legal: `
      type Contract @key(fields: "id org { id }") { id: ID! org: Org! clauses: [String!] }
      type Org @key(fields: "id") { id: ID! name: String! main: Contract }`,
  },
  values: { id: ['"1"', '"2"'], org: ['"x"', '"y"'] },
  truth() {
    const train = { line: { code: "TER" }, number: 12 };
    const first = { __typename: "Seat", train, place: 1, free: true, window: true, neighbour: null };
    const second = { ...first, place: 2, free: null, window: false, neighbour: first };
    const other = { ...second, train: { line: { code: "TGV" }, number: 12 }, window: true };
    const x = { __typename: "Org", id: "x", name: "Xylo" };
    const y = { __typename: "Org", id: "y", name: "Yuca" };
    const contracts = [
      { __typename: "Contract", id: "1", org: x, title: "Bail", clauses: ["a", "b"] },
      { __typename: "Contract", id: "1", org: y, title: null, clauses: [] },
    ];
    Object.assign(x, { main: contracts[0] });
    return {
      entities: [first, second, other, x, y, ...contracts],
      Query: {
        seats: () => [second, first, other],
        contract: ({ id, org }) => contracts.find((one) => one.id === id && one.org.id === org) ?? null,
      },
    };
  },
};
