import { apolloPlanner } from "./apollo-planner.ts";
import { PERSONS } from "./composed.ts";
import type { PlannedNode, PlannedOperation } from "./planner.ts";

const planner = apolloPlanner({
  supergraphSdl: PERSONS,
  introspection: true,
  maxTokens: 15_000,
  maxDepth: 200,
  maxCopies: 100,
  maxEvaluatedPlans: 1_000,
});

const plan = async (
  query: string,
  {
    holds = [],
    incremental = false,
    labels = [],
  }: { holds?: string[]; incremental?: boolean; labels?: string[] } = {},
): Promise<PlannedOperation> => {
  const made = await planner.plan({ query, operationName: undefined, holds, incremental, labels });
  if (made.kind === "refused") throw new Error(made.errors[0]?.message);
  return made;
};
/** Plans are kept by what they are asked for: the same one is the same object. */
const node = async (query: string, how = {}): Promise<PlannedNode | undefined> =>
  (await plan(query, how)).node;

const first =
  "query Q { people { id name town { ...t } } } fragment t on Town { name mayor { ...p } } fragment p on Person { id }";

test.each([
  [
    "aliases",
    "query Q { all: people { id called: name at: town { ...t } } } fragment t on Town { n: name mayor { ...p } } fragment p on Person { i: id }",
  ],
  [
    "blanks and comments",
    "# why\nquery Q{people{id,name\n town{...t}}} fragment t on Town{name mayor{...p}} fragment p on Person{id}",
  ],
  [
    "names and order of fragments",
    "fragment b on Person { id } query Q { people { id name town { ...a } } } fragment a on Town { name mayor { ...b } }",
  ],
  [
    "fragments that nothing uses once conditions are settled",
    `${first.replace("people {", "people { ...g @skip(if: true)")} fragment g on Person { friend { id } }`,
  ],
])("documents that differ by %s share their plan", async (_, other) => {
  expect(await node(other)).toBe(await node(first));
});

test("arguments in another order share their plan, arguments of other values do not", async () => {
  const one = await node('{ person(id: "1", note: "a") { name } }');
  expect(await node('{ p: person(note: "a", id: "1") { n: name } }')).toBe(one);
  expect(await node('{ person(id: "2", note: "a") { name } }')).not.toEqual(one);
});

test("each combination of booleans, and of labels, has a plan of its own", async () => {
  const query = "query ($a: Boolean!) { people { id town @include(if: $a) { name } } }";
  const [without, withTown] = [await node(query), await node(query, { holds: ["a"] })];
  expect(JSON.stringify(without)).not.toContain("towns");
  expect(JSON.stringify(withTown)).toContain("towns");
  expect(await node(query, { holds: ["a"] })).toBe(withTown);
  expect(await node(query, { holds: ["a"], labels: ["x"] })).not.toBe(withTown);
});

test("a document that asks for nothing of the subgraphs has no request", async () => {
  expect(await plan("{ __schema { queryType { name } } }")).not.toHaveProperty("node.kind", "fetch");
  expect(await plan("query ($a: Boolean!) { people @include(if: $a) { id } }")).not.toHaveProperty(
    "node.kind",
    "fetch",
  );
});

test("deferrals are planned, and told where they stand, for those who can read an answer in parts", async () => {
  const query = "{ people { id ... @defer { town { name } } } }";
  expect((await plan(query)).deferrals).toEqual([]);
  expect((await plan(query, { incremental: true })).deferrals).toMatchObject([{ label: "d0", number: 0 }]);
  expect((await plan(query, { incremental: true })).node?.kind).toBe("defer");
});
