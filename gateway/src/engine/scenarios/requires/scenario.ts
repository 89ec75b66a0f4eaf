import type { Scenario } from "../../oracle/scenario.ts";

interface Parcel {
  weight: number | null;
  size: { height: number; box: { kind: string } } | null;
  stops: { city: string }[];
  class: string;
  tags: (string | null)[] | null;
}

/** The cost of a parcel: required scalars, enums, lists and objects, and a field that requires one that requires. */
export const scenario: Scenario = {
  subgraphs: {
    parcels: `
      type Query { parcels: [Parcel!]! one(id: ID!): Parcel }
      enum Class { SLOW FAST }
      type Parcel @key(fields: "id") { id: ID! weight: Float size: Size class: Class! tags: [String] stops: [Stop!]! fragile: Boolean }
      type Size @shareable { height: Int! box: Box }
      type Box @shareable { kind: String }
      type Stop @shareable { city: String! }`,
    prices: `
      enum Class { SLOW FAST }
      type Parcel @key(fields: "id") {
        id: ID! weight: Float @external size: Size @external class: Class! @external tags: [String] @external stops: [Stop!]! @external
        price: Float @requires(fields: "weight class")
        boxed: String @requires(fields: "size { height box { kind } }")
        route: String! @requires(fields: "stops { city } tags")
        free: Int
      }
      type Size @shareable { height: Int! box: Box }
      type Box @shareable { kind: String }
      type Stop @shareable { city: String! }`,
    insurance: `
      type Query { insured: [Parcel!] }
      type Parcel @key(fields: "id") {
        id: ID! price: Float @external fragile: Boolean @external
        premium: Float @requires(fields: "price fragile") insurer: String
      }`,
  },
  values: { id: ['"1"', '"2"', '"9"'] },
  truth() {
    const computed = {
      price: (_: object, { weight, class: speed }: Parcel) =>
        weight === null ? null : weight * (speed === "FAST" ? 3 : 1),
      boxed: (_: object, { size }: Parcel) => (size ? `${size.box?.kind}:${size.height}` : null),
      route: (_: object, { stops, tags }: Parcel) =>
        `${stops.map(({ city }) => city).join(">")} ${JSON.stringify(tags)}`,
      premium: (_: object, { price, fragile }: { price: number | null; fragile: boolean | null }) =>
        price === null ? null : price / (fragile ? 2 : 10),
    };
    const heavy = {
      __typename: "Parcel",
      ...{ id: "1", weight: 10, class: "FAST", tags: ["a", null], fragile: true, free: 4, insurer: "Abri" },
      size: { height: 3, box: { kind: "carton" } },
      stops: [{ city: "Rodez" }, { city: "Albi" }],
      ...computed,
    };
    const light = {
      __typename: "Parcel",
      ...{ id: "2", weight: null, class: "SLOW", tags: null, fragile: null, free: null, insurer: null },
      size: null,
      stops: [],
      ...computed,
    };
    return {
      entities: [heavy, light],
      Query: {
        parcels: () => [heavy, light, heavy],
        one: ({ id }) => [heavy, light].find((one) => one.id === id) ?? null,
        insured: () => [light, heavy],
      },
    };
  },
};
