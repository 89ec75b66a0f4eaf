import type { Logger } from "@passerelle/kernel/logger";
import type { CloseCode, Server } from "graphql-ws";
import type { RawData, WebSocket } from "ws";
import { ANONYMOUS } from "../../access/identity.ts";
import type { Claim } from "../door.ts";
import type { LiveConnection } from "./connections.ts";
import type { SocketExtra } from "./ws-protocol.ts";

export interface SocketOptions {
  connection: LiveConnection;
  protocol: Server<SocketExtra>;
  /** Milliseconds between two pings; a client that leaves one unanswered is gone. */
  ping: number;
  /** The request that opened it. */
  request: Pick<Claim, "headers" | "socket">;
  log: Logger;
}

/** The protocol's code for a message that it does not have. */
const BAD_REQUEST: CloseCode.BadRequest = 4400;

/**
 * Serves one socket. Nothing waits for a slow reader: what it leaves unread is bounded, and then it is let go.
 */
export function serveSocket(socket: WebSocket, options: SocketOptions): void {
  const { connection, protocol, ping, request, log } = options;
  // A malformed frame: the library has already closed the socket with the code that says so.
  socket.on("error", (error) => log.debug({ err: error }, "a socket was broken"));
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) => {
        if (connection.overflows) socket.terminate();
        else if (socket.readyState === socket.OPEN) socket.send(text);
      },
      close: (code, reason) => socket.close(code, reason),
      onMessage: (read) =>
        socket.on("message", (data: RawData, binary: boolean) => {
          const refuse = (error?: unknown) => {
            log.debug({ err: error }, "a message outside the protocol");
            socket.close(BAD_REQUEST, "Invalid message received");
          };
          if (binary) refuse();
          else read(String(data)).catch(refuse);
        }),
    },
    { connection, request, identity: ANONYMOUS, close: (code, reason) => socket.close(code, reason) },
  );
  const stopPings = keepAlive(socket, ping);
  socket.on("close", (code, reason) => {
    stopPings();
    connection.close();
    void closed(code, String(reason));
  });
}

/** Pings until told to stop; ends the socket of a client that did not answer the ping before. */
function keepAlive(socket: WebSocket, ping: number): () => void {
  let answered = true;
  socket.on("pong", () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) socket.terminate();
    answered = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, ping);
  return () => clearInterval(timer);
}
