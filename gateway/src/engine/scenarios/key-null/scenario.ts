import type { Scenario } from "../../oracle/scenario.ts";

/** Books without a shelf mark, and authors that the other subgraph does not know. */
export const scenario: Scenario = {
  subgraphs: {
    library: `
      type Query { books: [Book] strict: [Book!] }
      type Book @key(fields: "isbn") @key(fields: "mark { room row }") { isbn: ID! mark: Mark author: Author }
      type Mark @shareable { room: String row: Int }
      type Author @key(fields: "id") { id: ID }`,
    shelves: `
      type Book @key(fields: "mark { room row }") { mark: Mark lent: Boolean }
      type Mark @shareable { room: String row: Int }`,
    people: `
      type Author @key(fields: "id") { id: ID name: String born: Int! }`,
  },
  missing: { people: ({ id }) => id === "a9" },
  truth() {
    const ada = { __typename: "Author", id: "a1", name: "Ada", born: 1815 };
    const ghost = { __typename: "Author", id: "a9" };
    const anonymous = { __typename: "Author", id: null };
    const book = (isbn: string, mark: object | null, author: object | null, lent: boolean | null) => ({
      __typename: "Book",
      ...{ isbn, mark, author, lent },
    });
    const books = [
      book("1", { room: "A", row: 1 }, ada, true),
      book("2", null, ghost, null),
      book("3", { room: "A", row: null }, null, null),
      book("4", { room: "B", row: 2 }, ada, false),
    ];
    return {
      entities: [ada, ghost, ...books],
      Query: {
        books: () => [...books, null, { ...books[0], isbn: "5", author: anonymous }],
        strict: () => books.slice(0, 2),
      },
    };
  },
  // A key that is null finds nobody, which the graph in one piece, having no keys, does not know.
  monolith: false,
};
