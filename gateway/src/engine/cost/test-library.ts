import { composeServices } from "@apollo/composition";
import { parse } from "graphql";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@cost", "@listSize", "@shareable"])\n`;

const composed = composeServices([
  {
    name: "library",
    url: "http://library.invalid",
    typeDefs: parse(`${LINK}
      type Query {
        book(id: ID!): Book
        books(first: Int = 20 after: String search: String @cost(weight: 7) where: Where): Books
          @cost(weight: 5) @listSize(slicingArguments: ["first"], sizedFields: ["items", "edges"], requireOneSlicingArgument: false)
        latest(first: Int last: Int): [Book!] @listSize(assumedSize: 30, slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
        strict(first: Int last: Int): [Book!] @listSize(slicingArguments: ["first", "last"])
        shelf: [Book!] @listSize(assumedSize: 4)
        all: [Book!]
        grid: [[Book!]!]
        media: [Medium!] @listSize(assumedSize: 10)
        count: Int @cost(weight: 3)
      }
      type Mutation { borrow(id: ID!): Book }
      type Subscription { borrowed: Book }
      input Where { near: Near text: String @cost(weight: 11) }
      input Near { town: String @cost(weight: 2) }
      type Books { items: [Book!]! edges: [Edge!]! total: Int! facets: [String!]! @cost(weight: 25) @listSize(assumedSize: 1) }
      type Edge @cost(weight: 0) { node: Book! }
      interface Medium { title: String author: Author }
      type Book implements Medium @key(fields: "id") { id: ID! title: String author: Author reviews(first: Int = 10): [Review!]! @listSize(slicingArguments: ["first"]) }
      type Film implements Medium { title: String author: Author actors: [Author!]! @listSize(assumedSize: 50) }
      type Author { name: String }
      type Review @cost(weight: 2) { stars: Int }`),
  },
]);
if (!composed.supergraphSdl) throw new Error(composed.errors?.map(({ message }) => message).join("\n"));

/** A library that says what its fields cost, in every way there is. */
export const LIBRARY = composed.supergraphSdl;

export const author = { __typename: "Author", name: "Zola" };
/** A book as its system gives it. */
export const book = (id: string, reviews: number) => ({
  ...{ __typename: "Book", id, title: id, author },
  reviews: Array.from({ length: reviews }, () => ({ __typename: "Review", stars: 5 })),
});
