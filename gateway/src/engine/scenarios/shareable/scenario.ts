import type { Scenario } from "../../oracle/scenario.ts";

/** Root fields that several subgraphs resolve, each bringing its part; value types that all know in part. */
export const scenario: Scenario = {
  subgraphs: {
    maps: `
      type Query { place(id: ID!): Place @shareable places: [Place!]! @shareable here: Spot @shareable }
      type Place @key(fields: "id") { id: ID! @shareable at: Point @shareable area: Area }
      type Point @shareable { x: Float! y: Float! }
      type Area { km2: Float size: Size @shareable }
      type Size @shareable { label: String }
      type Spot @shareable { name: String point: Point }`,
    weather: `
      type Query { place(id: ID!): Place @shareable places: [Place!]! @shareable }
      type Place @key(fields: "id") { id: ID! @shareable at: Point @shareable sky: Sky }
      type Point @shareable { x: Float! y: Float! }
      type Sky { cloud: Int size: Size @shareable }
      type Size @shareable { label: String }`,
    travel: `
      type Query { here: Spot @shareable far: Point }
      type Spot @shareable { name: String point: Point }
      type Point @shareable { x: Float! y: Float! }
      type Place @key(fields: "id") { id: ID! visits: Int }`,
  },
  values: { id: ['"p"', '"q"', '"none"'] },
  truth() {
    const port = {
      __typename: "Place",
      ...{ id: "p", at: { x: 1.5, y: 2 }, visits: 7 },
      area: { km2: 3.25, size: { label: "grand" } },
      sky: { cloud: 20, size: { label: "bas" } },
    };
    const quay = {
      __typename: "Place",
      id: "q",
      at: null,
      visits: null,
      area: null,
      sky: { cloud: null, size: null },
    };
    return {
      entities: [port, quay],
      Query: {
        place: ({ id }) => [port, quay].find((one) => one.id === id) ?? null,
        places: () => [quay, port],
        here: () => ({ name: "ici", point: port.at }),
        far: () => ({ x: 0, y: -1 }),
      },
    };
  },
};
