import { pino } from "pino";
import { request } from "undici";
import type { IncrementalPart } from "../engine/engine.ts";
import {
  openScriptedDoor,
  type ScriptedDoor,
  type ScriptedOperation,
  untilGivenUp,
} from "./scripted-door.ts";

const LATE = { message: "Trop tard.", path: ["a"], extensions: { code: "TIMEOUT" } };
const lines: string[] = [];

const operations: Record<string, ScriptedOperation> = {
  "{ throws }": { run: () => Promise.reject(new Error("relation x at 10.0.0.5")) },
  "{ hangs }": { run: () => new Promise(() => {}) },
  "{ partial }": {
    run: (asked) =>
      untilGivenUp(asked, () => ({ kind: "answer", answer: { data: { a: null }, errors: [LATE] } })),
  },
  "{ uncoded }": {
    run: async () => ({
      kind: "answer",
      answer: {
        data: { a: null, b: null },
        errors: [
          { message: "relation x at 10.0.0.5", path: ["a"] },
          { message: "Épuisé", path: ["b"], extensions: { code: "SOLD_OUT", stacktrace: ["at secret.ts"] } },
        ],
      },
    }),
  },
  "{ nothing }": { run: async () => ({ kind: "answer", answer: { errors: [LATE] } }) },
  "{ cut }": {
    run: async () => ({
      kind: "parts",
      parts: (async function* (): AsyncGenerator<IncrementalPart, void> {
        yield { data: { a: 1 }, hasNext: true };
        await new Promise(() => {});
      })(),
    }),
  },
};

let door: ScriptedDoor;

beforeAll(async () => {
  const log = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
  door = await openScriptedDoor(operations, { env: { GATEWAY_DEADLINE_MS: "100" }, log });
});

afterAll(() => door?.close());

const ask = async (query: string, accept = "application/json") => {
  const { statusCode, body } = await request(`${door.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify({ query }),
  });
  return { status: statusCode, text: await body.text() };
};

test("a failure of ours is a 500 with an id, which the log explains", async () => {
  const { status, text } = await ask("{ throws }");
  const [error] = JSON.parse(text).errors;
  expect([status, error.extensions.code]).toEqual([500, "INTERNAL"]);
  expect(text).not.toContain("10.0.0.5");
  expect(lines.find((line) => line.includes(error.extensions.id))).toContain("10.0.0.5");
});

test("an error without a code says nothing of itself, and a subgraph's own code passes without its stack", async () => {
  const { status, text } = await ask("{ uncoded }");
  expect(status).toBe(200);
  expect(JSON.parse(text).errors).toMatchObject([
    { path: ["a"], extensions: { code: "INTERNAL" } },
    { message: "Épuisé", path: ["b"], extensions: { code: "SOLD_OUT" } },
  ]);
  expect(text).not.toMatch(/10\.0\.0\.5|secret/);
});

test("what the engine has when the deadline passes is the answer; without anything, 504", async () => {
  expect(await ask("{ partial }")).toMatchObject({ status: 200, text: expect.stringContaining('"TIMEOUT"') });
  expect(await ask("{ hangs }")).toMatchObject({ status: 504, text: expect.stringContaining('"TIMEOUT"') });
  expect(await ask("{ nothing }")).toMatchObject({ status: 504 });
});

test("parts that never end are ended by the deadline, with a last part", async () => {
  const { text } = await ask("{ cut }", "multipart/mixed;deferSpec=20220824");
  expect(text).toBe(
    '\r\n---\r\ncontent-type: application/json; charset=utf-8\r\n\r\n{"data":{"a":1},"hasNext":true}' +
      '\r\n---\r\ncontent-type: application/json; charset=utf-8\r\n\r\n{"hasNext":false}\r\n-----\r\n',
  );
});

test("the engine is told when the client goes away", async () => {
  const leaving = new AbortController();
  const { promise: told, resolve: tell } = Promise.withResolvers<void>();
  const patient = await openScriptedDoor({
    "{ a }": {
      run: (asked) => {
        leaving.abort();
        return untilGivenUp(asked, () => {
          tell();
          return { kind: "answer", answer: { data: null } };
        });
      },
    },
  });
  const asking = request(`${patient.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ a }" }),
    signal: leaving.signal,
  });
  await expect(asking).rejects.toThrow();
  await told;
  await patient.close();
});
