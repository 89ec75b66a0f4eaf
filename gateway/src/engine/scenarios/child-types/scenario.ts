import type { Scenario } from "../../oracle/scenario.ts";

/** One name of field, of another nullability or another list in each type of a union, and in each subgraph. */
export const scenario: Scenario = {
  subgraphs: {
    people: `
      type Query { everyone: [Someone!]! owners: [Owner] @shareable }
      union Someone = User | Robot | Guild
      union Owner = User | Guild
      type User @key(fields: "id") { id: ID name: String! tags: [String!]! @shareable boss: User }
      type Robot { id: ID! name: String tags: [String] boss: User! }
      type Guild @key(fields: "id") { id: ID! name: String! tags: [String!] boss: User chiefs: [User!]! }`,
    stock: `
      type Query { owners: [Owner] @shareable }
      union Owner = User | Guild
      type User @key(fields: "id") { id: ID owned: Int! tags: [String!] @shareable }
      type Guild @key(fields: "id") { id: ID! owned: Float! }`,
  },
  truth() {
    const ann = { __typename: "User", id: "u1", name: "Ann", tags: ["x"], boss: null, owned: 3 };
    const bob = { __typename: "User", id: "u2", name: "Bob", tags: [], boss: ann, owned: 0 };
    const robot = { __typename: "Robot", id: "r", name: null, tags: null, boss: ann };
    const guild = {
      __typename: "Guild",
      id: "g",
      name: "Or",
      tags: null,
      boss: bob,
      owned: 1.5,
      chiefs: [bob, ann, bob],
    };
    return {
      entities: [ann, bob, guild],
      Query: { everyone: () => [ann, robot, guild, bob], owners: () => [guild, null, ann] },
    };
  },
};
