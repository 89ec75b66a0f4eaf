import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/** Milliseconds between two looks at the connections whose request is answered. */
const IDLE = 250;

/**
 * Closing waits for the requests under way, `drain` milliseconds at most, and for nothing else: Node alone would wait
 * for ever for a client that connected and never said a word, and long for one that keeps its connection once answered.
 */
export function registerDrain(app: FastifyInstance, drain: number): void {
  const sockets = new Set<Socket>();
  app.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  app.addHook("preClose", async () => {
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    const late = setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, drain);
    const idle = setInterval(() => app.server.closeIdleConnections(), IDLE);
    app.server.once("close", () => {
      clearTimeout(late);
      clearInterval(idle);
    });
  });
}
