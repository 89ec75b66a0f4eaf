import type { Scenario } from "../../oracle/scenario.ts";

/** Fields that say which arguments they were given, as JSON. */
export const scenario: Scenario = {
  subgraphs: {
    echo: `
      type Query {
        echo(text: String, number: Int = 7, list: [Int], deep: [[Deep!]], on: Boolean! = false): String!
        deep(deep: Deep! = { id: "d", tags: ["x"] }): String!
        node: Node
      }
      enum Mood { GOOD BAD }
      input Deep { id: ID! tags: [String] mood: Mood = GOOD child: Deep ratio: Float rank: Int! = 1 }
      type Node @key(fields: "id") { id: ID! }`,
    more: `
      enum Mood { GOOD BAD }
      input Deep { id: ID! tags: [String] mood: Mood = GOOD child: Deep ratio: Float rank: Int! = 1 }
      type Node @key(fields: "id") { id: ID! echo(text: String = "défaut", deep: Deep, list: [[Int!]]): String! self: Node }`,
  },
  values: { deep: ['{ id: "1" }', '{ id: 2, tags: ["a", null], child: { id: "3", mood: null } }'] },
  truth() {
    const echo = (args: object) => JSON.stringify(args);
    const node: Record<string, unknown> = { __typename: "Node", id: "n", echo };
    node.self = node;
    return {
      entities: [node as { __typename: string }],
      Query: { echo, deep: echo, node: () => node },
    };
  },
};
