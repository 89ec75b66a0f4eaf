import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/** Below those that systems take for the near end of a connection: 32768 for Linux, 49152 elsewhere. */
const PORTS = [20_000, 32_768] as const;
const TRIES = 100;

/**
 * A port of the loopback that nobody listens on.
 *
 * Nor will any connection take it before it is listened on, as it could a port that the system chose. Throws what
 * listening throws when no port can be had.
 */
export async function freePort(): Promise<number> {
  for (let left = TRIES; ; left -= 1) {
    const port = randomInt(...PORTS);
    const server = createServer().listen(port, "127.0.0.1");
    try {
      await once(server, "listening");
    } catch (error) {
      if (left === 0) throw error;
      continue;
    }
    server.close();
    await once(server, "close");
    return port;
  }
}
