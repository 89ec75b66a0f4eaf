import type { Logger } from "@passerelle/kernel/logger";
import type { FastifyReply } from "fastify";
import { COMMON_HEADERS } from "../headers.ts";
import type { LiveConnection } from "./connections.ts";

const HEADERS = {
  ...COMMON_HEADERS,
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  // Proxies of the nginx family hold back what they could compress or gather.
  "x-accel-buffering": "no",
};

/** A comment, which clients skip. */
const COMMENT = ":\n\n";

export interface PumpOptions {
  connection: LiveConnection;
  /** Milliseconds between two comments. */
  ping: number;
  log: Logger;
}

/**
 * Writes the events of a stream as they come, until it ends or the client is gone. Nothing waits for a slow reader: what
 * it leaves unread is bounded, and then it is let go.
 */
export async function pump(
  { raw }: FastifyReply,
  events: AsyncGenerator<string, void>,
  { connection, ping, log }: PumpOptions,
): Promise<void> {
  const write = (text: string) => {
    if (connection.overflows) raw.destroy();
    else if (raw.writable) raw.write(text);
  };
  const pings = setInterval(write, ping, COMMENT);
  raw.on("close", () => {
    clearInterval(pings);
    void events.return();
  });
  raw.writeHead(200, HEADERS);
  write(COMMENT);
  try {
    // The library's own comments come at its own pace.
    for await (const text of events) if (text !== COMMENT) write(text);
    raw.end();
  } catch (error) {
    log.error({ err: error }, "a stream of events was cut");
    raw.destroy();
  }
}
