import type { Scenario } from "../../oracle/scenario.ts";

/** A small graph for documents of several operations, and for introspection beside data. */
export const scenario: Scenario = {
  subgraphs: {
    lamps: `
      "Tout ce qui se demande."
      type Query { lamp(on: Boolean = true): Lamp lamps: [Lamp!]! @deprecated(reason: "trop") }
      type Mutation { light(on: Boolean!): Lamp }
      "Une lampe." type Lamp @key(fields: "id") { id: ID! on: Boolean watts(unit: Unit = W): Float }
      enum Unit { W KW @deprecated }`,
    rooms: `
      type Lamp @key(fields: "id") { id: ID! room: String }`,
  },
  truth() {
    const watts = ({ unit }: { unit: string }) => (unit === "KW" ? 0.06 : 60);
    const lamp = { __typename: "Lamp", id: "l", on: true as boolean | null, room: "cuisine", watts };
    return {
      entities: [lamp],
      Query: { lamp: ({ on }) => (on ? lamp : null), lamps: () => [lamp] },
      Mutation: { light: ({ on }) => Object.assign(lamp, { on }) },
    };
  },
};
