import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLResolverMap } from "@apollo/subgraph/dist/schema-helper/resolverMap.js";
import { readGatewayConfig } from "@passerelle/gateway/config";
import { type RunningGateway, startGateway } from "@passerelle/gateway/gateway";
import { type LocalSubgraph, memoryTransport } from "@passerelle/gateway/transport/memory";
import type { Transport } from "@passerelle/gateway/transport/transport";
import { codedError } from "@passerelle/kernel/errors";
import { silentLogger } from "@passerelle/kernel/logger";
import { execute, parse, subscribe } from "graphql";
import { PATIENCE, PATIENT } from "../harness/patience.ts";
import { Channel } from "./channel.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])`;
const LIVRES = `${LINK}
  type Query { livres: [Livre!]! livre(isbn: ID!): Livre panne: String jamais: String }
  type Mutation { renommer(isbn: ID!, titre: String!): Livre }
  type Subscription { parutions: Livre! }
  type Livre @key(fields: "isbn") { isbn: ID! titre: String! }`;
const AVIS = `${LINK} type Livre @key(fields: "isbn") { isbn: ID! note: Int }`;

export interface Library extends RunningGateway {
  /** Announces a book to those who follow \`parutions\`, and counts them. */
  parutions: Channel<{ isbn: string; titre: string }>;
}

export interface LibraryOptions {
  env?: Record<string, string>;
  /** Makes the way to the system of reviews another: slow, or elsewhere. */
  avis?: (inProcess: Transport) => Transport;
}

/** A gateway over two systems that know nothing of ours, one with events, in this process. */
export async function openLibrary({ env = {}, avis = (way) => way }: LibraryOptions = {}): Promise<Library> {
  const parutions = new Channel<{ isbn: string; titre: string }>();
  const books = new Map([
    ["1", "Germinal"],
    ["2", "Nana"],
  ]);
  const book = ({ isbn }: { isbn: string }) => {
    const titre = books.get(isbn);
    return titre === undefined ? null : { isbn, titre };
  };
  const livres = subgraph("livres", LIVRES, {
    Query: {
      livres: () => [...books.keys()].map((isbn) => book({ isbn })),
      livre: (_: unknown, key: { isbn: string }) => book(key),
      panne: () => {
        throw new Error("relation livres at 10.0.0.5");
      },
      jamais: () => new Promise(() => {}),
    },
    Mutation: {
      renommer: (_: unknown, { isbn, titre }: { isbn: string; titre: string }) => {
        if (books.has(isbn)) books.set(isbn, titre);
        return book({ isbn });
      },
    },
    Subscription: {
      parutions: { subscribe: () => parutions.subscribe(), resolve: (event: unknown) => event },
    },
    Livre: { __resolveReference: book },
  });
  const reviews = subgraph("avis", AVIS, {
    Livre: {
      note: ({ isbn }: { isbn: string }) => {
        if (isbn === "0") throw codedError("NOT_FOUND", { fr: "Aucun avis.", en: "No review." });
        return Number(isbn) + 3;
      },
    },
  });
  const gateway = await startGateway({
    supergraphSdl: compose(),
    config: readGatewayConfig({ PORT: "0", LOG_LEVEL: "silent", ...PATIENT, ...env }),
    log: silentLogger,
    transports: new Map([
      ["livres", memoryTransport(livres, { deadline: PATIENCE })],
      ["avis", avis(memoryTransport(reviews, { deadline: PATIENCE }))],
    ]),
  });
  return { ...gateway, parutions };
}

function compose(): string {
  const { supergraphSdl, errors } = composeServices([
    { name: "livres", typeDefs: parse(LIVRES), url: "http://127.0.0.1:9/livres" },
    { name: "avis", typeDefs: parse(AVIS), url: "http://127.0.0.1:9/avis" },
  ]);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}

function subgraph(name: string, typeDefs: string, resolvers: object): LocalSubgraph {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(typeDefs), resolvers: resolvers as GraphQLResolverMap<unknown> },
  ]);
  return {
    name,
    execute: async ({ query, variables }) =>
      execute({ schema, document: parse(query), variableValues: variables ?? null }),
    async *subscribe({ query, variables }, signal) {
      const events = await subscribe({ schema, document: parse(query), variableValues: variables ?? null });
      if (!(Symbol.asyncIterator in events)) return yield events;
      signal.addEventListener("abort", () => void events.return());
      yield* events;
    },
  };
}
