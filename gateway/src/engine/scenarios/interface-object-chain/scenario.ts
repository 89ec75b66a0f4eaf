import type { Scenario } from "../../oracle/scenario.ts";

/** What one interface object adds, another requires, which itself requires a field of the interface. */
export const scenario: Scenario = {
  subgraphs: {
    fleet: `
      type Query { vehicles: [Vehicle!]! }
      interface Vehicle @key(fields: "id") { id: ID! km: Int }
      type Tram implements Vehicle @key(fields: "id") { id: ID! km: Int cars: Int }`,
    upkeep: `
      type Vehicle @interfaceObject @key(fields: "id") { id: ID! km: Int @external wear: Int @requires(fields: "km") }`,
    budget: `
      type Vehicle @interfaceObject @key(fields: "id") { id: ID! wear: Int @external cost: Int @requires(fields: "wear") }`,
  },
  generated: false,
  truth() {
    const wear = (_: object, { km }: { km: number | null }) => km && km / 25;
    const cost = (_: object, { wear }: { wear: number | null }) => wear && wear * 100;
    const tram = { __typename: "Tram", id: "t", cars: 5, km: 50, wear, cost };
    return { entities: [tram], Query: { vehicles: () => [tram] } };
  },
};
