import type { Scenario } from "./oracle.ts";

interface Product {
  id: string;
  legacyId: string;
  name: string;
  weight: number | null;
  kind: string;
  price: number;
}

const products: Product[] = [
  { id: "p1", legacyId: "L-1", name: "Pain", weight: 400, kind: "BREAD", price: 1.2 },
  { id: "p2", legacyId: "L-2", name: "Tarte", weight: null, kind: "SECRET", price: 12 },
];
const shop = { id: "s1", label: "Au bon pain" };
const byId = ({ id }: { id: string }) => products.find((product) => product.id === id) ?? null;
const typed = (typename: string, value: object | null) => value && { __typename: typename, ...value };

const ROOT = {
  products: () => products,
  product: (_: unknown, args: { id: string }) => byId(args),
  node: (_: unknown, args: { id: string }) =>
    args.id === shop.id ? typed("Shop", shop) : typed("Product", byId(args)),
  search: () => [typed("Shop", shop), typed("Product", byId({ id: "p1" }))],
  cart: () => ({
    lines: [
      { product: products[0], count: 2 },
      { product: products[0], count: 1 },
      { product: products[1], count: 1 },
    ],
  }),
};
const price = (product: Product, { currency }: { currency: string }) =>
  currency === "EUR" ? product.price : product.price * 2;
const reviews = ({ id }: { id: string }, { first = 2 }: { first?: number | null }) =>
  Array.from({ length: first ?? 2 }, (_, at) => ({
    id: `${id}-r${at}`,
    text: at ? null : "Bien",
    product: { id },
  }));
const shipping = ({ weight }: { weight?: number | null }) => (weight == null ? null : weight / 100);
const stars = ({ id }: { id: string }) => {
  if (id === "p2") throw new Error("pas de note");
  return 5;
};
const shopReviews = () => [{ id: "s1-r0", text: "Bon accueil", product: { id: "p1" } }];

/** A shop and its reviews: entities, an interface, a union, required fields, arguments, a value that clients do not see. */
export const shopScenario: Scenario = {
  subgraphs: {
    products: {
      typeDefs: `
        type Query { products: [Product!]! product(id: ID!): Product node(id: ID!): Node search: [Result!]! cart: Cart }
        type Mutation { rename(id: ID!, name: String!): Product }
        interface Node { id: ID! }
        union Result = Product | Shop
        enum Kind { BREAD SECRET @inaccessible }
        type Product implements Node @key(fields: "id") {
          id: ID! legacyId: ID! name: String! weight: Int kind: Kind price(currency: String = "EUR"): Float!
        }
        type Shop implements Node @key(fields: "id") { id: ID! label: String! }
        type Cart { lines: [Line!]! }
        type Line { product: Product! count: Int! }`,
      resolvers: {
        Query: ROOT,
        Mutation: {
          rename: (_: unknown, args: { id: string; name: string }) => ({ ...byId(args), name: args.name }),
        },
        Product: { __resolveReference: byId, price },
        Shop: { __resolveReference: () => shop },
      },
    },
    reviews: {
      typeDefs: `
        type Product @key(fields: "id") {
          id: ID! weight: Int @external reviews(first: Int): [Review!]! shipping: Int @requires(fields: "weight") stars: Int
        }
        type Shop @key(fields: "id") { id: ID! reviews: [Review!]! }
        type Review { id: ID! text: String product: Product! }`,
      resolvers: { Product: { reviews, shipping, stars }, Shop: { reviews: shopReviews } },
    },
  },
  monolith: {
    typeDefs: `
      type Query { products: [Product!]! product(id: ID!): Product node(id: ID!): Node search: [Result!]! cart: Cart }
      type Mutation { rename(id: ID!, name: String!): Product }
      interface Node { id: ID! }
      union Result = Product | Shop
      enum Kind { BREAD }
      type Product implements Node {
        id: ID! legacyId: ID! name: String! weight: Int kind: Kind price(currency: String = "EUR"): Float!
        reviews(first: Int): [Review!]! shipping: Int stars: Int
      }
      type Shop implements Node { id: ID! label: String! reviews: [Review!]! }
      type Cart { lines: [Line!]! }
      type Line { product: Product! count: Int! }
      type Review { id: ID! text: String product: Product! }`,
    resolvers: {
      Query: ROOT,
      Product: {
        price,
        reviews,
        shipping,
        stars,
        kind: ({ kind }: Product) => (kind === "SECRET" ? null : kind),
      },
      Shop: { reviews: shopReviews },
      Review: { product: ({ product }: { product: { id: string } }) => byId(product) },
    },
  },
};
