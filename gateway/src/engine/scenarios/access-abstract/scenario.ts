import type { Scenario } from "../../oracle/scenario.ts";

/** What an interface asks is what each of its objects does; a union asks nothing, the fragments on its types do. */
export const scenario: Scenario = {
  subgraphs: {
    press: `
      type Query { works: [Work] work: Work things: [Thing] open: [Open] node(id: ID!): Node }
      interface Node { id: ID! }
      interface Work { title: String price: Int author: Author }
      interface Open { title: String note: String }
      type Book implements Work & Node @key(fields: "id") { id: ID! title: String price: Int author: Author pages: Int }
      type Film implements Work @authenticated { title: String price: Int @requiresScopes(scopes: [["buyer"]]) author: Author }
      type Leaf implements Open { title: String note: String }
      type Letter implements Open { title: String note: String @authenticated }
      type Secret @policy(policies: [["spy"]]) { code: String }
      type Author { name: String born: Int @authenticated }
      union Thing = Book | Film | Secret | Leaf`,
    stock: `
      type Book @key(fields: "id") { id: ID! left: Int @authenticated shelf: String }`,
  },
  truth() {
    const author = { __typename: "Author", name: "Zola", born: 1840 };
    const book = {
      __typename: "Book",
      id: "1",
      title: "Nana",
      price: 5,
      author,
      pages: 400,
      left: 2,
      shelf: "A",
    };
    const film = { __typename: "Film", title: "Nana", price: 9, author };
    const leaf = { __typename: "Leaf", title: "Page", note: "n" };
    const letter = { __typename: "Letter", title: "À toi", note: "m" };
    return {
      entities: [book],
      Query: {
        works: () => [book, film],
        work: () => film,
        things: () => [book, film, { __typename: "Secret", code: "007" }, leaf],
        open: () => [leaf, letter],
        node: () => book,
      },
    };
  },
  stock: false,
  // What an interface asks is settled before anyone knows which object it is.
  generated: false,
};
