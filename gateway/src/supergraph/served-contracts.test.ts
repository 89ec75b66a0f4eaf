import { executeOnce } from "../engine/execute-once.ts";
import { composed } from "../engine/planner/composed.ts";
import { BAD, FIRST, graphOf, MOVED, served } from "./test-graph.ts";

const ONLY_A = composed({ a: "type Query { a: String }", b: "type Query { b: String @inaccessible }" });
const contract = (a = "a-1") => new Map([["less", graphOf({ a, b: "b-1" }, ONLY_A)]]);

test("each caller's contract has an engine of its own, over the same ways to the systems", async () => {
  const { graph, opened } = served();
  await graph.swap(FIRST, contract());
  expect(opened).toEqual(["a-1", "b-1"]);
  expect(await executeOnce(graph.current(), "{ a b }")).toEqual({ data: { a: "a-1", b: "b-1" } });
  expect(await executeOnce(graph.current("less"), "{ a }")).toEqual({ data: { a: "a-1" } });
  expect((await executeOnce(graph.current("less"), "{ a b }")).errors?.[0]?.extensions?.code).toBe(
    "GRAPHQL_VALIDATION_FAILED",
  );
  expect(() => graph.current("more")).toThrow('no contract "more" is served');
  await graph.close();
});

test("a swap replaces all of them, or none when one is no supergraph", async () => {
  const { graph, opened, closed } = served();
  await graph.swap(FIRST, contract());
  const before = [graph.current(), graph.current("less"), graph.version] as const;
  await expect(graph.swap(MOVED, new Map([["less", BAD]]))).rejects.toThrow();
  expect([graph.current(), graph.current("less"), graph.version]).toEqual(before);
  expect(closed.sort()).toEqual(opened.slice(2).sort());

  await graph.swap(MOVED, contract("a-2"));
  expect(await executeOnce(graph.current("less"), "{ a }")).toEqual({ data: { a: "a-2" } });
  expect(graph.current()).not.toBe(before[0]);
  await graph.close();
});

test("the contracts stay when only the whole is given, and go when none are", async () => {
  const { graph } = served();
  await graph.swap(FIRST, contract());
  await graph.swap(MOVED);
  expect(await executeOnce(graph.current("less"), "{ a }")).toMatchObject({
    data: { a: expect.any(String) },
  });
  await graph.swap(MOVED, new Map());
  expect(() => graph.current("less")).toThrow();
  await graph.close();
});

test("what was asked by a contract is made ready in it before the next takes over", async () => {
  const { graph } = served();
  await graph.swap(FIRST, contract());
  await executeOnce(graph.current("less"), "{ a }");
  await graph.swap(MOVED, contract("a-2"));
  expect(graph.current("less").mostUsed(5)).toMatchObject([{ query: "{ a }", uses: 0 }]);
  expect(graph.current().mostUsed(5)).toEqual([]);
  await graph.close();
});
