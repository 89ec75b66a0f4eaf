import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { readGatewayConfig } from "@passerelle/gateway/config";
import { type RunningGateway, startGateway } from "@passerelle/gateway/gateway";
import { memoryTransport } from "@passerelle/gateway/transport/memory";
import { type Logger, silentLogger } from "@passerelle/kernel/logger";
import { execute, parse, subscribe } from "graphql";
import { request } from "undici";
import { PATIENCE, PATIENT } from "../harness/patience.ts";
import { Channel } from "../live/channel.ts";

const SDL = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@cost", "@listSize"])
  type Query {
    articles(first: Int = 20): [Article!]! @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
    total: Int! @cost(weight: 3)
  }
  type Mutation { vider: Int }
  type Subscription { ventes: Article! @cost(weight: 4) }
  type Article { id: ID! semblables(first: Int = 10): [Article!]! @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false) }
`);

/** Articles in stock, however many are asked. */
const STOCK = 3;
const article = (id: number): object => ({ id, semblables: [] });

export interface Boutique extends RunningGateway {
  ventes: Channel<{ id: string }>;
}

/** A gateway over one system that says what its fields cost, in this process. */
export async function openBoutique(
  env: Readonly<Record<string, string>> = {},
  log: Logger = silentLogger,
): Promise<Boutique> {
  const { supergraphSdl = "" } = composeServices([
    { name: "boutique", typeDefs: SDL, url: "http://127.0.0.1:9/" },
  ]);
  const ventes = new Channel<{ id: string }>();
  const schema = buildSubgraphSchema([
    {
      typeDefs: SDL,
      resolvers: {
        Query: {
          articles: (_: unknown, { first }: { first: number }) =>
            Array.from({ length: Math.min(first, STOCK) }, (_, id) => article(id)),
          total: () => STOCK,
        },
        Subscription: { ventes: { subscribe: () => ventes.subscribe(), resolve: (event: unknown) => event } },
      },
    },
  ]);
  const gateway = await startGateway({
    supergraphSdl,
    config: readGatewayConfig({ PORT: "0", LOG_LEVEL: "silent", ...PATIENT, ...env }),
    log,
    transports: new Map([
      [
        "boutique",
        memoryTransport(
          {
            name: "boutique",
            execute: async ({ query, variables }) =>
              execute({ schema, document: parse(query), variableValues: variables ?? null }),
            async *subscribe({ query, variables }, signal) {
              const given = { schema, document: parse(query), variableValues: variables ?? null };
              const events = await subscribe(given);
              if (!(Symbol.asyncIterator in events)) return yield events;
              signal.addEventListener("abort", () => void events.return());
              yield* events;
            },
          },
          { deadline: PATIENCE },
        ),
      ],
    ]),
  });
  return { ...gateway, ventes };
}

/** What a test reads of an answer. */
export interface Told {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: {
    data?: unknown;
    errors?: { message: string; extensions: Record<string, unknown> }[];
    extensions?: Record<string, unknown>;
  };
}

/** One POST of JSON, as any client makes it. */
export async function post(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const answer = await request(`${url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json",
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: (await answer.body.json()) as Told["body"],
  };
}
