import { setImmediate } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { type ExecutionResult, GraphQLError } from "graphql";
import { ANYONE } from "./caller.ts";
import type { GraphQLRequest } from "./executor.ts";
import { maskError } from "./graphql/mask.ts";
import { serveSse } from "./serve-sse.ts";
import { serveWs } from "./serve-ws.ts";
import type { Guard } from "./signing/guard.ts";
import type { Subgraph } from "./subgraph.ts";

/** Starts a subscription for one client, whose `return` ends it even while it waits for an event. */
export type Subscribe = (request: GraphQLRequest) => Events;

type Events = AsyncGenerator<ExecutionResult, void>;

/**
 * Serves the subscriptions of a subgraph that has some: SSE at `POST /graphql/stream`, WebSocket at `/graphql`.
 * Streams complete when the server closes.
 */
export function serveSubscriptions(app: FastifyInstance, subgraph: Subgraph, guard: Guard): void {
  if (!subgraph.schema.getSubscriptionType()) return;
  const open = new Set<Events>();
  const subscribe: Subscribe = (request) => {
    const stop = new AbortController();
    const events = maskedEvents(subgraph, request, stop.signal, () => open.delete(events));
    const end = events.return.bind(events);
    events.return = (value) => {
      stop.abort();
      // Before its first event, its own end would not run.
      open.delete(events);
      return end(value);
    };
    open.add(events);
    return events;
  };
  serveSse(app, subscribe, guard);
  const sockets = serveWs(app, { subgraph, subscribe, guard });
  app.addHook("preClose", async () => {
    await Promise.all([...open].map((events) => events.return()));
    // The protocols say that streams are complete just after their events end.
    await setImmediate();
    await sockets.close();
  });
}

/** Events whose errors are those that clients may see, as for a query: see `serveSubgraph`. */
async function* maskedEvents(
  subgraph: Subgraph,
  request: GraphQLRequest,
  signal: AbortSignal,
  onEnd: () => void,
): Events {
  try {
    for await (const { errors, ...event } of subgraph.subscribe(request, signal))
      yield errors ? { ...event, errors: errors.map((error) => masked(error, subgraph)) } : event;
  } finally {
    onEnd();
  }
}

function masked(error: GraphQLError, subgraph: Subgraph): GraphQLError {
  const { message, path, extensions } = maskError(error.toJSON(), error, subgraph.createContext(ANYONE).log);
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}
