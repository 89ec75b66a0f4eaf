import { createServer, type Server as HttpServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import type { SubgraphRequest } from "./transport.ts";
import { subgraphOperation } from "./transport.ts";

/** A request for tests that look at the answer only. */
export const REQUEST: SubgraphRequest = { operation: subgraphOperation("{ __typename }"), variables: "{}" };

/** What an answer with a coded error of the subgraph `offre` looks like to Jest. */
export const failure = (code: string) => ({
  data: null,
  errors: [
    {
      message: expect.stringContaining("offre"),
      extensions: expect.objectContaining({ code, systeme: "offre", messageEn: expect.any(String) }),
    },
  ],
});

export interface TestServer {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** A real HTTP server on the loopback. */
export const serveHttp = (listener: RequestListener): Promise<TestServer & { server: HttpServer }> =>
  listen(createServer(listener));

/**
 * A server that answers each request, once its headers and body are there, with bytes of the test's choosing:
 * what a well-behaved HTTP server would refuse to write.
 */
export const serveBytes = (answer: (socket: Socket) => void): Promise<TestServer> =>
  listen(
    createTcpServer((socket) => {
      socket.on("error", () => {});
      socket.on("data", (data) => {
        if (data.includes("\r\n\r\n")) answer(socket);
      });
    }),
  );

async function listen<S extends Server>(server: S): Promise<TestServer & { server: S }> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    port,
    url: `http://127.0.0.1:${port}/graphql`,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
