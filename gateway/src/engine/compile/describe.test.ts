import type { PlannedFetch } from "../planner/planner.ts";
import { describePlan, hasContext } from "./describe.ts";
import { compilePlan, typeTest } from "./plan.ts";

const isOfType = typeTest({});
const fetch = (service: string, more: Partial<PlannedFetch> = {}): PlannedFetch => ({
  kind: "fetch",
  service,
  query: `{ ${service} }`,
  variables: [],
  path: [],
  ...more,
});
const entities: Partial<PlannedFetch> = {
  path: ["books", "@", "maker"],
  requires: [{ kind: "field", key: "id", source: "id" }],
};
const inMoney: Partial<PlannedFetch> = {
  ...entities,
  contextRewrites: [{ path: ["..", "money"], renameTo: "money" }],
};

test("nothing to fetch is said", () => {
  expect(describePlan(undefined)).toBe("nothing is fetched\n");
});

test("each request is told with its subgraph, where its objects stand and its text", () => {
  const plan = compilePlan(
    {
      kind: "sequence",
      nodes: [
        fetch("a"),
        { kind: "parallel", nodes: [fetch("b", entities), fetch("c", { path: ["books", "@"] })] },
        fetch("d", inMoney),
      ],
    },
    isOfType,
  );
  expect(describePlan(plan).split("\n")).toEqual([
    "one after the other:",
    "  a, root",
    "    { a }",
    "  at the same time:",
    "    b, entities at books.@.maker",
    "      { b }",
    "    c, root at books.@",
    "      { c }",
    "  d, entities at books.@.maker, with $money from above",
    "    { d }",
    "",
  ]);
});

test("what comes later is told with what it waits for", () => {
  const plan = compilePlan(
    {
      kind: "defer",
      primary: fetch("a", { id: "0" }),
      deferred: [
        { label: "0", depends: ["0"], path: [], node: fetch("b") },
        { label: "1", depends: [], path: [] },
      ],
    },
    isOfType,
  );
  expect(describePlan(plan, "> ").split("\n")).toEqual([
    "> first:",
    ">   a (0), root",
    ">     { a }",
    "> later (0, after 0):",
    ">   b, root",
    ">     { b }",
    "> later (1):",
    ">   nothing more is fetched",
    "",
  ]);
});

test("a context is found wherever it is", () => {
  const has = (node: Parameters<typeof compilePlan>[0]) => hasContext(compilePlan(node, isOfType));
  expect(hasContext(undefined)).toBe(false);
  expect(has(fetch("a", entities))).toBe(false);
  expect(has(fetch("a", inMoney))).toBe(true);
  expect(has({ kind: "parallel", nodes: [fetch("a"), fetch("b", inMoney)] })).toBe(true);
  expect(has({ kind: "defer", deferred: [{ label: "0", depends: [], path: [] }] })).toBe(false);
  const later = { label: "0", depends: [], path: [], node: fetch("b", inMoney) };
  expect(has({ kind: "defer", deferred: [later] })).toBe(true);
});
