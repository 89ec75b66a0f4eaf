import type { Scenario, TruthObject } from "../../oracle/scenario.ts";

type Row = Record<string, unknown> & TruthObject;

/** Titles in the language of their author, whom another subgraph leads to: the language is fetched beside the post. */
export const scenario: Scenario = {
  subgraphs: {
    people: `
      type Query { author: Author authors: [Author!]! }
      type Author @key(fields: "id") { id: ID! last: Post posts: [Post!]! }
      type Post @key(fields: "id") { id: ID! }`,
    texts: `
      type Author @key(fields: "id") @context(name: "author") { id: ID! lang: String! }
      type Post @key(fields: "id") { id: ID! title(lang: String @fromContext(field: "$author { lang }")): String words: Int }`,
  },
  contexts: { "Post.title": (post) => ({ lang: (post.by as Row).lang }) },
  // Stock refuses the feature.
  stock: false,
  truth() {
    const author = (id: string, lang: string) => ({ __typename: "Author", id, lang }) as Row;
    const [ana, bob] = [author("a", "fr"), author("b", "en")];
    const post = (id: string, by: Row, words: number | null) => ({
      ...{ __typename: "Post", id, by, words },
      title: ({ lang }: { lang: string | null }) => `${id} (${lang})`,
    });
    const [first, second, third] = [post("1", ana, 10), post("2", ana, null), post("3", bob, 30)];
    Object.assign(ana, { last: second, posts: [first, second] });
    Object.assign(bob, { last: null, posts: [third] });
    return {
      entities: [ana, bob, first, second, third],
      Query: { author: () => ana, authors: () => [ana, bob] },
    };
  },
};
