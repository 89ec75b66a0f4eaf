import type { Scenario } from "../../oracle/scenario.ts";

/** Accounts known by their interface only, some of which the subgraph that knows types has lost, or cannot be asked for. */
export const scenario: Scenario = {
  subgraphs: {
    identity: `
      type Query { accounts: [Account!] }
      interface Account @key(fields: "id") { id: ID! name: String! }
      type Person implements Account @key(fields: "id") { id: ID! name: String! age: Int }
      type Firm implements Account @key(fields: "id") { id: ID! name: String! vat: String }`,
    wallet: `
      type Query { wallets: [Account] rich: [Account!]! owner: Owner }
      type Owner { account: Account! also: Account }
      type Account @interfaceObject @key(fields: "id") { id: ID! coins: Int }`,
  },
  missing: { identity: ({ id }) => id === "lost" },
  truth() {
    const person = { __typename: "Person", id: "p", name: "Paul", age: 30, coins: 3 };
    const firm = { __typename: "Firm", id: "f", name: "Fer", vat: null, coins: 9 };
    const lost = { __typename: "Person", id: "lost", name: "?", age: 1, coins: 0 };
    return {
      entities: [person, firm, lost],
      Query: {
        accounts: () => [person, firm],
        wallets: () => [person, lost, null, firm],
        rich: () => [firm, lost],
        owner: () => ({ account: lost, also: person }),
      },
    };
  },
  // The graph in one piece knows the type of all objects.
  monolith: false,
};
