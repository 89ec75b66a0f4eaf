import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { httpTransport } from "./http.ts";
import { failure, REQUEST, serveHttp, type TestServer } from "./test-server.ts";
import { subgraphOperation, type Transport } from "./transport.ts";

let server: TestServer;
let transport: Transport;
let hasty: Transport;
let behaviour: RequestListener = (_, response) => response.end();

beforeAll(async () => {
  server = await serveHttp((request, response) => behaviour(request, response));
  const terms = {
    name: "offre",
    url: server.url,
    maxAnswer: 4_096,
    breaker: { failures: Number.POSITIVE_INFINITY },
  };
  // A busy machine may stop for a second: only what must wait for a deadline has a short one.
  transport = httpTransport({ ...terms, deadline: 30_000 });
  hasty = httpTransport({ ...terms, deadline: 3_000 });
});

afterAll(async () => {
  await Promise.all([transport.close(), hasty.close()]);
  await server.close();
});

const answers = (listener: RequestListener, by = transport) => {
  behaviour = listener;
  return by.execute(REQUEST);
};
const json = { "content-type": "application/json" };
const answersText =
  (text: string, status = 200): RequestListener =>
  (_, response) =>
    response.writeHead(status, json).end(text);

test("the subgraph receives the query, its name and its variables as they were prepared", async () => {
  let received: unknown;
  behaviour = async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    received = {
      method: request.method,
      type: request.headers["content-type"],
      body: Buffer.concat(chunks).toString(),
    };
    response.end('{"data":{"métier":1}}');
  };
  const operation = subgraphOperation("query Été($a: Float) { a(a: $a) }", "Été");
  expect(await transport.execute({ operation, variables: '{"a":12345678901234567890}' })).toEqual({
    data: { métier: 1 },
  });
  expect(received).toEqual({
    method: "POST",
    type: "application/json",
    body: '{"query":"query Été($a: Float) { a(a: $a) }","operationName":"Été","variables":{"a":12345678901234567890}}',
  });
});

test("data and errors of the subgraph pass as they are", async () => {
  const body = {
    data: { a: null },
    errors: [{ message: "Non", path: ["a"], extensions: { code: "NOT_FOUND" } }],
  };
  expect(await answers(answersText(JSON.stringify(body)))).toEqual(body);
});

test.each([400, 403, 404, 422, 500, 503])("a GraphQL answer of status %i keeps its codes", async (status) => {
  const body = {
    errors: [{ message: "Mauvaise question", extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }],
  };
  expect(await answers(answersText(JSON.stringify(body), status))).toEqual(body);
});

test("an answer in many pieces, cut inside a character, is read whole", async () => {
  const text = Buffer.from('{"data":{"titre":"Pâtissière à Orléans"}}');
  const result = await answers(async (_, response) => {
    for (let at = 0; at < text.length; at += 7)
      await new Promise((written) => response.write(text.subarray(at, at + 7), written));
    response.end();
  });
  expect(result).toEqual({ data: { titre: "Pâtissière à Orléans" } });
});

const faults: [string, RequestListener, string][] = [
  ["resets", (request) => request.socket.resetAndDestroy(), "UPSTREAM_UNAVAILABLE"],
  ["closes without a word", (request) => request.socket.end(), "UPSTREAM_UNAVAILABLE"],
  ["hangs", () => {}, "TIMEOUT"],
  ["stops half way", (_, response) => void response.writeHead(200, json).write('{"data":'), "TIMEOUT"],
  [
    "resets half way",
    (request, response) => response.write('{"data":', () => request.socket.resetAndDestroy()),
    "UPSTREAM_UNAVAILABLE",
  ],
  ["truncates", answersText('{"data":{"a"'), "UPSTREAM_UNAVAILABLE"],
  ["answers HTML", answersText("<html>10.0.0.5</html>", 502), "UPSTREAM_UNAVAILABLE"],
  ["answers nothing", answersText("", 204), "UPSTREAM_UNAVAILABLE"],
  ["answers {}", answersText("{}"), "UPSTREAM_UNAVAILABLE"],
  ["answers null", answersText("null"), "UPSTREAM_UNAVAILABLE"],
  ["answers a list", answersText("[]"), "UPSTREAM_UNAVAILABLE"],
  ["answers data that are a string", answersText('{"data":"oui"}'), "UPSTREAM_UNAVAILABLE"],
  [
    "compresses though nobody asked",
    (_, response) =>
      response.writeHead(200, { ...json, "content-encoding": "gzip" }).end(gzipSync('{"data":{"a":1}}')),
    "UPSTREAM_UNAVAILABLE",
  ],
  [
    "writes in another charset",
    (_, response) => response.writeHead(200, json).end(Buffer.from('{"data":{"a":"é"}}', "latin1")),
    "UPSTREAM_UNAVAILABLE",
  ],
  ["answers too much", answersText(`{"data":{"a":"${"x".repeat(10_000)}"}}`), "UPSTREAM_UNAVAILABLE"],
];

test.each(faults)("a subgraph that %s gives a coded error", async (_, listener, code) => {
  const by = code === "TIMEOUT" ? hasty : transport;
  const result = await answers(listener, by);
  expect(result).toEqual(failure(code));
  expect(JSON.stringify(result)).not.toMatch(/127\.0\.0\.1|10\.0\.0\.5|html|ECONN/);
  // The next request finds a connection that works.
  expect(await answers(answersText('{"data":{"a":1}}'), by)).toEqual({ data: { a: 1 } });
});

test.each([301, 302, 303, 307, 308])("a redirect %i is never followed", async (status) => {
  const asked: (string | undefined)[] = [];
  const result = await answers((request, response) => {
    asked.push(request.url);
    response.writeHead(status, { location: new URL("/ailleurs", server.url).href }).end('{"data":{"a":1}}');
  });
  expect(result).toEqual(failure("UPSTREAM_UNAVAILABLE"));
  expect(asked).toEqual(["/graphql"]);
});

test("a subgraph that refuses the connection gives a coded error and is not alive", async () => {
  const gone = await serveHttp(() => {});
  await gone.close();
  const nobody = httpTransport({ name: "offre", url: gone.url, deadline: 30_000 });
  expect(await nobody.execute(REQUEST)).toEqual(failure("UPSTREAM_UNAVAILABLE"));
  expect(await nobody.alive()).toBe(false);
  await nobody.close();
});

test("once closed, a transport still answers with a coded error", async () => {
  const closed = httpTransport({ name: "offre", url: server.url, deadline: 30_000 });
  await closed.close();
  expect(await closed.execute(REQUEST)).toEqual(failure("UPSTREAM_UNAVAILABLE"));
});
