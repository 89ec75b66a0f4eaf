import type { RequestListener } from "node:http";
import { httpTransport } from "./http.ts";
import { failure, REQUEST, serveHttp, type TestServer } from "./test-server.ts";
import type { Transport } from "./transport.ts";

let server: TestServer;
let transport: Transport;
let behaviour: RequestListener;
let asked = 0;
let now = 0;

const good: RequestListener = (_, response) => response.end('{"data":{"a":1}}');
const bad: RequestListener = (request) => request.socket.destroy();

beforeEach(async () => {
  asked = 0;
  now = 0;
  behaviour = good;
  server = await serveHttp((request, response) => {
    asked++;
    behaviour(request, response);
  });
  transport = httpTransport({
    name: "offre",
    url: server.url,
    deadline: 20_000,
    breaker: { failures: 3, now: () => now },
  });
});

afterEach(async () => {
  await server.close();
  await transport.close();
});

const ask = async (times: number) => {
  for (let time = 0; time < times; time++) await transport.execute(REQUEST);
};

test("a subgraph that is away is left alone for a while, then asked once", async () => {
  behaviour = bad;
  await ask(3);
  // The first was sent twice: it might have been its connection only.
  expect(asked).toBe(4);
  expect(await transport.execute(REQUEST)).toEqual(failure("UPSTREAM_UNAVAILABLE"));
  expect(asked).toBe(4);

  now = 1_000;
  await ask(5);
  expect(asked).toBe(5);

  now = 3_000;
  behaviour = good;
  expect(await transport.execute(REQUEST)).toEqual({ data: { a: 1 } });
  expect(await transport.execute(REQUEST)).toEqual({ data: { a: 1 } });
  expect(asked).toBe(7);
});

test("what a proxy says of a subgraph that is away opens it; errors of GraphQL and other answers do not", async () => {
  behaviour = (_, response) => response.end('{"errors":[{"message":"Non"}]}');
  await ask(4);
  behaviour = (_, response) => response.writeHead(500).end("<html>");
  await ask(4);
  expect(asked).toBe(8);
  behaviour = (_, response) => response.writeHead(503).end("<html>");
  await ask(4);
  expect(asked).toBe(11);
});

test("health asks all the same, and an answer to it closes the breaker", async () => {
  behaviour = bad;
  await ask(4);
  expect(await transport.alive()).toBe(false);
  behaviour = good;
  expect(await transport.alive()).toBe(true);
  expect(await transport.execute(REQUEST)).toEqual({ data: { a: 1 } });
});

test("callers who leave say nothing of the subgraph", async () => {
  behaviour = () => {};
  for (let time = 0; time < 4; time++) {
    const stop = new AbortController();
    const result = transport.execute(REQUEST, stop.signal);
    stop.abort();
    await result;
  }
  behaviour = good;
  expect(await transport.execute(REQUEST)).toEqual({ data: { a: 1 } });
});
