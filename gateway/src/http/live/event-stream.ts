import type { OutgoingHttpHeaders } from "node:http";
import type { Logger } from "@passerelle/kernel/logger";
import type { FastifyReply } from "fastify";
import type { LiveConnection } from "./connections.ts";

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
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
 * it leaves unread is bounded, and then it is let go. Takes the response over, and never rejects.
 */
export async function pump(
  reply: FastifyReply,
  opening: Promise<AsyncGenerator<string, void>>,
  { connection, ping, log }: PumpOptions,
): Promise<void> {
  const { raw } = reply;
  // Those of every answer, as they are for this request.
  const headers = { ...(reply.getHeaders() as OutgoingHttpHeaders), ...HEADERS };
  reply.hijack();
  const gone = new Promise((resolve) => raw.on("close", resolve));
  raw.on("error", (error) => log.debug({ err: error }, "a stream of events was broken"));
  const write = (text: string) => {
    if (connection.overflows) raw.destroy();
    else if (!raw.destroyed && !raw.writableEnded) raw.write(text);
  };
  // Its comments tell that the client is there; silence is the rule here, and no sign of absence.
  raw.socket?.setTimeout(0);
  raw.writeHead(200, headers);
  write(COMMENT);
  const pings = setInterval(write, ping, COMMENT);
  try {
    const events = await opening;
    void gone.then(() => events.return());
    // The library's own comments come at its own pace.
    for await (const text of events) if (text !== COMMENT) write(text);
    raw.end();
  } catch (error) {
    log.error({ err: error }, "a stream of events was cut");
    raw.destroy();
  } finally {
    clearInterval(pings);
  }
}
