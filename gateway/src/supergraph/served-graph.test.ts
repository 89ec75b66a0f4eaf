import { executeOnce } from "../engine/execute-once.ts";
import type { ServedGraph } from "./served-graph.ts";
import { BAD, FIRST, graphOf, MOVED, served } from "./test-graph.ts";

const ask = (graph: ServedGraph) => executeOnce(graph.current(), "{ a b }");

test("nothing is served before the first supergraph", async () => {
  const { graph } = served();
  expect(() => graph.current()).toThrow(/no supergraph/);
  await graph.close();
});

test("swaps asked at once happen in their order, the last one serves", async () => {
  const { graph, opened } = served();
  const done: string[] = [];
  const swap = (sdl: string) => graph.swap(sdl).then(() => done.push(graph.version.fingerprint));
  await Promise.all([swap(FIRST), swap(MOVED), swap(FIRST)]);
  expect(await ask(graph)).toEqual({ data: { a: "a-1", b: "b-1" } });
  expect(done).toEqual([done[2], expect.not.stringMatching(done[2] as string), graph.version.fingerprint]);
  expect(opened).toEqual(["a-1", "b-1", "a-2"]);
  await graph.close();
});

test("the same text twice changes nothing", async () => {
  const { graph, opened } = served();
  await graph.swap(FIRST);
  const { version } = graph;
  const engine = graph.current();
  await graph.swap(FIRST);
  expect(graph.current()).toBe(engine);
  expect(graph.version).toBe(version);
  expect(opened).toEqual(["a-1", "b-1"]);
  await graph.close();
});

test("text that cannot be served is kept out, and what was opened for it is closed", async () => {
  const { graph, opened, closed } = served();
  await graph.swap(FIRST);
  const { version } = graph;
  const engine = graph.current();
  await expect(graph.swap(BAD)).rejects.toThrow();
  expect(opened).toEqual(["a-1", "b-1", "a-3"]);
  expect(closed).toEqual(["a-3"]);
  expect(graph.current()).toBe(engine);
  expect(graph.version).toBe(version);
  expect(await ask(graph)).toEqual({ data: { a: "a-1", b: "b-1" } });
  // A bad one does not stop those that follow.
  await graph.swap(MOVED);
  expect(await ask(graph)).toEqual({ data: { a: "a-2", b: "b-1" } });
  await graph.close();
});

test("a system that cannot be reached at all closes what was opened beside it", async () => {
  const { graph, closed } = served();
  await expect(graph.swap(graphOf({ a: "a-1", b: "broken" }))).rejects.toThrow("no such address");
  expect(closed).toEqual(["a-1"]);
  await graph.close();
  expect(closed).toEqual(["a-1"]);
});

test("a way is kept while its name and address are; one to an address of before is closed after the grace", async () => {
  const { graph, opened, closed, nextClosed } = served({ grace: 0 });
  await graph.swap(FIRST);
  const [a, b] = [graph.transports.get("a"), graph.transports.get("b")];
  const left = nextClosed();
  const { transports } = graph;
  await graph.swap(MOVED);
  expect(graph.transports).toBe(transports);
  expect(graph.transports.get("a")).not.toBe(a);
  expect(graph.transports.get("b")).toBe(b);
  expect(opened).toEqual(["a-1", "b-1", "a-2"]);
  await left;
  expect(closed).toEqual(["a-1"]);
  await graph.close();
  expect(closed.sort()).toEqual(["a-1", "a-2", "b-1"]);
});
