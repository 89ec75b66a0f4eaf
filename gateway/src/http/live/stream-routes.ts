import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { readAccept } from "../accept.ts";
import type { Door } from "../door.ts";
import { refuse } from "../errors.ts";
import { type AskedOperation, readParameters, readQueryString } from "../parameters.ts";
import { type HttpRefusal, NEEDS_EVENTS, refusal } from "../refusals.ts";
import type { LiveConnections } from "./connections.ts";
import type { ServeStream } from "./distinct-streams.ts";
import { ReservedStreams } from "./reserved-streams.ts";

export interface StreamRoutesOptions {
  door: Door;
  connections: LiveConnections;
  distinct: ServeStream;
}

type Query = Record<string, unknown>;

/**
 * `/graphql/stream`, in both modes of graphql-sse: a stream for each operation, or one that is reserved (PUT), opened
 * (GET), asked (POST) and whose operations are completed (DELETE).
 *
 * A GET needs no preflight here: a browser's EventSource cannot send one, and it asks nothing but to read.
 */
export function registerStreams(
  app: FastifyInstance,
  { door, connections, distinct }: StreamRoutesOptions,
): void {
  const reserved = new ReservedStreams(door, connections);

  const serve = async (
    request: FastifyRequest,
    reply: FastifyReply,
    read: () => AskedOperation | HttpRefusal,
  ) => {
    const { events } = readAccept(request.headers.accept);
    const token = tokenOf(request);
    const stream = token ? reserved.get(token) : undefined;
    if (token && !stream) return void refuse(reply, NO_SUCH_STREAM);
    if (stream && events) return stream.open(reply);
    if (!stream && !events) return void refuse(reply, NEEDS_EVENTS);
    const asked = read();
    if ("kind" in asked) return void refuse(reply, asked);
    return stream ? stream.ask(reply, asked, door.identify(request)) : distinct(request, reply, asked);
  };
  const guarded =
    (handle: (request: FastifyRequest, reply: FastifyReply) => Promise<void>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      await handle(request, reply);
      return reply;
    };

  app.get(
    "/graphql/stream",
    { exposeHeadRoute: false },
    guarded((request, reply) => serve(request, reply, () => readQueryString(request.query as Query))),
  );
  app.post(
    "/graphql/stream",
    guarded((request, reply) => serve(request, reply, () => readParameters(request.body))),
  );
  app.put(
    "/graphql/stream",
    guarded((_, reply) => reserved.reserve(reply)),
  );
  app.delete(
    "/graphql/stream",
    guarded(async (request, reply) => {
      const stream = reserved.get(tokenOf(request));
      if (!stream) return void refuse(reply, NO_SUCH_STREAM);
      return stream.complete(reply, String((request.query as Query).operationId ?? ""));
    }),
  );
}

const tokenOf = ({ headers, query }: FastifyRequest): string =>
  String(headers["x-graphql-event-stream-token"] ?? (query as Query).token ?? "");

const NO_SUCH_STREAM = refusal("NOT_FOUND", {
  fr: "Aucun flux n'est réservé sous ce jeton : en réserver un par PUT.",
  en: "No stream is reserved under this token: reserve one by PUT.",
});
