import { WebSocketServer } from "ws";
import { httpTransport } from "../http.ts";
import { failure, REQUEST, serveBytes, serveHttp } from "../test-server.ts";
import { all } from "./test-subgraph.ts";

const forEver = () => new AbortController().signal;
const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n";
const NEXT = 'event: next\ndata: {"data":{"a":1}}\n\n';

test.each([
  ["ends without being complete", `${HEAD}${NEXT}`, [{ data: { a: 1 } }]],
  ["ends in the middle of an event", `${HEAD}${NEXT}event: next\ndata: {"da`, [{ data: { a: 1 } }]],
  ["says what is no event", `${HEAD}${NEXT}event: autre\ndata: {}\n\n`, [{ data: { a: 1 } }]],
  ["says what is no JSON", `${HEAD}${NEXT}event: next\ndata: {\n\n`, [{ data: { a: 1 } }]],
  ["says what is no result", `${HEAD}${NEXT}event: next\ndata: {"data":[]}\n\n`, [{ data: { a: 1 } }]],
  ["answers HTML", "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<html>", []],
])("an SSE stream that %s ends with a coded error", async (_, bytes, before) => {
  const server = await serveBytes((socket) => socket.end(bytes));
  const transport = httpTransport({ name: "offre", url: server.url, deadline: 20_000 });
  expect(await all(transport.subscribe(REQUEST, forEver()))).toEqual([
    ...before,
    failure("UPSTREAM_UNAVAILABLE"),
  ]);
  await transport.close();
  await server.close();
});

test("an SSE stream that is complete ends without an error, whatever comes after", async () => {
  const server = await serveBytes((socket) => socket.end(`${HEAD}${NEXT}event: complete\ndata:\n\n${NEXT}`));
  const transport = httpTransport({ name: "offre", url: server.url, deadline: 20_000 });
  expect(await all(transport.subscribe(REQUEST, forEver()))).toEqual([{ data: { a: 1 } }]);
  await transport.close();
  await server.close();
});

test("a refusal in JSON keeps its codes", async () => {
  const refusal = { errors: [{ message: "Non", extensions: { code: "FORBIDDEN" } }] };
  const asked: (string | undefined)[] = [];
  const server = await serveHttp((request, response) => {
    asked.push(request.url);
    response.writeHead(403, { "content-type": "application/json" }).end(JSON.stringify(refusal));
  });
  const transport = httpTransport({ name: "offre", url: server.url, deadline: 20_000 });
  expect(await all(transport.subscribe(REQUEST, forEver()))).toEqual([refusal]);
  expect(asked).toEqual(["/graphql/stream"]);
  await transport.close();
  await server.close();
});

test.each([1000, 1001, 4400])(
  "a WebSocket closed with %i in the middle is an error, and is not opened again",
  async (code) => {
    const serving = await serveHttp(() => {});
    let opened = 0;
    new WebSocketServer({ server: serving.server }).on("connection", (socket) => {
      opened++;
      socket.on("message", (data) => {
        const { type } = JSON.parse(String(data));
        if (type === "connection_init") socket.send('{"type":"connection_ack"}');
        if (type === "subscribe") socket.close(code, "http://10.0.0.5");
      });
    });
    const transport = httpTransport({
      name: "offre",
      url: serving.url,
      deadline: 20_000,
      subscriptions: { protocol: "ws" },
    });
    expect(await all(transport.subscribe(REQUEST, forEver()))).toEqual([failure("UPSTREAM_UNAVAILABLE")]);
    expect(opened).toBe(1);
    await transport.close();
    await serving.close();
  },
);

test("a WebSocket that is never acknowledged is given up at the deadline", async () => {
  const serving = await serveHttp(() => {});
  const closed = Promise.withResolvers<void>();
  new WebSocketServer({ server: serving.server }).on("connection", (socket) =>
    socket.on("close", () => closed.resolve()),
  );
  const transport = httpTransport({
    name: "offre",
    url: serving.url,
    // It must have been opened before.
    deadline: 3_000,
    subscriptions: { protocol: "ws" },
  });
  expect(await all(transport.subscribe(REQUEST, forEver()))).toEqual([failure("TIMEOUT")]);
  await closed.promise;
  await transport.close();
  await serving.close();
});
