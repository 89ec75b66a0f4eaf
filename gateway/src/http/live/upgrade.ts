import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { FastifyInstance } from "fastify";
import { handleProtocols } from "graphql-ws";
import { WebSocketServer } from "ws";
import type { Door } from "../door.ts";
import { type HttpRefusal, NOWHERE } from "../refusals.ts";
import { LiveConnection, type LiveConnections } from "./connections.ts";
import { serveSocket } from "./websocket.ts";
import { socketProtocol } from "./ws-protocol.ts";

export interface WebSocketOptions {
  door: Door;
  connections: LiveConnections;
  /** Bytes of a message at most. */
  maxMessage: number;
}

/** Milliseconds that a client has to answer the end of its socket. */
const CLOSING = 1_000;

/** WebSocket at `/graphql`, on the server that answers HTTP. */
export function registerWebSockets(app: FastifyInstance, options: WebSocketOptions): void {
  const { door, connections, maxMessage } = options;
  const { init, ping } = connections.bounds;
  const server = new WebSocketServer({ noServer: true, maxPayload: maxMessage, handleProtocols });
  const protocol = socketProtocol(door, init);

  app.server.on("upgrade", (request: IncomingMessage, duplex: Duplex, head: Buffer) => {
    duplex.on("error", () => duplex.destroy());
    if (!/^\/graphql(\?|$)/.test(request.url ?? "")) return refuseUpgrade(duplex, NOWHERE);
    const connection = connections.open({
      unread: () => 0,
      end: () => duplex.destroy(),
    });
    if (!(connection instanceof LiveConnection)) return refuseUpgrade(duplex, connection);
    duplex.on("close", connection.close);
    server.handleUpgrade(request, duplex, head, (socket) => {
      connection.channel = {
        unread: () => socket.bufferedAmount,
        end: () => {
          socket.close(1001, "Going away");
          setTimeout(() => socket.terminate(), CLOSING).unref();
        },
      };
      serveSocket(socket, { connection, protocol, ping, request, log: door.log });
    });
  });
}

function refuseUpgrade(duplex: Duplex, { status, errors, headers = {} }: HttpRefusal): void {
  const body = JSON.stringify({ errors });
  const lines = Object.entries({
    ...headers,
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  duplex.end(`HTTP/1.1 ${status} Refused\r\n${lines.join("")}\r\n${body}`);
}
