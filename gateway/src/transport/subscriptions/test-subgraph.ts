import { buildSchema, type GraphQLSchema } from "graphql";
import { createHandler } from "graphql-sse/lib/use/http";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { httpTransport } from "../http.ts";
import { serveHttp, type TestServer } from "../test-server.ts";
import type { SubgraphResult, Transport } from "../transport.ts";

export type Protocol = "sse" | "ws";

/** A real subgraph with subscriptions, and the events that the test gives it. */
export interface TestSubgraph extends TestServer {
  transport: Transport;
  /** Subscriptions started. */
  started: number;
  /** Resolves when a subscription is ended by its reader. */
  returned: Promise<void>;
}

/** Serves `subscription { valeur }` with the events of `source`, over one protocol. */
export async function serveSubscriptions(
  protocol: Protocol,
  source: (argument: string) => AsyncIterable<unknown>,
  options: { deadline?: number; maxAnswer?: number } = {},
): Promise<TestSubgraph> {
  const returned = Promise.withResolvers<void>();
  const schema = buildSchema("type Query { a: Int } type Subscription { valeur(de: String): String }");
  const field = schema.getSubscriptionType()?.getFields().valeur;
  if (field)
    field.subscribe = (_, { de }) => {
      subgraph.started++;
      return tellingReturn(source(de), returned.resolve);
    };
  const server = await (protocol === "sse" ? serveSse(schema) : serveWs(schema));
  const transport = httpTransport({
    name: "offre",
    url: server.url,
    deadline: 20_000,
    ...options,
    subscriptions: { protocol },
  });
  const subgraph: TestSubgraph = {
    ...server,
    transport,
    started: 0,
    returned: returned.promise,
    async close() {
      await transport.close();
      await server.close();
    },
  };
  return subgraph;
}

const serveSse = (schema: GraphQLSchema) => {
  const handler = createHandler({ schema });
  return serveHttp((request, response) => void handler(request, response).catch(() => response.destroy()));
};

async function serveWs(schema: GraphQLSchema) {
  const serving = await serveHttp((_, response) => response.writeHead(404).end());
  useServer({ schema }, new WebSocketServer({ server: serving.server, path: "/graphql" }));
  return serving;
}

/** As an iterator that can be returned while it waits, which a generator cannot. */
function tellingReturn(source: AsyncIterable<unknown>, onReturn: () => void): AsyncIterableIterator<unknown> {
  const events = source[Symbol.asyncIterator]();
  const ended = Promise.withResolvers<IteratorResult<unknown>>();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => Promise.race([events.next(), ended.promise]),
    async return() {
      ended.resolve({ value: undefined, done: true });
      onReturn();
      return ended.promise;
    },
  };
}

export async function all(events: AsyncIterable<SubgraphResult>): Promise<SubgraphResult[]> {
  const seen: SubgraphResult[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}
