import type { Scenario } from "../../oracle/scenario.ts";

/** A move in progress: none of the traffic for one field, all of it for another. */
export const scenario: Scenario = {
  subgraphs: {
    legacy: `
      type Query { meters: [Meter!]! }
      type Meter @key(fields: "id") { id: ID! volts: Int amps: Int site: String }`,
    modern: `
      type Query { sites: [Meter!] }
      type Meter @key(fields: "id") {
        id: ID! volts: Int @override(from: "legacy", label: "percent(0)")
        amps: Int @override(from: "legacy", label: "percent(100)")
        power: Int @requires(fields: "site") site: String @external
      }`,
  },
  truth() {
    const power = (_: object, { site }: { site: string | null }) => site?.length ?? null;
    const meters = [
      { __typename: "Meter", id: "1", volts: 230, amps: 16, site: "Laon", power },
      { __typename: "Meter", id: "2", volts: null, amps: null, site: null, power },
    ];
    return { entities: meters, Query: { meters: () => meters, sites: () => [meters[1], meters[0]] } };
  },
};
