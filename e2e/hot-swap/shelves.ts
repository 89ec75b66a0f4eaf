import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLResolverMap } from "@apollo/subgraph/dist/schema-helper/resolverMap.js";
import { memoryTransport } from "@passerelle/gateway/transport/memory";
import type { Transport } from "@passerelle/gateway/transport/transport";
import { execute, parse } from "graphql";
import { PATIENCE } from "../harness/patience.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])`;

/** The systems as they are before, with one field more, and with one system more. */
const VERSIONS = {
  before: {
    livres: `type Query { livres: [Livre!]! } type Livre @key(fields: "isbn") { isbn: ID! titre: String! }`,
    avis: `type Livre @key(fields: "isbn") { isbn: ID! note: Int }`,
  },
  field: {
    livres: `type Query { livres: [Livre!]! } type Livre @key(fields: "isbn") { isbn: ID! titre: String! pages: Int }`,
    avis: `type Livre @key(fields: "isbn") { isbn: ID! note: Int }`,
  },
  system: {
    livres: `type Query { livres: [Livre!]! } type Livre @key(fields: "isbn") { isbn: ID! titre: String! pages: Int }`,
    avis: `type Livre @key(fields: "isbn") { isbn: ID! note: Int }`,
    stock: `type Livre @key(fields: "isbn") { isbn: ID! exemplaires: Int }`,
  },
};
export type Version = keyof typeof VERSIONS;

const BOOKS = [
  { isbn: "1", titre: "Germinal", pages: 500 },
  { isbn: "2", titre: "Nana", pages: 480 },
];
const RESOLVERS: Record<string, object> = {
  livres: {
    Query: { livres: () => BOOKS },
    Livre: { __resolveReference: ({ isbn }: { isbn: string }) => BOOKS.find((one) => one.isbn === isbn) },
  },
  avis: { Livre: { note: ({ isbn }: { isbn: string }) => Number(isbn) + 3 } },
  stock: { Livre: { exemplaires: ({ isbn }: { isbn: string }) => Number(isbn) * 10 } },
};

/** The supergraph of one version. */
export function supergraphOf(version: Version): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(VERSIONS[version]).map(([name, typeDefs]) => ({
      name,
      typeDefs: parse(LINK + typeDefs),
      url: `http://127.0.0.1:9/${name}`,
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}

/** The systems in their last version, which answers for those before; `closed` gets the names of those let go. */
export function shelves(closed: string[]): Map<string, Transport> {
  return new Map(
    Object.entries(VERSIONS.system).map(([name, typeDefs]) => {
      const schema = buildSubgraphSchema([
        { typeDefs: parse(LINK + typeDefs), resolvers: RESOLVERS[name] as GraphQLResolverMap<unknown> },
      ]);
      const transport = memoryTransport(
        {
          name,
          execute: async ({ query, variables }) =>
            execute({ schema, document: parse(query), variableValues: variables ?? null }),
        },
        { deadline: PATIENCE },
      );
      return [name, { ...transport, close: async () => void closed.push(name) }];
    }),
  );
}
