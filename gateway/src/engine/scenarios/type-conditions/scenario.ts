import type { Scenario } from "../../oracle/scenario.ts";

/** Interfaces on unions on interfaces, some implementing others, over two subgraphs. */
export const scenario: Scenario = {
  subgraphs: {
    feed: `
      type Query { feed: [Item!]! top: Titled any: Anything }
      union Item = Article | Video | Ad
      union Anything = Article | Ad | User
      interface Titled { title: String }
      interface Dated implements Titled { title: String date: String }
      type Article implements Dated & Titled @key(fields: "id") { id: ID! title: String date: String author: User related: [Item!] }
      type Video implements Titled @key(fields: "id") { id: ID! title: String length: Int by: Anything }
      type Ad { brand: String! shows: Titled }
      type User implements Titled @key(fields: "id") { id: ID! title: String }`,
    stats: `
      interface Counted { views: Int }
      type Article implements Counted @key(fields: "id") { id: ID! views: Int quotes: [Article!] }
      type Video implements Counted @key(fields: "id") { id: ID! views: Int }
      type User @key(fields: "id") { id: ID! followers: Int }`,
  },
  truth() {
    const user = { __typename: "User", id: "u", title: "Dr", followers: 12 };
    const old = {
      __typename: "Article",
      ...{
        id: "a2",
        title: null,
        date: null,
        author: null,
        related: null,
        views: 3,
        quotes: [] as unknown[],
      },
    };
    const video = { __typename: "Video", id: "v", title: "Film", length: 60, by: user, views: null };
    const ad = { __typename: "Ad", brand: "Zed", shows: video };
    const article = {
      __typename: "Article",
      ...{
        id: "a1",
        title: "Une",
        date: "2024",
        author: user,
        related: [ad, video, old],
        views: 10,
        quotes: [old],
      },
    };
    return {
      entities: [user, old, video, article],
      Query: { feed: () => [article, ad, video], top: () => article, any: () => user },
    };
  },
};
