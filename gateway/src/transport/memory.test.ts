import { getEventListeners } from "node:events";
import { memoryTransport } from "./memory.ts";
import { failure, REQUEST } from "./test-server.ts";
import type { SubgraphResult } from "./transport.ts";

const never = () => new Promise<never>(() => {});

async function all(events: AsyncIterable<SubgraphResult>): Promise<SubgraphResult[]> {
  const seen: SubgraphResult[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

test("the answer has the form it would have over HTTP, and is not shared with the subgraph", async () => {
  const kept = { data: { le: new Date(0), rien: undefined, liste: [1] } };
  const transport = memoryTransport({ name: "offre", execute: async () => kept });
  const result = await transport.execute(REQUEST);
  expect(result).toStrictEqual({ data: { le: "1970-01-01T00:00:00.000Z", liste: [1] } });
  expect(result.data?.liste).not.toBe(kept.data.liste);
});

test.each([
  ["throws", () => Promise.reject(new Error("select"))],
  [
    "throws at once",
    () => {
      throw new Error("select");
    },
  ],
  ["answers what is no JSON", async () => ({ data: { a: 1n } })],
  ["answers nothing", async () => ({})],
])("a subgraph that %s gives a coded error", async (_, execute) => {
  expect(await memoryTransport({ name: "offre", execute }).execute(REQUEST)).toEqual(
    failure("UPSTREAM_UNAVAILABLE"),
  );
});

test("a subgraph that hangs is given up at the deadline", async () => {
  const transport = memoryTransport({ name: "offre", execute: never }, { deadline: 20 });
  expect(await transport.execute(REQUEST)).toEqual(failure("TIMEOUT"));
});

test("a caller who leaves has its answer at once, and its signal keeps nothing", async () => {
  const transport = memoryTransport({ name: "offre", execute: never });
  const stop = new AbortController();
  const result = transport.execute(REQUEST, stop.signal);
  stop.abort();
  expect(await result).toEqual(failure("TIMEOUT"));
  expect(getEventListeners(stop.signal, "abort")).toEqual([]);
});

test("a signal that aborted calls nobody", async () => {
  let called = false;
  const transport = memoryTransport({
    name: "offre",
    async execute() {
      called = true;
      return { data: {} };
    },
  });
  expect(await transport.execute(REQUEST, AbortSignal.abort())).toEqual(failure("TIMEOUT"));
  expect(called).toBe(false);
});

test("events pass until the subgraph fails, which is the last", async () => {
  const transport = memoryTransport({
    name: "offre",
    execute: never,
    async *subscribe() {
      yield { data: { a: 1 } };
      throw new Error("select");
    },
  });
  expect(await all(transport.subscribe(REQUEST, new AbortController().signal))).toEqual([
    { data: { a: 1 } },
    failure("UPSTREAM_UNAVAILABLE"),
  ]);
});

test("a subscription ends with its signal, though its subgraph does not hear it", async () => {
  const transport = memoryTransport({
    name: "offre",
    execute: never,
    async *subscribe() {
      yield { data: { a: 1 } };
      await never();
    },
  });
  const stop = new AbortController();
  const seen: SubgraphResult[] = [];
  for await (const event of transport.subscribe(REQUEST, stop.signal)) {
    seen.push(event);
    stop.abort();
  }
  expect(seen).toEqual([{ data: { a: 1 } }]);
  expect(getEventListeners(stop.signal, "abort")).toEqual([]);
});

test("a subgraph without subscriptions says so by a coded error", async () => {
  const transport = memoryTransport({ name: "offre", execute: never });
  expect(await all(transport.subscribe(REQUEST, new AbortController().signal))).toEqual([
    failure("UPSTREAM_UNAVAILABLE"),
  ]);
});
