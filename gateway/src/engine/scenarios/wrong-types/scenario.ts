import type { Scenario } from "../../oracle/scenario.ts";

const fine = { id: "1", int: 1, text: "a", kind: "ON", many: [1], deep: [[1]], must: 1 };

/** A subgraph that answers with values of other types than its schema says. */
const ANSWERS: Record<string, unknown> = {
  scalars: [
    { int: "12", float: "1.5", text: {}, yes: 1, id: [], kind: "OFF" },
    { int: 1.5, float: true, text: ["a"], yes: "true", id: {}, kind: 3 },
    { int: 2 ** 31, float: 3, text: "ok", yes: false, id: 7, kind: "ON" },
    { int: [1], float: null, text: true, yes: {}, id: true, kind: null },
  ],
  lists: [
    { many: 5, deep: [[1], 2, null] },
    { many: ["x", 1, null, [2]], deep: "[[1]]" },
    { many: { length: 1, 0: 1 }, deep: [[1, {}], []] },
  ],
  objects: [
    { child: "x", children: fine },
    { child: [fine], children: [fine, 5] },
    { child: 0, children: [] },
  ],
  musts: [{ must: 1 }, { must: "1" }],
  sure: { must: {} },
  any: [
    { __typename: "Thing", int: 1 },
    { __typename: "Nope" },
    { int: 2 },
    { __typename: 5 },
    "x",
    { __typename: "Other", name: "o" },
  ],
  entity: { __typename: "Item", id: "e1" },
  entities: [
    { __typename: "Item", id: "e1" },
    { __typename: "Item", id: "e2" },
    { __typename: "Item", id: "e3" },
  ],
};

export const scenario: Scenario = {
  subgraphs: {
    wild: {
      typeDefs: `
        type Query { scalars: [Thing] lists: [Thing] objects: [Thing] musts: [Thing] sure: Thing! any: [Any] entity: Item entities: [Item] }
        enum Kind { ON }
        union Any = Thing | Other
        type Other { name: String }
        type Thing { id: ID int: Int float: Float text: String yes: Boolean kind: Kind many: [Int] deep: [[Int]] child: Thing children: [Thing!] must: Int! }
        type Item @key(fields: "id") { id: ID! }`,
      answer: ({ query }) => ({
        data: Object.fromEntries(
          Object.entries(ANSWERS).filter(([name]) => new RegExp(`\\b${name}\\b`).test(query)),
        ),
      }),
    },
    tame: {
      typeDefs: `type Item @key(fields: "id") { id: ID! size: Int at: Point must: Int! } type Point { x: Int! }`,
      answer: () => ({
        data: {
          _entities: [
            { __typename: "Item", size: "big", at: { x: "1" }, must: 1 },
            "nothing",
            { __typename: "Item", size: 2, at: 3, must: [] },
          ],
        },
      }),
    },
  },
  truth: () => ({ Query: {} }),
  monolith: false,
};
