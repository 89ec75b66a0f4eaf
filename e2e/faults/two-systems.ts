import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { readGatewayConfig } from "@passerelle/gateway/config";
import { type RunningGateway, startGateway } from "@passerelle/gateway/gateway";
import { silentLogger } from "@passerelle/kernel/logger";
import { type GraphQLSchema, graphql, parse } from "graphql";
import { request } from "undici";
import { PATIENCE, PATIENT } from "../harness/patience.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])`;
const BOOKS = `${LINK}
  type Query { livres: [Livre!]! }
  type Livre @key(fields: "isbn") { isbn: ID! titre: String! }`;
const REVIEWS = `${LINK}
  type Query { meilleureNote: Int }
  type Livre @key(fields: "isbn") { isbn: ID! note: Int }`;

/** Bytes of an answer that the gateway reads at most here. */
export const MAX_ANSWER = 64 * 1024;

export interface TwoSystems {
  url: string;
  supergraphSdl: string;
  /** What the system `avis` does with its requests: well, unless told otherwise. */
  misbehave(behaviour: RequestListener): void;
  /** Has it behave again, and the gateway see it. */
  behave(): Promise<void>;
  /** Answers as it should. */
  answerWell: RequestListener;
  /** Leaves its address, and takes it again. */
  leave(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The gateway in front of two HTTP systems: `livres`, which is well, and `avis`, which the test spoils. It gives them
 * so many milliseconds, more than they need unless told otherwise.
 */
export async function startTwoSystems(deadline = PATIENCE): Promise<TwoSystems> {
  const books = buildSubgraphSchema([
    {
      typeDefs: parse(BOOKS),
      resolvers: {
        Query: {
          livres: () => [
            { isbn: "1", titre: "Germinal" },
            { isbn: "2", titre: "Nana" },
          ],
        },
      },
    },
  ]);
  const reviews = buildSubgraphSchema([
    {
      typeDefs: parse(REVIEWS),
      resolvers: {
        Query: { meilleureNote: () => 5 },
        Livre: { note: ({ isbn }: { isbn: string }) => Number(isbn) + 3 },
      },
    },
  ]);
  const answerWell = serve(reviews);
  let behaviour = answerWell;
  const first = await listen(serve(books));
  const second = await listen((request, response) => behaviour(request, response));
  const composed = composeServices([
    { name: "livres", typeDefs: parse(BOOKS), url: first.url },
    { name: "avis", typeDefs: parse(REVIEWS), url: second.url },
  ]);
  if (!composed.supergraphSdl) throw new Error(String(composed.errors));
  const gateway: RunningGateway = await startGateway({
    supergraphSdl: composed.supergraphSdl,
    config: readGatewayConfig({
      PORT: "0",
      LOG_LEVEL: "silent",
      ...PATIENT,
      SUBGRAPH_DEADLINE_MS: String(deadline),
      SUBGRAPH_MAX_ANSWER: String(MAX_ANSWER),
    }),
    log: silentLogger,
  });
  return {
    url: gateway.url,
    supergraphSdl: composed.supergraphSdl,
    answerWell,
    misbehave(other) {
      behaviour = other;
    },
    async behave() {
      behaviour = answerWell;
      // Its health closes what the failures before may have opened.
      const ready = await request(`${gateway.url}/readyz`);
      await ready.body.dump();
    },
    leave: second.leave,
    comeBack: second.comeBack,
    async close() {
      await gateway.close();
      await Promise.all([first.leave(), second.leave()]);
    },
  };
}

/** A subgraph over HTTP, as plain as it can be. */
const serve =
  (schema: GraphQLSchema): RequestListener =>
  async (request, response) => {
    const { query, variables, operationName } = await bodyOf(request);
    const result = await graphql({ schema, source: query, variableValues: variables, operationName });
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result));
  };

/** The GraphQL request that a system received. */
export async function bodyOf(request: IncomingMessage) {
  const chunks: Buffer[] = await request.toArray();
  return JSON.parse(Buffer.concat(chunks).toString()) as {
    query: string;
    operationName?: string;
    variables: { representations?: unknown[] };
  };
}

async function listen(listener: RequestListener) {
  const sockets = new Set<Socket>();
  let server: Server;
  const at = async (port: number) => {
    server = createServer(listener).on("connection", (socket: Socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    });
    await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
    return (server.address() as AddressInfo).port;
  };
  const port = await at(0);
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    async leave() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
    async comeBack() {
      await at(port);
    },
  };
}
