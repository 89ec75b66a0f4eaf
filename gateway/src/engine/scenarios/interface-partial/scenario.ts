import type { Scenario } from "../../oracle/scenario.ts";

/** A field of an interface that two subgraphs own for different types, one of them knowing fewer types of its result. */
export const scenario: Scenario = {
  subgraphs: {
    atlas: `
      type Query { places: [Place!] }
      interface Place { id: ID! }
      type Crossing implements Place @key(fields: "id") { id: ID! }
      type Station implements Place @key(fields: "id") { id: ID! }`,
    roads: `
      interface Place { id: ID! over: Way }
      interface Way { id: ID! }
      type Station implements Place @key(fields: "id") { id: ID! over: Way }
      type Road implements Way @key(fields: "id") { id: ID! lanes: Int }
      type Rail implements Way @key(fields: "id") { id: ID! }`,
    rails: `
      interface Place { id: ID! over: Way }
      interface Way { id: ID! }
      type Crossing implements Place @key(fields: "id") { id: ID! over: Way }
      type Rail implements Way @key(fields: "id") { id: ID! gauge: Int }`,
  },
  generated: false,
  truth() {
    const rail = { __typename: "Rail", id: "r", gauge: 1435 };
    const road = { __typename: "Road", id: "d", lanes: 2 };
    const crossing = { __typename: "Crossing", id: "c", over: rail };
    const station = { __typename: "Station", id: "s", over: road };
    return { entities: [rail, road, crossing, station], Query: { places: () => [crossing, station] } };
  },
};
