import type { Socket } from "node:net";
import { type HttpRefusal, NOT_JSON, refusal } from "./refusals.ts";

const TOO_SLOW = refusal(
  "TIMEOUT",
  { fr: "La requête n'est pas arrivée entière à temps.", en: "The request did not come whole in time." },
  { status: 408 },
);
const TOO_MANY_HEADERS = refusal(
  "LIMIT_EXCEEDED",
  { fr: "Les en-têtes sont trop longs.", en: "The headers are too long." },
  { status: 431 },
);
const BY_CODE: Record<string, HttpRefusal> = {
  ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW,
  HPE_HEADER_OVERFLOW: TOO_MANY_HEADERS,
};

/** Answers on the socket itself what was no HTTP request, or came too slowly to be one; then lets the client go. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  // In the middle of an answer to what it asked before, another would be read as part of it.
  if (socket.bytesWritten > 0) return void socket.destroy();
  const { status, errors } = BY_CODE[error.code ?? ""] ?? NOT_JSON;
  const body = JSON.stringify({ errors });
  if (socket.writable)
    socket.write(
      `HTTP/1.1 ${status} Refused\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  socket.destroySoon();
}
