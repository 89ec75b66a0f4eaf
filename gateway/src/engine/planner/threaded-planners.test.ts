import { composed, doubling, PERSONS } from "./composed.ts";
import type { Planner } from "./planner.ts";
import { BUSY, TOO_COMPLICATED } from "./refusals.ts";
import {
  type ThreadedPlanner,
  type ThreadedPlannersOptions,
  threadedPlanners,
  UnusableSupergraph,
} from "./threaded-planner.ts";

const FEWER = composed({
  people: `type Query { person(id: ID!): Person }
    type Person @key(fields: "id") { id: ID! name: String @inaccessible }`,
});
const OPTIONS: ThreadedPlannersOptions = {
  supergraphs: new Map([
    ["", PERSONS],
    ["fewer", FEWER],
  ]),
  introspection: true,
  maxTokens: 15_000,
  maxDepth: 200,
  maxCopies: 100,
  maxEvaluatedPlans: 1_000,
  budget: 60_000,
  maxWaiting: 100,
  patience: 60_000,
};

let open: readonly Planner[] = [];
const start = async (options: Partial<ThreadedPlannersOptions> = {}) => {
  const planners = await threadedPlanners({ ...OPTIONS, ...options });
  open = [...planners.values()];
  return [planners.get("") as ThreadedPlanner, planners.get("fewer") as ThreadedPlanner] as const;
};
afterEach(() => Promise.all(open.map((planner) => planner.close())));

const document = (planner: Planner, query: string) => planner.document(query, undefined);
const kinds = async (planner: Planner) =>
  Promise.all(
    ["{ people { name } }", "{ person(id: 1) { name } }", "{ person(id: 1) { id } }"].map(
      async (query) => (await document(planner, query)).kind,
    ),
  );

test("each answers by its own supergraph, in one thread", async () => {
  const [whole, fewer] = await start();
  expect(await kinds(whole)).toEqual(["document", "document", "document"]);
  expect(await kinds(fewer)).toEqual(["refused", "refused", "document"]);
  expect(fewer.facts.apiSdl).not.toContain("name");
  expect([whole.threads, fewer.threads]).toEqual([1, 1]);
});

test("a text that is no supergraph is told by its name, and nothing is left open", async () => {
  const supergraphs = new Map([...(OPTIONS.supergraphs ?? []), ["bad", "type Query { a: Int }"]]);
  await expect(threadedPlanners({ ...OPTIONS, supergraphs })).rejects.toThrow(UnusableSupergraph);
  await expect(threadedPlanners({ ...OPTIONS, supergraphs })).rejects.toThrow('contract "bad"');
});

test("one that is closed leaves the others", async () => {
  const [whole, fewer] = await start();
  await whole.close();
  expect(await document(whole, "{ people { name } }")).toBe(BUSY);
  expect(await kinds(fewer)).toEqual(["refused", "refused", "document"]);
  await fewer.close();
  expect(await document(fewer, "{ person(id: 1) { id } }")).toBe(BUSY);
});

test("a thread that replaces another makes the planners that it is asked for", async () => {
  const [whole, fewer] = await start({ budget: 1_000 });
  const query = doubling(18);
  await document(whole, query);
  const request = { operationName: undefined, holds: [], incremental: false, labels: [] };
  expect(await whole.plan({ ...request, query })).toBe(TOO_COMPLICATED);
  expect((await document(fewer, "{ person(id: 1) { id } }")).kind).toBe("document");
});
