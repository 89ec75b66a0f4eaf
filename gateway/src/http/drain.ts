import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * Closing waits for the requests under way, `drain` milliseconds at most, and for nothing else: Node alone would wait
 * for ever for a client that connected and never said a word.
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
    app.server.once("close", () => clearTimeout(late));
  });
}
