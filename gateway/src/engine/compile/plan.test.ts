import type { PlannedFetch } from "../planner/planner.ts";
import type { ExecutableDefer, ExecutableFetch, ExecutableGroup } from "./executable.ts";
import { compileFetch, compilePlan, typeTest } from "./plan.ts";

const isOfType = typeTest({ Item: ["Book"] });
const planned = (fetch: Partial<PlannedFetch> = {}): PlannedFetch => ({
  kind: "fetch",
  service: "shop",
  query: "{ a }",
  variables: [],
  path: [],
  ...fetch,
});
const compiled = (fetch: Partial<PlannedFetch> = {}) => compileFetch(planned(fetch), isOfType);

test("what does not change of a request is ready", () => {
  const { operation } = compiled({ query: "query A { a }", operationName: "A" });
  expect(operation).toMatchObject({ query: "query A { a }", operationName: "A" });
  expect(JSON.parse(`${operation.prefix}{"v":1}}`)).toEqual({
    query: "query A { a }",
    operationName: "A",
    variables: { v: 1 },
  });
});

test("a path is keys and items of lists", () => {
  expect(compiled({ path: ["books", "@", "@", "maker"] }).path).toEqual([
    { key: "books" },
    "@",
    "@",
    { key: "maker" },
  ]);
});

test("a request at the root represents nothing, and one that renames nothing rewrites nothing", () => {
  expect(compiled()).toMatchObject({
    represent: undefined,
    rewriteOutput: undefined,
    renamed: undefined,
    context: undefined,
  });
  // A value that is set is no name.
  expect(compiled({ outputRewrites: [{ path: ["__typename"], value: "Item" }] }).renamed).toBeUndefined();
});

test("names that the answer has for others are known, for the paths of its errors", () => {
  const outputRewrites = [
    { path: ["books", "... on Book", "a__0"], renameTo: "a" },
    { path: ["b__0"], renameTo: "b" },
  ];
  const { renamed, rewriteOutput } = compiled({ outputRewrites });
  expect([...(renamed ?? [])]).toEqual([
    ["a__0", "a"],
    ["b__0", "b"],
  ]);
  const data = { books: [{ a__0: 1 }], b__0: 2 };
  rewriteOutput?.(data);
  expect(data).toEqual({ books: [{ a: 1 }], b: 2 });
});

test("a variable that a context gives is not the client's", () => {
  const fetch = compiled({
    variables: ["first", "money"],
    contextRewrites: [{ path: ["..", "money"], renameTo: "money" }],
  });
  expect(fetch.variables).toEqual(["first"]);
  expect(fetch.context).toEqual([{ variable: "money", up: 1, on: undefined, path: ["money"] }]);
});

test("a plan keeps its form", () => {
  const [one, two, later] = ["one", "two", "later"].map((service) => planned({ service, id: service }));
  const plan = compilePlan(
    {
      kind: "defer",
      primary: { kind: "sequence", nodes: [one, { kind: "parallel", nodes: [two] }] as PlannedFetch[] },
      deferred: [
        { label: "0", depends: ["one"], path: ["books"], ...(later ? { node: later } : {}) },
        { label: "1", depends: [], path: [] },
      ],
    },
    isOfType,
  ) as ExecutableDefer;
  const primary = plan.primary as ExecutableGroup;
  expect(primary.kind).toBe("sequence");
  expect((primary.nodes[0] as ExecutableFetch).service).toBe("one");
  expect(primary.nodes[1]).toMatchObject({ kind: "parallel", nodes: [{ kind: "fetch", service: "two" }] });
  expect(plan.deferred).toMatchObject([
    { label: "0", depends: ["one"], node: { service: "later", id: "later" } },
    { label: "1", depends: [], node: undefined },
  ]);
});

test("a type is its own, and that of the interfaces and unions that it is in", () => {
  expect(isOfType("Book", "Book")).toBe(true);
  expect(isOfType("Book", "Item")).toBe(true);
  expect(isOfType("Film", "Item")).toBe(false);
  expect(isOfType("Item", "Book")).toBe(false);
  expect(isOfType("constructor", "toString")).toBe(false);
});
