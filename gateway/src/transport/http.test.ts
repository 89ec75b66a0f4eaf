import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { httpTransport } from "./http.ts";
import type { Transport } from "./transport.ts";
import { subgraphOperation } from "./transport.ts";

const request = { operation: subgraphOperation("{ __typename }"), variables: "{}" };
let server: Server;
let transport: Transport;
let behaviour: RequestListener = (_, response) => response.end();
let base = "";

beforeAll(async () => {
  server = createServer((request, response) => behaviour(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  transport = httpTransport({ name: "offre", url: `${base}/graphql`, deadline: 500, maxAnswer: 4_096 });
});

afterAll(async () => {
  await transport.close();
  server.closeAllConnections();
  server.close();
});

const answers = (listener: RequestListener) => {
  behaviour = listener;
  return transport.execute(request);
};
const failure = (code: string) => ({
  data: null,
  errors: [
    {
      message: expect.stringContaining("offre"),
      extensions: expect.objectContaining({ code, systeme: "offre" }),
    },
  ],
});
const json = { "content-type": "application/json" };

test("data and errors of the subgraph pass as they are", async () => {
  const body = {
    data: { a: null },
    errors: [{ message: "Non", path: ["a"], extensions: { code: "NOT_FOUND" } }],
  };
  expect(await answers((_, response) => response.writeHead(200, json).end(JSON.stringify(body)))).toEqual(
    body,
  );
});

test("a request error of the subgraph keeps its code, whatever the status", async () => {
  const body = {
    errors: [{ message: "Mauvaise question", extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }],
  };
  expect(await answers((_, response) => response.writeHead(400, json).end(JSON.stringify(body)))).toEqual(
    body,
  );
});

const faults: [string, RequestListener, string][] = [
  ["resets", (request) => request.socket.destroy(), "UPSTREAM_UNAVAILABLE"],
  ["hangs", () => {}, "TIMEOUT"],
  ["stops half way", (_, response) => void response.writeHead(200, json).write('{"data":'), "TIMEOUT"],
  ["truncates", (_, response) => response.writeHead(200, json).end('{"data":{"a"'), "UPSTREAM_UNAVAILABLE"],
  [
    "answers HTML",
    (_, response) => response.writeHead(502).end("<html>10.0.0.5</html>"),
    "UPSTREAM_UNAVAILABLE",
  ],
  ["answers {}", (_, response) => response.writeHead(200, json).end("{}"), "UPSTREAM_UNAVAILABLE"],
  ["answers null", (_, response) => response.writeHead(200, json).end("null"), "UPSTREAM_UNAVAILABLE"],
  [
    "answers too much",
    (_, response) => response.writeHead(200, json).end(`{"data":"${"x".repeat(10_000)}"}`),
    "UPSTREAM_UNAVAILABLE",
  ],
];

test.each(faults)("a subgraph that %s gives a coded error", async (_, listener, code) => {
  expect(await answers(listener)).toEqual(failure(code));
});

test("a redirect is never followed", async () => {
  const asked: (string | undefined)[] = [];
  const result = await answers((request, response) => {
    asked.push(request.url);
    response.writeHead(307, { location: `${base}/ailleurs` }).end();
  });
  expect(result).toEqual(failure("UPSTREAM_UNAVAILABLE"));
  expect(asked).toEqual(["/graphql"]);
});

test("a subgraph that refuses the connection gives a coded error and is not alive", async () => {
  const nobody = httpTransport({
    name: "offre",
    url: "http://127.0.0.1:9/graphql",
    deadline: 500,
    maxAnswer: 4_096,
  });
  expect(await nobody.execute(request)).toEqual(failure("UPSTREAM_UNAVAILABLE"));
  expect(await nobody.alive()).toBe(false);
  await nobody.close();
});
