import type { Scenario } from "../../oracle/scenario.ts";

/** Directives of the schema that clients may write in their operations, and that change nothing here. */
export const scenario: Scenario = {
  subgraphs: {
    left: `
      directive @trace(name: String = "x", rate: Float) repeatable on QUERY | MUTATION | FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
      type Query { left: String! pair: Pair }
      type Pair @key(fields: "id") { id: ID! left: Int }`,
    right: `
      directive @trace(name: String = "x", rate: Float) repeatable on QUERY | MUTATION | FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
      type Query { right(value: Int = 1): String! }
      type Pair @key(fields: "id") { id: ID! right: Int }`,
  },
  truth() {
    const pair = { __typename: "Pair", id: "1", left: 1, right: 2 };
    return {
      entities: [pair],
      Query: { left: () => "g", right: ({ value }) => `d${value}`, pair: () => pair },
    };
  },
};
