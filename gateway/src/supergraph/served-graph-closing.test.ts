import { executeOnce } from "../engine/execute-once.ts";
import { memoryTransport } from "../transport/memory.ts";
import type { Transport } from "../transport/transport.ts";
import { BAD, FIRST, MOVED, served } from "./test-graph.ts";

/** Threads take time to start: what the grace of before ends falls in the middle of the swap. */
const THREADS = { grace: 0, engine: { planning: "thread" } } as const;

test("a system that comes back while its grace ends is not closed under the graph that it serves", async () => {
  const { graph, opened, closed } = served(THREADS);
  await graph.swap(FIRST);
  await graph.swap(MOVED);
  await graph.swap(FIRST);
  expect(graph.transports.get("a")).toBeDefined();
  expect(await executeOnce(graph.current(), "{ a b }")).toEqual({ data: { a: "a-1", b: "b-1" } });
  expect(closed).not.toContain("a-1");
  // Neither was it opened twice.
  expect(opened).toEqual(["a-1", "b-1", "a-2"]);
  await graph.close();
  expect(closed.sort()).toEqual(["a-1", "a-2", "b-1"]);
});

test("a system that would have come back with a graph that is refused is closed", async () => {
  const { graph, closed, nextClosed } = served(THREADS);
  await graph.swap(FIRST);
  await graph.swap(MOVED);
  const left = nextClosed();
  await expect(graph.swap(BAD.replace("a-3", "a-1"))).rejects.toThrow();
  await left;
  expect(closed).toEqual(["a-1"]);
  await graph.close();
  expect(closed.sort()).toEqual(["a-1", "a-2", "b-1"]);
});

test("one way to a system at two addresses is not closed while it serves, and is closed once", async () => {
  const closed: string[] = [];
  const shared = new Map(
    ["a", "b"].map((name) => {
      const transport = memoryTransport({ name, execute: async () => ({ data: { [name]: name } }) });
      return [name, { ...transport, close: async () => void closed.push(name) }];
    }),
  );
  const { graph } = served({ connect: ({ name }) => shared.get(name) as Transport });
  await graph.swap(FIRST);
  await expect(graph.swap(BAD)).rejects.toThrow();
  expect(closed).toEqual([]);
  await graph.swap(MOVED);
  await graph.close();
  expect(closed.sort()).toEqual(["a", "b"]);
});

test("closing waits for the swap under way, and then closes everything, once", async () => {
  const { graph, opened, closed } = served();
  await graph.swap(FIRST);
  const swapped = graph.swap(MOVED);
  await graph.close();
  await swapped;
  expect(opened).toEqual(["a-1", "b-1", "a-2"]);
  expect(closed.sort()).toEqual(["a-1", "a-2", "b-1"]);
});

test("nothing is served after closing, by a swap that comes late", async () => {
  const { graph, opened, closed } = served();
  await graph.swap(FIRST);
  const closing = graph.close();
  await expect(graph.swap(MOVED)).rejects.toThrow(/closed/);
  await closing;
  expect(opened).toEqual(["a-1", "b-1"]);
  expect(closed.sort()).toEqual(["a-1", "b-1"]);
});
