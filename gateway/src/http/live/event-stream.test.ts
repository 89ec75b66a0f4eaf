import { once } from "node:events";
import { createClient } from "graphql-sse";
import { request } from "undici";
import type { EngineAnswer } from "../../engine/engine.ts";
import { openScriptedDoor, type ScriptedDoor, type ScriptedOperation } from "../scripted-door.ts";

let gaveUp: () => void = () => {};
const events = (make: () => AsyncGenerator<EngineAnswer, void>): ScriptedOperation => ({
  kind: "subscription",
  run: async ({ signal }) => {
    signal?.addEventListener("abort", () => gaveUp());
    return { kind: "events", events: make() };
  },
});
const operations: Record<string, ScriptedOperation> = {
  "{ a }": { run: async () => ({ kind: "answer", answer: { data: { a: 1 } } }) },
  "mutation { a }": { kind: "mutation", run: async () => ({ kind: "answer", answer: { data: { a: 2 } } }) },
  "subscription { three }": events(async function* () {
    for (const three of [1, 2, 3]) yield { data: { three } };
  }),
  "subscription { silent }": events(async function* () {
    yield { data: { begun: true } };
    await new Promise(() => {});
  }),
  "subscription { endless }": events(async function* () {
    for (;;) yield { data: { text: "x".repeat(10_000) } };
  }),
  "subscription { burst }": events(async function* () {
    for (let left = 3_000; left >= 0; left -= 1) yield { data: { left, text: "x".repeat(10_000) } };
  }),
  "subscription { fails }": events(async function* () {
    yield { data: { a: 1 } };
    throw new Error("relation x");
  }),
};

let door: ScriptedDoor;

beforeAll(async () => {
  door = await openScriptedDoor(operations, {
    env: { LIVE_INIT_MS: "60000", LIVE_OPERATIONS: "2", LIVE_CONNECTIONS: "3", LIVE_PING_MS: "100" },
  });
});

afterAll(() => door?.close());

const post = (query: string, signal?: AbortSignal, path = "/graphql") =>
  request(`${door.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ query }),
    ...(signal ? { signal } : {}),
  });
const withoutComments = (text: string) => text.replaceAll(/^:\n\n/gm, "");

test("an operation is a stream of its own, at both addresses", async () => {
  for (const path of ["/graphql", "/graphql/stream"]) {
    const { statusCode, headers, body } = await post("subscription { three }", undefined, path);
    expect([statusCode, headers["content-type"]]).toEqual([200, "text/event-stream; charset=utf-8"]);
    expect(withoutComments(await body.text())).toBe(
      [1, 2, 3].map((three) => `event: next\ndata: {"data":{"three":${three}}}\n\n`).join("") +
        "event: complete\ndata:\n\n",
    );
  }
});

test("queries, refusals and failures are events like any other", async () => {
  const text = async (query: string) => withoutComments(await (await post(query)).body.text());
  expect(await text("{ a }")).toBe('event: next\ndata: {"data":{"a":1}}\n\nevent: complete\ndata:\n\n');
  expect(await text("mutation { a }")).toContain('{"data":{"a":2}}');
  expect(await text("{ unknown }")).toContain('"code":"GRAPHQL_VALIDATION_FAILED"');
  const failed = await text("subscription { fails }");
  expect(failed).toContain('"code":"INTERNAL"');
  expect(failed).not.toContain("relation x");
});

test("a browser's EventSource reads by GET, and cannot change anything", async () => {
  const get = async (query: string) => {
    const { body } = await request(`${door.url}/graphql/stream?query=${encodeURIComponent(query)}`, {
      headers: { accept: "text/event-stream" },
    });
    return withoutComments(await body.text());
  };
  expect(await get("{ a }")).toContain('{"data":{"a":1}}');
  expect(await get("mutation { a }")).toContain('"code":"BAD_REQUEST"');
});

test("a subscription where JSON is awaited is refused, with what to do", async () => {
  const { statusCode, body } = await request(`${door.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "subscription { three }" }),
  });
  expect(statusCode).toBe(406);
  expect(await body.text()).toMatch(/text\/event-stream.*BAD_REQUEST/);
});

test("comments come while nothing happens, and leaving ends the subscription at its source", async () => {
  const leaving = new AbortController();
  const given = new Promise<void>((resolve) => {
    gaveUp = resolve;
  });
  const { body } = await post("subscription { silent }", leaving.signal);
  body.on("error", () => {});
  let text = "";
  for await (const chunk of body) {
    text += chunk;
    if (/begun[^:]*:true[\s\S]*\n\n:\n\n/.test(text)) break;
  }
  leaving.abort();
  await given;
});

test("a reader that does not read is let go", async () => {
  const given = new Promise<void>((resolve) => {
    gaveUp = resolve;
  });
  const { body } = await post("subscription { endless }");
  await given;
  await expect(body.text()).rejects.toThrow();
});

test("30 MB at once reach a reader that reads", async () => {
  const text = await (await post("subscription { burst }")).body.text();
  expect(text).toContain('"left":0,');
  expect(text).toContain("event: complete");
});

test("streams are bounded, and the one too many is refused", async () => {
  const leaving = new AbortController();
  const open = await Promise.all(
    Array.from({ length: 3 }, () => post("subscription { silent }", leaving.signal)),
  );
  for (const { body } of open) body.on("error", () => {});
  const { statusCode, headers, body } = await post("{ a }");
  expect([statusCode, headers["retry-after"]]).toEqual([503, "5"]);
  expect(await body.text()).toContain('"code":"LIMIT_EXCEEDED"');
  let left = open.length;
  const gone = new Promise<void>((resolve) => {
    gaveUp = () => {
      left -= 1;
      if (left === 0) resolve();
    };
  });
  leaving.abort();
  await gone;
});

test("one stream carries several operations, each under its id, within bounds", async () => {
  const client = createClient({
    url: `${door.url}/graphql/stream`,
    singleConnection: true,
    retryAttempts: 0,
  });
  const first = async (query: string) => {
    const asked = client.iterate({ query });
    const { value } = await asked.next();
    return { value, asked };
  };
  const silent = await first("subscription { silent }");
  expect(silent.value).toEqual({ data: { begun: true } });
  const seen: unknown[] = [];
  for await (const event of client.iterate({ query: "subscription { three }" })) seen.push(event);
  expect(seen).toEqual([1, 2, 3].map((three) => ({ data: { three } })));
  const second = await first("subscription { silent }");
  const third = await first("{ a }");
  expect(third.value).toMatchObject({ errors: [{ extensions: { code: "LIMIT_EXCEEDED" } }] });
  const given = new Promise<void>((resolve) => {
    gaveUp = resolve;
  });
  await second.asked.return?.();
  await given;
  client.dispose();
});

const reserve = async (url: string) => {
  const { statusCode, body } = await request(url, { method: "PUT" });
  expect(statusCode).toBe(201);
  return body.text();
};
const askOn = async (url: string, token: string, extensions?: object) => {
  const headers = { "x-graphql-event-stream-token": token, "content-type": "application/json" };
  const body = JSON.stringify({ query: "{ a }", extensions });
  const answer = await request(url, { method: "POST", headers, body });
  return { status: answer.statusCode, text: await answer.body.text() };
};

test("a stream is reserved under a token", async () => {
  const url = `${door.url}/graphql/stream`;
  const ask = (token: string, extensions?: object) => askOn(url, token, extensions);
  expect(await ask("unknown")).toMatchObject({ status: 404, text: expect.stringContaining("NOT_FOUND") });
  const token = await reserve(url);
  expect(await ask(token)).toMatchObject({ status: 400, text: expect.stringContaining("BAD_REQUEST") });
  expect(await ask(token, { operationId: "1" })).toEqual({ status: 202, text: "" });
  const stream = await request(`${url}?token=${token}`, { headers: { accept: "text/event-stream" } });
  stream.body.on("error", () => {});
  const [chunk] = await once(stream.body, "data");
  expect(String(chunk)).toMatch(/^:\n\n/);
  const second = await request(`${url}?token=${token}`, { headers: { accept: "text/event-stream" } });
  expect([second.statusCode, await second.body.text()]).toEqual([409, expect.stringContaining("CONFLICT")]);

  stream.body.destroy();
});

test("a reserved stream that is not opened is forgotten after a while", async () => {
  const hasty = await openScriptedDoor(operations, { env: { LIVE_INIT_MS: "1000" } });
  const url = `${hasty.url}/graphql/stream`;
  const unused = await reserve(url);
  let status = 202;
  for (let id = 0; status === 202; id += 1) ({ status } = await askOn(url, unused, { operationId: `${id}` }));
  expect(status).toBe(404);
  await hasty.close();
});

test("closing ends each stream without saying that its subscription is complete", async () => {
  const closing = await openScriptedDoor(operations, { env: { DRAIN_MS: "300000" } });
  const { body } = await request(`${closing.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ query: "subscription { silent }" }),
  });
  const text = body.text();
  const started = performance.now();
  await closing.close();
  // Far less than what is under way may take to end.
  expect(performance.now() - started).toBeLessThan(30_000);
  expect(await text).not.toContain("complete");
});
