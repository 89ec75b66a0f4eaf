import { getEventListeners } from "node:events";
import type { EngineAnswer, RunRequest } from "../../engine.ts";
import { type SalesGraph, salesGraph } from "../sales-graph.ts";

let graph: SalesGraph;
beforeEach(async () => {
  graph = await salesGraph();
});
afterEach(() => graph.close());

async function subscribe(query: string, request: RunRequest = {}) {
  const outcome = await graph.run(query, request);
  if (outcome.kind !== "events") throw new Error(JSON.stringify(outcome));
  return outcome.events;
}

/** What a reader has of an event that is given once it waits. */
async function eventOf(events: AsyncGenerator<EngineAnswer, void>, value: unknown) {
  const next = events.next();
  graph.events.give(value);
  return (await next).value;
}

const DONE = { done: true, value: undefined };
const coded = (code: string, path?: readonly (string | number)[]) =>
  expect.objectContaining({ ...(path ? { path } : {}), extensions: expect.objectContaining({ code }) });

test("each event is completed by the other subgraphs, until the last", async () => {
  const events = await subscribe("subscription { sold { client product { name stars } } }");
  expect(await eventOf(events, { client: "Été", product: "p" })).toEqual({
    data: { sold: { client: "Été", product: { name: "nom p", stars: 5 } } },
  });
  expect(await eventOf(events, { client: null, product: "q" })).toEqual({
    data: { sold: { client: null, product: { name: "nom q", stars: 5 } } },
  });
  const last = events.next();
  graph.events.complete();
  expect(await last).toEqual(DONE);
  expect(await events.next()).toEqual(DONE);
});

test("an event that is only a value, and one that is null", async () => {
  const events = await subscribe("subscription { n: counted }");
  expect(await eventOf(events, 3)).toEqual({ data: { n: 3 } });
  const empty = await subscribe("subscription { quiet }");
  expect(await eventOf(empty, null)).toEqual({ data: { quiet: null } });
});

test("a null where none may be has no data, and the next event comes", async () => {
  const events = await subscribe("subscription { counted }");
  expect(await eventOf(events, null)).toMatchObject({ data: null, errors: [{ path: ["counted"] }] });
  expect(await eventOf(events, 4)).toEqual({ data: { counted: 4 } });
});

test("errors of the event and of what completes it, at the client's paths", async () => {
  const events = await subscribe("subscription { s: sold { f: failing p: product { id note: stars } } }");
  expect(await eventOf(events, { product: "sour" })).toEqual({
    data: { s: { f: null, p: { id: "sour", note: null } } },
    errors: [coded("UPSTREAM_UNAVAILABLE", ["s", "f"]), coded("UPSTREAM_UNAVAILABLE", ["s", "p", "note"])],
  });
});

test("entities that are null, unknown, or lack what they may not", async () => {
  const events = await subscribe("subscription { sold { client product { id points } } }");
  expect(await eventOf(events, { product: null })).toEqual({
    data: { sold: { client: null, product: null } },
  });
  expect(await eventOf(events, { product: "none" })).toMatchObject({
    data: { sold: { product: null } },
    errors: [coded("UPSTREAM_INVALID", ["sold", "product", "points"])],
  });
  expect(await eventOf(events, { product: "p" })).toMatchObject({
    data: { sold: { product: { points: 10 } } },
  });
});

test("a subgraph that fails to complete leaves the event's own data", async () => {
  graph.answer("avis", { data: null, errors: [{ message: "panne" }] });
  const events = await subscribe("subscription { sold { client product { name stars } } }");
  expect(await eventOf(events, { client: "Zoé", product: "p" })).toEqual({
    data: { sold: { client: "Zoé", product: { name: "nom p", stars: null } } },
    errors: [coded("DOWNSTREAM_SERVICE_ERROR", ["sold", "product", "stars"])],
  });
});

test("aliases that meet keys, conditions, variables", async () => {
  const query = `subscription ($shop: ID, $max: Int, $yes: Boolean!) {
    sold(shop: $shop) { product { id: ref __typename: name ref: id note(max: $max) stars @skip(if: $yes) points @include(if: $yes) } }
  }`;
  const events = await subscribe(query, { variables: { shop: "s", max: 7, yes: true } });
  expect(await eventOf(events, { product: "p" })).toEqual({
    data: { sold: { product: { id: "R-p", __typename: "nom p", ref: "p", note: 7, points: 10 } } },
  });
  expect(graph.events.opened).toEqual([{ shop: "s" }]);
});

test("variables that are wrong are refused before anything is opened", async () => {
  const outcome = await graph.run("subscription ($shop: ID!) { sold(shop: $shop) { client } }", {
    variables: {},
  });
  expect(outcome).toMatchObject({ kind: "refused", errors: [coded("BAD_USER_INPUT")] });
  expect(graph.requests).toEqual([]);
});

test("several subscribers have each their own events", async () => {
  const all = await Promise.all(
    [1, 2, 3].map(() => subscribe("subscription { sold { product { id stars } } }")),
  );
  const turns = all.map((events) => events.next());
  graph.events.give({ product: "p" });
  for (const turn of turns)
    expect((await turn).value).toEqual({ data: { sold: { product: { id: "p", stars: 5 } } } });
  await all[0]?.return();
  const others = all.slice(1).map((events) => events.next());
  graph.events.give({ product: "q" });
  for (const turn of others)
    expect((await turn).value).toMatchObject({ data: { sold: { product: { id: "q" } } } });
  expect(await all[0]?.next()).toEqual(DONE);
});

test("a subgraph that dies is a last event with a code, which tells nothing of it", async () => {
  const events = await subscribe("subscription { sold { client } }");
  expect(await eventOf(events, { client: "a" })).toEqual({ data: { sold: { client: "a" } } });
  const next = events.next();
  graph.events.fail();
  const { value } = await next;
  expect(value).toMatchObject({ data: { sold: null }, errors: [coded("UPSTREAM_UNAVAILABLE")] });
  expect(JSON.stringify(value)).not.toContain("secrets");
  expect(await events.next()).toEqual(DONE);
});

test("a reader who leaves while it waits is gone at once, and so is the subgraph's subscription", async () => {
  const events = await subscribe("subscription { sold { client } }");
  const waiting = events.next();
  const ended = await events.return();
  expect(ended).toEqual(DONE);
  expect(graph.requests[0]?.signal?.aborted).toBe(true);
  expect(await waiting).toEqual(DONE);
  expect(graph.events.returned).toBe(1);
});

test("a reader who leaves while an event is being completed", async () => {
  graph.hold("avis");
  const events = await subscribe("subscription { sold { product { stars } } }");
  const waiting = events.next();
  graph.events.give({ product: "p" });
  expect(await events.return()).toEqual(DONE);
  expect(await waiting).toEqual(DONE);
});

test("a reader who leaves before the first event opens nothing", async () => {
  const events = await subscribe("subscription { sold { client } }");
  expect(await events.return()).toEqual(DONE);
  expect(await events.next()).toEqual(DONE);
  expect(graph.requests).toEqual([]);
});

test("a reader's error ends it too", async () => {
  const events = await subscribe("subscription { sold { client } }");
  const waiting = events.next();
  await expect(events.throw(new Error("pipe"))).rejects.toThrow("pipe");
  expect(await waiting).toEqual(DONE);
  expect(graph.events.returned).toBe(1);
});

test("the caller's signal ends it, while it waits and before it starts", async () => {
  const stop = new AbortController();
  const events = await subscribe("subscription { sold { client } }", { signal: stop.signal });
  const waiting = events.next();
  stop.abort();
  expect(await waiting).toEqual(DONE);
  const late = await subscribe("subscription { sold { client } }", { signal: stop.signal });
  expect(await late.next()).toEqual(DONE);
  expect(graph.requests).toHaveLength(1);
});

test("events are asked for one by one, as they are read, in their order", async () => {
  const events = await subscribe("subscription { counted }");
  const first = events.next();
  for (const value of [1, 2, 3]) graph.events.give(value);
  expect((await first).value).toEqual({ data: { counted: 1 } });
  expect(graph.events.asked).toBe(1);
  const [second, third] = [events.next(), events.next()];
  expect((await second).value).toEqual({ data: { counted: 2 } });
  expect((await third).value).toEqual({ data: { counted: 3 } });
  expect(graph.events.asked).toBe(3);
});

test("one event is completed at a time", async () => {
  const release = graph.hold("avis");
  const events = await subscribe("subscription { sold { product { id stars } } }");
  const turns = [events.next(), events.next()];
  graph.events.give({ product: "p" });
  graph.events.give({ product: "q" });
  release();
  expect((await Promise.all(turns)).map(({ value }) => value?.data)).toEqual(
    ["p", "q"].map((id) => ({ sold: { product: { id, stars: 5 } } })),
  );
  expect(graph.requests.map(({ name }) => name)).toEqual(["ventes", "avis", "avis"]);
});

test.each([true, false])("a client that takes parts (%s) has whole events", async (incremental) => {
  const events = await subscribe("subscription { sold { client product { stars } } }", { incremental });
  expect(await eventOf(events, { client: "a", product: "p" })).toEqual({
    data: { sold: { client: "a", product: { stars: 5 } } },
  });
});

test("a thousand events, and a thousand subscriptions, leave nothing on the caller's signal", async () => {
  const { signal } = new AbortController();
  const events = await subscribe("subscription { sold { product { stars } } }", { signal });
  for (let count = 0; count < 1_000; count++) await eventOf(events, { product: "p" });
  expect(getEventListeners(signal, "abort").length).toBeLessThanOrEqual(2);
  await events.return();
  for (let count = 0; count < 1_000; count++) {
    const one = await subscribe("subscription { counted }", { signal });
    const waiting = one.next();
    if (count % 2) graph.events.give(1);
    if (count % 2) await waiting;
    await one.return();
    await waiting;
  }
  expect(getEventListeners(signal, "abort")).toEqual([]);
});
