import { randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";
import type { Identity } from "../../access/identity.ts";
import type { Door, Soon } from "../door.ts";
import { refuse } from "../errors.ts";
import type { AskedOperation } from "../parameters.ts";
import { type HttpRefusal, refusal } from "../refusals.ts";
import { LiveConnection, type LiveConnections } from "./connections.ts";
import { pump } from "./event-stream.ts";
import { ANY_KIND, liveOperation, STUB_TEXT } from "./operation.ts";
import { type StreamRequest, streamProtocol } from "./sse-protocol.ts";

/** A stream that a client reserved, then opens, then asks operations of: graphql-sse's single connection mode. */
export interface ReservedStream {
  open(reply: FastifyReply): Promise<void>;
  /** Begins an operation; its events come by the stream, under the `operationId` of its extensions. */
  ask(reply: FastifyReply, asked: AskedOperation, identity: Soon<Identity | HttpRefusal>): Promise<void>;
  complete(reply: FastifyReply, operationId: string): Promise<void>;
}

/** The reserved streams, each under a token that cannot be guessed; one that is not opened in time is forgotten. */
export class ReservedStreams {
  readonly #door: Door;
  readonly #connections: LiveConnections;
  readonly #streams = new Map<string, ReservedStream>();

  constructor(door: Door, connections: LiveConnections) {
    this.#door = door;
    this.#connections = connections;
  }

  get(token: string): ReservedStream | undefined {
    return this.#streams.get(token);
  }

  async reserve(reply: FastifyReply): Promise<void> {
    const token = randomUUID();
    const protocol = streamProtocol(this.#door, token);
    const { bounds } = this.#connections;
    let stream: FastifyReply["raw"] | undefined;
    const connection = this.#connections.open({
      unread: () => stream?.writableLength ?? 0,
      end: () => (stream ? stream.end() : forget()),
    });
    if (!(connection instanceof LiveConnection)) return void refuse(reply, connection);
    const forget = () => {
      clearTimeout(expiry);
      this.#streams.delete(token);
      connection.close();
    };
    /** Never opened: opened here, and at once ended, so that the library ends its operations too. */
    const expire = () => {
      forget();
      protocol({ method: "GET", accept: "text/event-stream" })
        .then(([events]) => (typeof events === "object" ? events?.return() : undefined))
        .catch((error) => this.#door.log.error({ err: error }, "a reserved stream did not end"));
    };
    const expiry = setTimeout(expire, bounds.init);
    const send = async (to: FastifyReply, request: StreamRequest) => {
      const [body, { status }] = await protocol(request);
      if (status >= 400) refuse(to, notFollowed(status, String(body)));
      else
        to.code(status)
          .header("content-type", "text/plain; charset=utf-8")
          .send(body ?? "");
    };
    this.#streams.set(token, {
      open: async (to) => {
        const [events, { status }] = await protocol({ method: "GET", accept: "text/event-stream" });
        if (!events || typeof events === "string")
          return void refuse(to, notFollowed(status, String(events)));
        clearTimeout(expiry);
        stream = to.raw;
        stream.on("close", forget);
        await pump(to, Promise.resolve(events), { connection, ping: bounds.ping, log: this.#door.log });
      },
      ask: (to, asked, identity) =>
        send(to, {
          method: "POST",
          accept: "*/*",
          body: { query: STUB_TEXT, extensions: asked.extensions },
          start: () =>
            liveOperation({
              door: this.#door,
              connection,
              asked,
              identity,
              run: ANY_KIND,
              refusals: "event",
            }),
        }),
      complete: (to, operationId) => send(to, { method: "DELETE", accept: "*/*", operationId }),
    });
    await send(reply, { method: "PUT", accept: "*/*" });
  }
}

const CODES = { 404: "NOT_FOUND", 409: "CONFLICT" } as const;

/** What the library refuses, said as all our errors are. */
function notFollowed(status: number, body: string): HttpRefusal {
  const reason = /"message":"([^"]*)"/.exec(body)?.[1] ?? `status ${status}`;
  return refusal(
    CODES[status as keyof typeof CODES] ?? "BAD_REQUEST",
    {
      fr: `Le protocole des flux d'événements n'est pas suivi : ${reason}.`,
      en: `The protocol of event streams is not followed: ${reason}.`,
    },
    { status },
  );
}
