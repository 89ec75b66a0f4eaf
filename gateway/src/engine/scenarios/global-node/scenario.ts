import type { Scenario } from "../../oracle/scenario.ts";

/** A global `node(id)` in one subgraph, which knows all types and nearly none of their fields; and a shared root of lists. */
export const scenario: Scenario = {
  subgraphs: {
    nodes: `
      type Query { node(id: ID!): Node nodes(ids: [ID!]!): [Node]! }
      interface Node { id: ID! }
      type Ship implements Node @key(fields: "id") { id: ID! }
      type Port implements Node @key(fields: "id") { id: ID! country: String }
      type Buoy implements Node @key(fields: "id", resolvable: false) { id: ID! }`,
    ships: `
      interface Node { id: ID! }
      interface Floating { id: ID! tons: Int }
      type Ship implements Node & Floating @key(fields: "id") { id: ID! tons: Int port: Port name: String @inaccessible }
      type Port implements Node @key(fields: "id", resolvable: false) { id: ID! }`,
    ports: `
      interface Node { id: ID! ships: [Ship!] }
      type Ship implements Node @key(fields: "id") { id: ID! ships: [Ship!] @shareable }
      type Port implements Node @key(fields: "id") { id: ID! ships: [Ship!] country: String @override(from: "nodes") }
      type Buoy implements Node @key(fields: "id") { id: ID! ships: [Ship!] }`,
  },
  values: { id: ['"s"', '"p"', '"none"'], ids: ['["s", "none", "p"]', "[]"] },
  truth() {
    const port: Record<string, unknown> = { __typename: "Port", id: "p", country: "FR" };
    const ship = { __typename: "Ship", id: "s", tons: 500, port, name: "Nef", ships: null };
    port.ships = [ship];
    const all = [ship, port as { __typename: string; id: string }];
    const node = (id: string) => all.find((one) => one.id === id) ?? null;
    return { entities: all, Query: { node: ({ id }) => node(id), nodes: ({ ids }) => ids.map(node) } };
  },
};
