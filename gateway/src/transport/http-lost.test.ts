import type { AddressInfo, Socket } from "node:net";
import { createServer, type Server } from "node:net";
import { httpTransport } from "./http.ts";
import { subgraphOperation, type Transport } from "./transport.ts";

const ANSWER = '{"data":{"a":1}}';
const OK = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${ANSWER.length}\r\n\r\n${ANSWER}`;

let server: Server;
let transport: Transport;
let requests: number;
/** What the server does with a request, the first of the test being 1. */
let serve: (request: number, socket: Socket) => void;

beforeEach(async () => {
  requests = 0;
  server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", () => serve(++requests, socket));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  transport = httpTransport({ name: "offre", url, deadline: 30_000, connections: 1 });
});

afterEach(async () => {
  await transport.close();
  server.close();
});

const ask = (query: string) => transport.execute({ operation: subgraphOperation(query), variables: "{}" });

test("a query whose connection is closed as it is used again is sent once more, on another", async () => {
  serve = (request, socket) => (request === 2 ? socket.destroy() : socket.write(OK));
  expect(await ask("{ a }")).toEqual({ data: { a: 1 } });
  expect(await ask("{ a }")).toEqual({ data: { a: 1 } });
  expect(requests).toBe(3);
});

test("it is sent twice at most", async () => {
  serve = (_, socket) => socket.destroy();
  expect(await ask("{ a }")).toMatchObject({ errors: [{ extensions: { code: "UPSTREAM_UNAVAILABLE" } }] });
  expect(requests).toBe(2);
});

test("a mutation is never sent again", async () => {
  serve = (_, socket) => socket.destroy();
  expect(await ask("mutation { a }")).toMatchObject({
    errors: [{ extensions: { code: "UPSTREAM_UNAVAILABLE" } }],
  });
  expect(requests).toBe(1);
});

test("an answer that has begun is not asked again", async () => {
  serve = (_, socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{");
  expect(await ask("{ a }")).toMatchObject({ errors: [{ extensions: { code: "UPSTREAM_UNAVAILABLE" } }] });
  expect(requests).toBe(1);
});
