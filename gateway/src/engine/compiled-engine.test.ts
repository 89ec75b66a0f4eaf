import { type LocalRequest, memoryTransport } from "../transport/memory.ts";
import { type CompiledEngine, createEngine, type EngineOptions } from "./compiled-engine.ts";
import type { PreparedOperation } from "./engine.ts";
import { apolloPlanner } from "./planner/apollo-planner.ts";
import { PERSONS } from "./planner/composed.ts";
import type { Planner } from "./planner/planner.ts";
import { BUSY, TOO_COMPLICATED } from "./planner/refusals.ts";
import { threadedPlanner } from "./planner/threaded-planner.ts";

const LIMITS = {
  supergraphSdl: PERSONS,
  introspection: true,
  maxTokens: 15_000,
  maxDepth: 50,
  maxCopies: 100,
  maxEvaluatedPlans: 1_000,
};

/** The engine over a real planner, with what the planner was asked. */
interface Counted {
  engine: CompiledEngine;
  asked: { documents: number; plans: number; introspections: number; closed: number };
}

let planner: Planner;
beforeAll(() => {
  planner = apolloPlanner(LIMITS);
});

const transports = new Map(
  ["people", "towns"].map((name) => [
    name,
    memoryTransport({
      name,
      execute: async ({ query }: LocalRequest) =>
        query.includes("_entities")
          ? { data: { _entities: [{ __typename: "Person", town: { __typename: "Town", name: "Brest" } }] } }
          : { data: { people: [{ __typename: "Person", id: "1", name: "Anne" }] } },
    }),
  ]),
);

async function counted(options: Partial<EngineOptions> = {}, real: Planner = planner): Promise<Counted> {
  const asked = { documents: 0, plans: 0, introspections: 0, closed: 0 };
  const counting: Planner = {
    facts: real.facts,
    document(query, operationName) {
      asked.documents++;
      return real.document(query, operationName);
    },
    plan(request) {
      asked.plans++;
      return real.plan(request);
    },
    introspect(request) {
      asked.introspections++;
      return real.introspect(request);
    },
    async close() {
      asked.closed++;
    },
  };
  const engine = await createEngine({ supergraphSdl: PERSONS, transports, planner: counting, ...options });
  return { engine, asked };
}

async function answer(engine: CompiledEngine, query: string, variables = {}): Promise<unknown> {
  const operation = await engine.prepare(query);
  const outcome = operation.kind === "refused" ? operation : await operation.run({ variables });
  return outcome.kind === "answer" ? outcome.answer : outcome;
}

const QUERY = "{ people { name town { name } } }";
const ANSWER = { data: { people: [{ name: "Anne", town: { name: "Brest" } }] } };
/** What took the planner too long. */
const LONG = "{ people { friend { friend { id } } } }";
const slow = (): Planner => ({
  ...planner,
  document: async (query, name) => (query === LONG ? TOO_COMPLICATED : planner.document(query, name)),
});

test("a thousand first requests of one document are checked once and planned once", async () => {
  const { engine, asked } = await counted();
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => answer(engine, QUERY)));
  expect(answers).toEqual(new Array(1_000).fill(ANSWER));
  expect(asked).toMatchObject({ documents: 1, plans: 1 });
  expect(engine.prepare(QUERY)).not.toBeInstanceOf(Promise);
});

test("and so they are when a thread plans", async () => {
  const threaded = await threadedPlanner({ ...LIMITS, budget: 60_000, maxWaiting: 100 });
  const { engine, asked } = await counted({}, threaded);
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => answer(engine, QUERY)));
  expect(answers).toEqual(new Array(1_000).fill(ANSWER));
  expect(asked).toMatchObject({ documents: 1, plans: 1 });
  await threaded.close();
});

test("a new combination of booleans is planned once, by a thousand requests", async () => {
  const { engine, asked } = await counted();
  const query = "query ($town: Boolean!) { people { name town @include(if: $town) { name } } }";
  await answer(engine, query, { town: false });
  const answers = await Promise.all(
    Array.from({ length: 1_000 }, () => answer(engine, query, { town: true })),
  );
  expect(answers).toEqual(new Array(1_000).fill(ANSWER));
  expect(asked).toMatchObject({ documents: 1, plans: 2 });
});

test("a question about the schema is answered once for all who ask it", async () => {
  const { engine, asked } = await counted();
  const query = "{ __schema { queryType { name } } }";
  await Promise.all(Array.from({ length: 100 }, () => answer(engine, query)));
  expect(asked.introspections).toBe(1);
});

test("what is wrong with a document is remembered, what was too much for a time", async () => {
  const { engine, asked } = await counted({ refusedFor: 3_600_000 }, slow());
  for (const query of ["{ nobody }", "{ people", LONG])
    for (let time = 0; time < 3; time++)
      expect(await engine.prepare(query)).toMatchObject({ kind: "refused" });
  expect(asked.documents).toBe(3);

  const forgetful = await counted({ refusedFor: 0 }, slow());
  for (let time = 0; time < 3; time++) {
    await forgetful.engine.prepare("{ nobody }");
    expect(await forgetful.engine.prepare(LONG)).toMatchObject({
      status: 429,
      errors: [{ extensions: { code: "LIMIT_EXCEEDED" } }],
    });
  }
  expect(forgetful.asked.documents).toBe(1 + 3);
});

test("what was refused because others were first may be asked again at once", async () => {
  const busy = await threadedPlanner({ ...LIMITS, budget: 60_000, maxWaiting: 0 });
  const { engine, asked } = await counted({}, busy);
  expect(await engine.prepare(QUERY)).toEqual(BUSY);
  expect(await engine.prepare(QUERY)).toEqual(BUSY);
  expect(asked.documents).toBe(2);
  await busy.close();
});

test("a planner that fails is asked again by the next", async () => {
  let broken = true;
  const failing: Planner = {
    ...planner,
    document: (query, name) => (broken ? Promise.reject(new Error("broken")) : planner.document(query, name)),
  };
  const { engine } = await counted({}, failing);
  await expect(engine.prepare(QUERY)).rejects.toThrow("broken");
  broken = false;
  expect(await answer(engine, QUERY)).toEqual(ANSWER);
});

test("a flood of different documents leaves no more than there is room for, the last of them", async () => {
  const { engine } = await counted();
  for (let index = 0; index < 2_500; index++) await engine.prepare(`{ people { a${index}: name } }`);
  expect(engine.mostUsed(Infinity)).toHaveLength(2_000);
  expect(engine.prepare("{ people { a2499: name } }")).not.toBeInstanceOf(Promise);
});

test("documents of many booleans count for all that can be made of them", async () => {
  const { engine } = await counted();
  const names = ["a", "b", "c", "d", "e"];
  const conditions = names.map((name) => `${name}: name @include(if: $${name})`).join(" ");
  const declared = names.map((name) => `$${name}: Boolean!`).join(" ");
  const fields = "id name ".repeat(200);
  for (let index = 0; index < 250; index++)
    await engine.prepare(`query Q${index} (${declared}) { people { ${fields} ${conditions} } }`);
  expect(engine.mostUsed(Infinity).length).toBeLessThan(150);
});

test("a name longer than its document is not looked for", async () => {
  const { engine, asked } = await counted();
  expect(await engine.prepare(QUERY, "N".repeat(100_000))).toMatchObject({
    kind: "refused",
    status: 400,
    errors: [{ extensions: { code: "OPERATION_RESOLUTION_FAILURE" } }],
  });
  expect(asked.documents).toBe(0);
});

test("the operations most used are ready in another engine before anyone asks them", async () => {
  const { engine } = await counted();
  await answer(engine, "{ people { id } }");
  const query = "query ($town: Boolean!) { people { name town @include(if: $town) { name } } }";
  for (const town of [true, false, true]) await answer(engine, query, { town });
  const known = engine.mostUsed(1);
  expect(known.map((operation) => operation.query)).toEqual([query]);

  const next = await counted();
  for (const operation of known) expect(await next.engine.warm(operation)).toBe(true);
  expect(next.asked).toMatchObject({ documents: 1, plans: 2 });
  expect((next.engine.prepare(query) as PreparedOperation).kind).toBe("query");
  await answer(next.engine, query, { town: true });
  expect(next.asked).toMatchObject({ documents: 1, plans: 2 });
  expect(
    await next.engine.warm({ query: "{ nobody }", operationName: undefined, uses: 1, variants: [] }),
  ).toBe(false);
});

test("a plan is told in words", async () => {
  const { engine } = await counted();
  expect(await engine.describe(QUERY, undefined, {})).toMatch(/people[\s\S]*towns/);
  expect(await engine.describe("{ nobody }", undefined, {})).toMatch(/nobody/);
});

test("it closes the planner that it was given", async () => {
  const { engine, asked } = await counted();
  await engine.close();
  expect(asked.closed).toBe(1);
});
