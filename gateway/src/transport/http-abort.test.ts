import { getEventListeners, once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { httpTransport } from "./http.ts";
import { failure, REQUEST, serveHttp } from "./test-server.ts";
import type { Transport } from "./transport.ts";

const GOOD = '{"data":{"a":1}}';
let server: Awaited<ReturnType<typeof serveHttp>>;
let transport: Transport;
let received: { request: IncomingMessage; response: ServerResponse }[];
let onRequest = () => {};
const isReceived = () =>
  new Promise<void>((resolve) => {
    onRequest = resolve;
  });

beforeEach(async () => {
  received = [];
  server = await serveHttp((request, response) => {
    received.push({ request, response });
    onRequest();
  });
  transport = httpTransport({ name: "offre", url: server.url, deadline: 20_000, connections: 1 });
});

afterEach(async () => {
  await server.close();
  await transport.close();
});

test("a caller who leaves has its answer at once, and the subgraph is told", async () => {
  const stop = new AbortController();
  const arrived = isReceived();
  const result = transport.execute(REQUEST, stop.signal);
  await arrived;
  const closed = once(received[0]?.response ?? server.server, "close");
  stop.abort();
  expect(await result).toEqual(failure("TIMEOUT"));
  await closed;
  expect(received[0]?.response.writableFinished).toBe(false);
});

test("a signal that aborted sends nothing", async () => {
  expect(await transport.execute(REQUEST, AbortSignal.abort())).toEqual(failure("TIMEOUT"));
  // Would come before this one, on the only connection.
  const arrived = isReceived();
  const next = transport.execute(REQUEST);
  await arrived;
  received[0]?.response.end(GOOD);
  expect(await next).toEqual({ data: { a: 1 } });
  expect(received).toHaveLength(1);
});

test("a request given up while it waits for a connection is not sent, and costs no connection", async () => {
  const first = isReceived();
  const running = transport.execute(REQUEST);
  await first;
  const stop = new AbortController();
  const waiting = transport.execute(REQUEST, stop.signal);
  stop.abort();
  expect(await waiting).toEqual(failure("TIMEOUT"));
  received[0]?.response.end(GOOD);
  expect(await running).toEqual({ data: { a: 1 } });
  const second = isReceived();
  const next = transport.execute(REQUEST);
  await second;
  received[1]?.response.end(GOOD);
  expect(await next).toEqual({ data: { a: 1 } });
  expect(received).toHaveLength(2);
  expect(received[1]?.request.socket).toBe(received[0]?.request.socket);
});

test("a signal that outlives its requests keeps nothing of them", async () => {
  const { signal } = new AbortController();
  onRequest = () => received.at(-1)?.response.end(GOOD);
  for (let time = 0; time < 20; time++) await transport.execute(REQUEST, signal);
  onRequest = () => received.at(-1)?.response.destroy();
  await transport.execute(REQUEST, signal);
  // Sent twice: it might have been its connection only.
  expect(received).toHaveLength(22);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});
