import type { Scenario, TruthObject } from "../../oracle/scenario.ts";

const reviews = (id: string, product: () => unknown) =>
  function reviews({ first }: { first?: number | null }) {
    return Array.from({ length: first ?? 2 }, (_, at) => ({
      id: `${id}-r${at}`,
      text: at ? null : "Bien",
      product,
    }));
  };

/** A shop and its reviews: entities, an interface, a union, required fields, arguments, a value that clients do not see. */
export const scenario: Scenario = {
  subgraphs: {
    products: `
      type Query { products: [Product!]! product(id: ID!): Product node(id: ID!): Node search: [Result!]! cart: Cart }
      type Mutation { rename(id: ID!, name: String!): Product }
      interface Node { id: ID! }
      union Result = Product | Shop
      enum Kind { BREAD CAKE }
      type Product implements Node @key(fields: "id") {
        id: ID! legacyId: ID! name: String! weight: Int kind: Kind price(currency: String = "EUR"): Float!
      }
      type Shop implements Node @key(fields: "id") { id: ID! label: String! }
      type Cart { lines: [Line!]! }
      type Line { product: Product! count: Int! }`,
    reviews: `
      type Product @key(fields: "id") {
        id: ID! weight: Int @external reviews(first: Int): [Review!]! shipping: Float @requires(fields: "weight") stars: Int
      }
      type Shop @key(fields: "id") { id: ID! reviews: [Review!]! }
      type Review { id: ID! text: String product: Product! }`,
  },
  values: { id: ['"p1"', '"p2"', '"s1"', '"none"'], currency: ['"EUR"', '"USD"'], first: ["0", "1", "null"] },
  truth() {
    const shipping = (_: object, { weight }: { weight: number | null }) =>
      weight === null ? null : weight / 100;
    const price = (amount: number) =>
      function price({ currency }: { currency: string }) {
        return currency === "EUR" ? amount : amount * 2;
      };
    const bread: TruthObject = {
      __typename: "Product",
      ...{ id: "p1", legacyId: "L-1", name: "Pain", weight: 400, kind: "BREAD", price: price(1.2), stars: 5 },
      shipping,
      reviews: reviews("p1", () => bread),
    };
    const cake: TruthObject = {
      __typename: "Product",
      ...{ id: "p2", legacyId: "L-2", name: "Tarte", weight: null, kind: "CAKE", price: price(12) },
      stars() {
        throw new Error("pas de note");
      },
      shipping,
      reviews: reviews("p2", () => cake),
    };
    const shop: TruthObject = {
      __typename: "Shop",
      ...{ id: "s1", label: "Au bon pain" },
      reviews: [{ id: "s1-r0", text: "Bon accueil", product: bread }],
    };
    const entities = [bread, cake, shop];
    const byId = ({ id }: { id: string }) => entities.find((one) => one.id === id) ?? null;
    const product = ({ id }: { id: string }) => [bread, cake].find((one) => one.id === id) ?? null;
    return {
      entities,
      Query: {
        products: () => [bread, cake],
        product,
        node: byId,
        search: () => [shop, bread],
        cart: () => ({
          lines: [
            { product: bread, count: 2 },
            { product: bread, count: 1 },
            { product: cake, count: 1 },
          ],
        }),
      },
      Mutation: {
        rename: ({ id, name }) => product({ id }) && Object.assign(product({ id }) ?? {}, { name }),
      },
    };
  },
};
