import { composeServices } from "@apollo/composition";
import { parse } from "graphql";

/** What a subgraph says to have hints of its own. */
export const LINKS = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
      "@key", "@shareable", "@composeDirective", "@authenticated", "@requiresScopes"])
    @link(url: "https://specs.passerelle.invalid/cacheHint/v1.0", import: ["@cacheHint"])
    @composeDirective(name: "@cacheHint")
  directive @cacheHint(maxAge: Int, prive: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
`;

/** The supergraph of some subgraphs, with hints. Throws when they do not compose. */
export function hinted(subgraphs: Readonly<Record<string, string>>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      url: `http://${name}.invalid`,
      typeDefs: parse(LINKS + sdl),
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}

/** A shop whose prices move, whose stock moves faster, and whose customers are nobody else's. */
export const SHOP = {
  catalogue: `
    type Query {
      product(id: ID!): Product
      search(text: String): Page @cacheHint(maxAge: 60)
      thing: Thing @cacheHint(maxAge: 500)
      shelf: Shelf @cacheHint(maxAge: 1000)
      me: Customer @authenticated
      now: String
      banner: String @cacheHint(maxAge: 1000)
      mine: String @cacheHint(maxAge: 1000, prive: true)
      brand: Brand @cacheHint(maxAge: 500)
    }
    type Page { total: Int products: [Product!]! info: Info }
    type Shelf { things: [Thing!]! }
    type Info { more: Boolean }
    type Product implements Thing @key(fields: "id") @cacheHint(maxAge: 300) {
      id: ID! name: String size: Size price: Int @cacheHint(maxAge: 30) brand: Brand margin: Int @requiresScopes(scopes: [["margins"]])
    }
    type Size { width: Int }
    type Brand @key(fields: "id") { id: ID! name: String }
    type Book implements Thing @cacheHint(maxAge: 200) { name: String }
    interface Thing { name: String }
    type Customer @key(fields: "id") @cacheHint(maxAge: 100) { id: ID! name: String }`,
  stock: `
    type Product @key(fields: "id") { id: ID! stock: Stock @cacheHint(maxAge: 5) }
    type Stock { count: Int }`,
};
