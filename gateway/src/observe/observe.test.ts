import { buildSchema } from "graphql";
import { pino } from "pino";
import { request } from "undici";
import { openScriptedDoor, type ScriptedDoor, type ScriptedOperation } from "../http/scripted-door.ts";
import { unavailable } from "../transport/transport.ts";
import { createObserver } from "./observer.ts";
import { timedTransport } from "./timed-transport.ts";

const operations: Record<string, ScriptedOperation> = {
  "query Bonne { a }": { run: async () => ({ kind: "answer", answer: { data: { a: 1 } } }) },
  "query Partielle { a }": {
    run: async () => ({
      kind: "answer",
      answer: {
        data: { a: null },
        errors: [
          { message: "x", extensions: { code: "TIMEOUT" } },
          { message: "y", extensions: { code: "A_SUBGRAPHS_OWN" } },
        ],
      },
    }),
  },
};
for (let index = 0; index < 400; index++)
  operations[`query N${index} { a }`] = operations["query Bonne { a }"] as ScriptedOperation;

const lines: Record<string, unknown>[] = [];
const log = pino({ level: "info" }, { write: (line: string) => void lines.push(JSON.parse(line)) });
const schemaOf = () => buildSchema("type Query { a: Int }");
const doors: ScriptedDoor[] = [];
const open = async (env: Record<string, string> = {}) => {
  const door = await openScriptedDoor(operations, { env, log, observer: createObserver({ log, schemaOf }) });
  doors.push(door);
  return door;
};
afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.close()));
  lines.length = 0;
});

const ask = async (door: ScriptedDoor, query: string, variables?: object) => {
  const [, operationName] = /query (\w+)/.exec(query) ?? [];
  const { body } = await request(`${door.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer secret-du-client" },
    body: JSON.stringify({ query, operationName, variables }),
  });
  return body.json();
};
const read = async (door: ScriptedDoor, headers: Record<string, string> = {}) => {
  const { statusCode, body } = await request(`${door.url}/metrics`, { headers });
  return { status: statusCode, text: await body.text() };
};

test("metrics tell operations by name and outcome, errors by code, and the health of the process", async () => {
  const door = await open();
  await ask(door, "query Bonne { a }");
  await ask(door, "query Bonne { a }");
  await ask(door, "query Partielle { a }");
  await ask(door, "{ inconnue }");
  const { text } = await read(door);
  for (const line of [
    'passerelle_operation_seconds_count{operation="Bonne",kind="query",outcome="answered"} 2',
    'passerelle_operation_seconds_count{operation="Partielle",kind="query",outcome="partial"} 1',
    'passerelle_errors_total{code="TIMEOUT"} 1',
    'passerelle_errors_total{code="other"} 1',
    'passerelle_refused_total{code="GRAPHQL_VALIDATION_FAILED"} 1',
    "passerelle_live_connections 0",
  ])
    expect(text).toContain(line);
  expect(text).toMatch(/passerelle_nodejs_eventloop_lag_p99_seconds [\d.]+/);
});

test("names that clients make up do not make series without end", async () => {
  const door = await open();
  for (let index = 0; index < 400; index++) await ask(door, `query N${index} { a }`);
  const { text } = await read(door);
  expect(text.match(/passerelle_operation_seconds_count\{/g)?.length).toBe(301);
  expect(text).toContain(
    'passerelle_operation_seconds_count{operation="others",kind="query",outcome="answered"} 100',
  );
});

test("a line of the log for each operation, without its text, its variables or who asked", async () => {
  const door = await open();
  await ask(door, "query Bonne { a }", { nom: "Durand" });
  const [line] = lines.filter(({ msg }) => msg === "operation");
  expect(line).toMatchObject({ operation: "Bonne", kind: "query", outcome: "answered", consumer: "public" });
  expect(JSON.stringify(lines)).not.toMatch(/Durand|secret-du-client|\{ a \}/);
});

test("metrics are for this machine, not through a proxy, nor from a page of some site", async () => {
  const door = await open();
  expect((await read(door)).status).toBe(200);
  for (const name of ["x-forwarded-for", "forwarded", "via", "x-real-ip", "origin"]) {
    const refused = await read(door, { [name]: "203.0.113.7" });
    expect([refused.status, refused.text]).toEqual([
      404,
      expect.not.stringContaining("passerelle_operation"),
    ]);
  }
});

test("with a token, metrics are for those who have it", async () => {
  const door = await open({ METRICS_TOKEN: "seize-lettres-au-moins" });
  expect((await read(door)).status).toBe(404);
  expect((await read(door, { authorization: "Bearer seize-lettres-au-moinz" })).status).toBe(404);
  const proxied = { authorization: "Bearer seize-lettres-au-moins", via: "1.1 proxy" };
  expect((await read(door, proxied)).status).toBe(200);
});

test("requests to a subgraph are told with what came of them", async () => {
  const told: string[] = [];
  const results = [
    { data: { a: 1 } },
    { data: { a: null }, errors: [{ message: "x" }] },
    unavailable("offre"),
  ];
  const transport = timedTransport(
    {
      execute: async () => results.shift() ?? {},
      async *subscribe() {},
      alive: async () => true,
      close: async () => {},
    },
    (milliseconds, outcome) => told.push(`${outcome} ${milliseconds >= 0}`),
  );
  const operation = {
    query: "{ a }",
    operationName: undefined,
    prefix: "",
    prefixInTransit: "",
    repeatable: true,
  };
  for (let time = 0; time < 3; time++) await transport.execute({ operation, variables: "{}" });
  expect(told).toEqual(["answered true", "errors true", "failed true"]);
});

test("one way to a subgraph is seen as one", () => {
  const observer = createObserver({ log, schemaOf });
  const way = {
    execute: async () => ({}),
    async *subscribe() {},
    alive: async () => true,
    close: async () => {},
  };
  expect(observer.watched("offre", way)).toBe(observer.watched("offre", way));
});
