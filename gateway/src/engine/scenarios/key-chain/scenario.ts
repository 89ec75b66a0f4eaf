import type { Scenario } from "../../oracle/scenario.ts";

/** A wagon's weight is known by serial number only, which the register alone links to its code. */
export const scenario: Scenario = {
  subgraphs: {
    yard: `
      type Query { track: [Wagon!]! lost: Wagon }
      type Wagon @key(fields: "code") { code: ID! position: Int! }`,
    register: `
      type Wagon @key(fields: "code") @key(fields: "serial") { code: ID! serial: ID! owner: String }`,
    scales: `
      type Wagon @key(fields: "serial") { serial: ID! tonnes: Float heaviest: Wagon }`,
  },
  missing: { register: ({ code }) => code === "W9" },
  truth() {
    const two = { __typename: "Wagon", code: "W2", serial: "S-2", position: 2, owner: "Rail", tonnes: 80 };
    const one = { ...two, code: "W1", serial: "S-1", position: 1, owner: null, tonnes: 22.5, heaviest: two };
    const nine = { ...two, code: "W9", serial: "S-9", position: 9 };
    return { entities: [one, two, nine], Query: { track: () => [two, one, two], lost: () => nine } };
  },
  // What is not in the register cannot be weighed, which the graph in one piece does not know.
  monolith: false,
};
