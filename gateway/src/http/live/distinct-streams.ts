import type { FastifyReply, FastifyRequest } from "fastify";
import type { Response } from "graphql-sse";
import type { Door } from "../door.ts";
import { refuse } from "../errors.ts";
import type { AskedOperation } from "../parameters.ts";
import { LiveConnection, type LiveConnections } from "./connections.ts";
import { pump } from "./event-stream.ts";
import { ANY_KIND, liveOperation, NO_MUTATION, STUB_TEXT } from "./operation.ts";
import { streamProtocol } from "./sse-protocol.ts";

/** Answers an operation by a stream of its own: graphql-sse's distinct connections mode. */
export type ServeStream = (request: FastifyRequest, reply: FastifyReply, asked: AskedOperation) => void;

export function distinctStreams(door: Door, connections: LiveConnections): ServeStream {
  const protocol = streamProtocol(door, null);
  return (request, reply, asked) => {
    const { raw } = reply;
    const connection = connections.open({
      unread: () => raw.writableLength,
      // Without a last event: a client that loses its stream comes back, to another gateway.
      end: () => raw.end(),
    });
    if (!(connection instanceof LiveConnection)) return void refuse(reply, connection);
    raw.on("close", connection.close);
    const run = request.method === "GET" ? NO_MUTATION : ANY_KIND;
    const identity = door.identify(request);
    const opening = protocol({
      method: "POST",
      accept: "text/event-stream",
      body: { query: STUB_TEXT },
      start: () => liveOperation({ door, connection, asked, identity, run, refusals: "event" }),
    });
    void pump(reply, opening.then(eventsOf), { connection, ping: connections.bounds.ping, log: door.log });
  };
}

function eventsOf([events]: Response): AsyncGenerator<string, void> {
  if (events && typeof events === "object") return events;
  throw new Error(`graphql-sse refused what it was given: ${events}`);
}
