import { composed, doubling, PERSONS } from "./composed.ts";
import type { DocumentFacts, Planner } from "./planner.ts";
import { BUSY, TOO_COMPLICATED } from "./refusals.ts";
import { type ThreadedPlannerOptions, threadedPlanner, UnusableSupergraph } from "./threaded-planner.ts";

const OPTIONS: ThreadedPlannerOptions = {
  supergraphSdl: PERSONS,
  introspection: true,
  maxTokens: 15_000,
  maxDepth: 200,
  maxCopies: 100,
  maxEvaluatedPlans: 1_000,
  budget: 60_000,
  maxWaiting: 100,
};

const open: Planner[] = [];
const start = async (options: Partial<ThreadedPlannerOptions> = {}) => {
  const planner = await threadedPlanner({ ...OPTIONS, ...options });
  open.push(planner);
  return planner;
};
afterEach(() => Promise.all(open.splice(0).map((planner) => planner.close())));

const document = (planner: Planner, query: string) => planner.document(query, undefined);
const plan = (planner: Planner, query: string) =>
  planner.plan({ query, operationName: undefined, holds: [], incremental: false, labels: [] });

/** Waits for what a thread will say, turn after turn of the event loop. */
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
};

/** So long to plan that no machine is done before its budget. */
const HEAVY = doubling(18);

test("it is ready with what the engine needs to know of the supergraph", async () => {
  const { facts } = await start();
  expect(facts.apiSdl).toContain("type Person {");
  expect(facts.apiSdl).not.toContain("join__");
  expect(facts.labels).toEqual([]);

  const shapes = await start({
    supergraphSdl: composed({
      shapes: `type Query { shape: Shape any: Any } interface Shape { id: ID! } union Any = Square | Disc
        type Square implements Shape @key(fields: "id") {
          id: ID! side: Int @override(from: "other", label: "percent(10)")
        }
        type Disc implements Shape { id: ID! }`,
      other: `type Square @key(fields: "id") { id: ID! side: Int }`,
    }),
  });
  const { Shape = [], Any = [], ...others } = shapes.facts.possibleTypes;
  expect([[...Shape].sort(), [...Any].sort(), others]).toEqual([["Disc", "Square"], ["Disc", "Square"], {}]);
  expect(shapes.facts.labels).toEqual(["percent(10)"]);
});

test.each([
  ["no SDL", "type Query {"],
  ["a schema that is no supergraph", "type Query { a: Int }"],
  ["nothing", ""],
])("%s is no supergraph", async (_, supergraphSdl) => {
  await expect(threadedPlanner({ ...OPTIONS, supergraphSdl })).rejects.toThrow(UnusableSupergraph);
});

test("documents are checked, planned and introspected", async () => {
  const planner = await start();
  const query = "query ($yes: Boolean!) { people { name @include(if: $yes) town { name } } }";
  expect(await document(planner, query)).toMatchObject({
    kind: "document",
    operation: "query",
    conditions: ["yes"],
    introspects: false,
  });
  const planned = await plan(planner, query);
  expect(JSON.stringify(planned)).toMatch(/"service":"people".*"service":"towns"/);
  expect(await document(planner, "{ nobody }")).toMatchObject({
    kind: "refused",
    status: 400,
    errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }],
  });
  expect(
    await planner.introspect({
      query: "{ __typename s: __schema { queryType { name } } }",
      operationName: undefined,
      variables: {},
    }),
  ).toBe('{"s":{"queryType":{"name":"Query"}}}');
});

test("a document beyond the budget is refused while another is answered, and its thread is replaced", async () => {
  const planner = await start({ budget: 1_000, patience: 0 });
  const [refused, answered] = await Promise.all([
    plan(planner, HEAVY),
    plan(planner, "{ people { town { name } } }"),
  ]);
  expect(refused).toEqual(TOO_COMPLICATED);
  expect(refused).toMatchObject({
    status: 429,
    errors: [
      {
        message: expect.stringMatching(/trop compliquée/),
        extensions: { code: "LIMIT_EXCEEDED", messageEn: expect.stringMatching(/too complicated/) },
      },
    ],
  });
  expect(answered.kind).toBe("plan");
  expect((await plan(planner, "{ people { id } }")).kind).toBe("plan");
});

test("with one thread only held, the next document waits for the thread that replaces it", async () => {
  const planner = await start({ budget: 1_000, patience: 60_000 });
  const asked = [plan(planner, HEAVY), plan(planner, "{ people { id } }")];
  expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(["refused", "plan"]);
  expect(planner.threads).toBe(1);
});

test("a document that overflows the stack is refused by the same thread", async () => {
  const planner = await start({ maxDepth: 1_000_000, maxTokens: 1_000_000 });
  const deep = `{ people { ${"friend { ".repeat(20_000)} id ${"} ".repeat(20_000)} } }`;
  expect(await document(planner, deep)).toEqual(TOO_COMPLICATED);
  expect((await plan(planner, "{ people { id } }")).kind).toBe("plan");
});

test("a document that takes all memory of its thread is refused, and the process lives", async () => {
  const planner = await start({ maxHeap: 96, budget: 60_000, patience: 60_000 });
  expect(await plan(planner, HEAVY)).toEqual(TOO_COMPLICATED);
  expect((await plan(planner, "{ people { id } }")).kind).toBe("plan");
});

test("documents beyond those that may wait are refused for the moment", async () => {
  const planner = await start({ maxWaiting: 2, patience: 60_000, budget: 1_000 });
  const [held, ...others] = [
    HEAVY,
    "{ people { id } }",
    "{ people { name } }",
    "{ people { town { name } } }",
  ].map((query) => plan(planner, query));
  expect(await others.at(-1)).toEqual(BUSY);
  expect(BUSY).toMatchObject({
    transient: true,
    status: 429,
    errors: [{ extensions: { code: "LIMIT_EXCEEDED" } }],
  });
  expect((await Promise.all([held, ...others])).map((made) => made?.kind)).toEqual([
    "refused",
    "plan",
    "plan",
    "refused",
  ]);
  expect((await plan(planner, "{ people { town { name } } }")).kind).toBe("plan");
});

test("a second thread comes when the first is held, and goes when it has nothing to do", async () => {
  const planner = await start({ budget: 60_000, patience: 0, idle: 0 });
  expect(planner.threads).toBe(1);
  const held = plan(planner, HEAVY);
  expect((await plan(planner, "{ people { id } }")).kind).toBe("plan");
  await until(() => planner.threads === 1);
  await planner.close();
  expect(await held).toEqual(BUSY);
});

test("once closed, what it was busy with, what waited and what comes is told to ask again", async () => {
  const planner = await start({ patience: 60_000 });
  const asked = [plan(planner, HEAVY), plan(planner, "{ people { id } }")];
  await planner.close();
  expect(await Promise.all([...asked, plan(planner, "{ people { id } }")])).toEqual([BUSY, BUSY, BUSY]);
  expect(planner.threads).toBe(0);
});

test("a value that is read under too many names is refused", async () => {
  const planner = await start();
  const aliases = (count: number) => Array.from({ length: count }, (_, index) => `a${index}: name`).join(" ");
  expect((await document(planner, `{ people { ${aliases(100)} } }`)).kind).toBe("document");
  expect(await document(planner, `{ people { ${aliases(101)} } }`)).toMatchObject({
    status: 400,
    errors: [{ message: expect.stringContaining("100 noms"), extensions: { code: "DOCUMENT_LIMIT" } }],
  });
});

test("a plan of too many requests is refused", async () => {
  const planner = await start();
  const aliases = Array.from(
    { length: 250 },
    (_, index) => `a${index}: person(id: "${index}") { town { name } }`,
  );
  const refused = await plan(planner, `{ ${aliases.join(" ")} }`);
  expect(refused).toMatchObject({
    kind: "refused",
    errors: [{ message: expect.stringContaining("200 requêtes"), extensions: { code: "DOCUMENT_LIMIT" } }],
  });
});

test("what the schema answers itself is refused beyond a million characters", async () => {
  const planner = await start();
  const types = "types { name fields { name type { name } args { name type { name } } } }";
  const aliases = Array.from({ length: 400 }, (_, index) => `a${index}: __schema { ${types} }`);
  const query = `{ ${aliases.join(" ")} }`;
  expect(((await document(planner, query)) as DocumentFacts).introspects).toBe(true);
  expect(await planner.introspect({ query, operationName: undefined, variables: {} })).toMatchObject({
    kind: "refused",
    errors: [{ extensions: { code: "DOCUMENT_LIMIT" } }],
  });
});
