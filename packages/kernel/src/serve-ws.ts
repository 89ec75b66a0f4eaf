import type { FastifyInstance } from "fastify";
import { type ExecutionArgs, GraphQLError, parse } from "graphql";
import type { SubscribePayload } from "graphql-ws";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import type { Caller } from "./caller.ts";
import type { GraphQLRequest } from "./executor.ts";
import type { Subscribe } from "./serve-subscriptions.ts";
import { type Guard, UNSIGNED } from "./signing/guard.ts";
import type { Subgraph } from "./subgraph.ts";

/** Bytes of a client's message at most, as of a body. */
const MAX_MESSAGE = 1024 * 1024;

/** Milliseconds that clients have to agree to the end of their connection. */
const GOODBYE = 1_000;

/** GraphQL over WebSocket at `/graphql`. */
export function serveWs(
  app: FastifyInstance,
  { subgraph, subscribe, guard }: { subgraph: Subgraph; subscribe: Subscribe; guard: Guard },
): { close(): Promise<void> } {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE });
  const running = useServer(
    {
      onSubscribe: ({ extra }, _, payload) => argumentsOf(subgraph, payload, guard.callerOf(extra.request)),
      // Queries have their own address: here, they are refused as an event.
      execute: ({ contextValue }) => subscribe(contextValue as GraphQLRequest),
      subscribe: ({ contextValue }) => subscribe(contextValue as GraphQLRequest),
    },
    server,
  );
  app.server.on("upgrade", (request, socket, head) => {
    if (request.url?.split("?")[0] !== "/graphql") {
      socket.end("HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n");
      return;
    }
    if (!guard.admits(request)) {
      socket.end(
        `HTTP/1.1 401 Unauthorized\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(UNSIGNED)}\r\n\r\n${UNSIGNED}`,
      );
      return;
    }
    server.handleUpgrade(request, socket, head, (opened) => server.emit("connection", opened, request));
  });
  return {
    async close() {
      const impatience = setTimeout(() => {
        for (const client of server.clients) client.terminate();
      }, GOODBYE);
      await running.dispose();
      clearTimeout(impatience);
    },
  };
}

/** The document tells graphql-ws whether it is a subscription; the request itself goes through the context. */
function argumentsOf(
  { schema }: Subgraph,
  { query, operationName, variables }: SubscribePayload,
  caller: Caller,
): ExecutionArgs | [GraphQLError] {
  try {
    return {
      schema,
      document: parse(query, { maxTokens: 20_000 }),
      operationName: operationName ?? null,
      contextValue: {
        query,
        operationName: operationName ?? undefined,
        variables: variables ?? undefined,
        caller,
      },
    };
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
