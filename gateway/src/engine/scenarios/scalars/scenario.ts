import type { Scenario } from "../../oracle/scenario.ts";

/** Scalars that hold objects and lists, which are no objects of the graph: not merged, not walked, not renamed. */
export const scenario: Scenario = {
  subgraphs: {
    store: `
      scalar JSON scalar Big scalar Date
      type Query { box: Box boxes: [Box!] raw(value: JSON): JSON numbers: Numbers! }
      type Box @key(fields: "id") { id: ID! data: JSON list: [JSON] must: JSON! big: Big at: Date shared: JSON @shareable }
      type Numbers { int: Int float: Float whole: Float id: ID text: String yes: Boolean floats: [Float!] }`,
    more: `
      scalar JSON
      type Box @key(fields: "id") { id: ID! data: JSON @external twice: JSON @requires(fields: "data") other: JSON shared: JSON @shareable }`,
  },
  values: { value: ['{ a: [1, { __typename: "Box" }], b: null }', "null", '"x"', "[[]]"] },
  truth() {
    const data = {
      __typename: "Box",
      id: "autre",
      list: [{ __typename: "Nope", a: null }],
      "é à": { constructor: 1 },
    };
    const box = {
      __typename: "Box",
      ...{
        id: "1",
        data,
        list: [1, null, "x", { id: 2 }, [[]]],
        must: false,
        big: "12345678901234567890",
        at: "2024-02-30",
      },
      ...{ other: [{ twice: data }], shared: { a: { b: 1 } } },
      twice: (_: object, required: { data: unknown }) => [required.data, required.data],
    };
    const bare = {
      ...box,
      id: "2",
      data: null,
      list: null,
      must: 0,
      big: null,
      at: null,
      other: "",
      shared: [],
    };
    return {
      entities: [box, bare],
      Query: {
        box: () => box,
        boxes: () => [bare, box],
        raw: ({ value }) => value ?? null,
        numbers: () => ({
          int: -0,
          float: 1e21,
          whole: 3,
          id: "007",
          text: "",
          yes: false,
          floats: [0.1, 5e-324, 2],
        }),
      },
    };
  },
};
