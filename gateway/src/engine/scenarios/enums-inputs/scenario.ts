import type { Scenario } from "../../oracle/scenario.ts";

/** Enums and inputs that two subgraphs write differently: what clients may send is what both know. */
export const scenario: Scenario = {
  subgraphs: {
    flights: `
      type Query { flights(where: Where, class: Cabin): [Flight!]! search(where: Where!): [String!] @shareable status: Status }
      enum Way { OUT BACK }
      enum Cabin { ECO BUSINESS }
      enum Status { OPEN LATE }
      input Where { to: String! day: Int = 1 max: Float nested: Inner }
      input Inner { tags: [String!] strict: Boolean = true }
      type Flight @key(fields: "id") { id: ID! status: Status cabin: String way(of: Way): Way }`,
    trains: `
      type Query { trains(where: Where, class: Cabin = ECO): [String] way(of: Way): Way search(where: Where!): [String!] @shareable closed: Status }
      enum Way { OUT BACK }
      enum Cabin { ECO FIRST BUSINESS }
      enum Status { OPEN CLOSED }
      input Where { to: String! day: Int = 1 bikes: Boolean nested: Inner }
      input Inner { tags: [String!] strict: Boolean = true only: Int }
      type Flight @key(fields: "id") { id: ID! previous: Status }`,
  },
  values: {
    where: ['{ to: "X" }', '{ to: "", day: null, nested: { tags: ["a"] } }'],
    class: ["ECO", "null"],
  },
  generated: false,
  truth() {
    const way = ({ of }: { of?: string }) => of ?? null;
    const flight = {
      __typename: "Flight",
      id: "1",
      status: "LATE",
      cabin: "BUSINESS",
      previous: "CLOSED",
      way,
    };
    const told = (where: unknown) => [JSON.stringify(where ?? null)];
    return {
      entities: [flight],
      Query: {
        flights: (args) => (args.class === "ECO" ? [] : [flight]),
        search: ({ where }) => told(where),
        status: () => "LATE",
        closed: () => "CLOSED",
        way,
        trains: (args) => [JSON.stringify(args.where ?? null), String(args.class)],
      },
    };
  },
};
