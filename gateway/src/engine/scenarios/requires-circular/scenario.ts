import type { Scenario } from "../../oracle/scenario.ts";

/** Two subgraphs that require each other, of an entity and of the entity inside it. */
export const scenario: Scenario = {
  subgraphs: {
    forum: `
      type Query { posts: [Post] }
      type Post @key(fields: "id") {
        id: ID! author: Author! novice: Boolean! @external
        advanced: Boolean! @requires(fields: "novice")
      }
      type Author @key(fields: "id") { id: ID! years: Int! }`,
    moderation: `
      type Post @key(fields: "id") {
        id: ID! author: Author! @external
        novice: Boolean! @requires(fields: "author { years }")
      }
      type Author @key(fields: "id") { id: ID! years: Int! @external }`,
  },
  truth() {
    const computed = {
      novice: (_: object, { author }: { author: { years: number } }) => author.years < 3,
      advanced: (_: object, { novice }: { novice: boolean }) => !novice,
    };
    const old = { __typename: "Author", id: "o", years: 9 };
    const young = { __typename: "Author", id: "y", years: 1 };
    const posts = [
      { __typename: "Post", id: "1", author: old, ...computed },
      { __typename: "Post", id: "2", author: young, ...computed },
    ];
    return { entities: [old, young, ...posts], Query: { posts: () => [posts[1], null, posts[0]] } };
  },
};
