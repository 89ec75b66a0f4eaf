import { type SalesGraph, salesGraph } from "../sales-graph.ts";

let graph: SalesGraph;
beforeEach(async () => {
  graph = await salesGraph();
});
afterEach(() => graph.close());

test("a slow deferred field does not hold back what is asked of the same subgraph", async () => {
  const release = graph.hold("avis", "stars");
  const parts = await graph.parts('{ product(id: "p") { points ... @defer { stars } } }');
  const first = parts.next();
  expect(await Promise.race([first, later()])).toMatchObject({
    value: { data: { product: { points: 10 } } },
  });
  release();
  expect((await parts.next()).value).toMatchObject({ incremental: [{ data: { stars: 5 } }], hasNext: false });
});

/** Long after all that memory does. */
async function later(): Promise<string> {
  for (let turn = 0; turn < 200; turn++) await new Promise((next) => setImmediate(next));
  return "the first part waits for the deferred one";
}

test.each(["before the first part", "while the others are awaited"])(
  "a client that stops reading %s ends the requests",
  async (when) => {
    graph.hold("avis");
    if (when === "before the first part") graph.hold("ventes");
    const parts = await graph.parts('{ product(id: "p") { id ... @defer { stars } } }');
    if (when === "before the first part") void parts.next();
    else await parts.next();
    await parts.return();
    expect(graph.requests.at(-1)?.signal?.aborted).toBe(true);
  },
);

test("a reader of events who leaves ends the requests that complete one", async () => {
  graph.hold("avis");
  const outcome = await graph.run("subscription { sold { product { stars } } }");
  if (outcome.kind !== "events") throw new Error(outcome.kind);
  const waiting = outcome.events.next();
  graph.events.give({ product: "p" });
  for (let turn = 0; graph.requests.length < 2 && turn < 200; turn++)
    await new Promise((next) => setImmediate(next));
  await outcome.events.return();
  await waiting;
  expect(graph.requests.map(({ name, signal }) => [name, signal?.aborted])).toEqual([
    ["ventes", true],
    ["avis", true],
  ]);
});
