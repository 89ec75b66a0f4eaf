import type { CompiledEngine } from "../../gateway/src/engine/compiled-engine.ts";
import type { Outcome } from "../../gateway/src/engine/engine.ts";
import { everyDocument } from "./documents/every-document.ts";
import { LIMIT } from "./documents/hostile-document.ts";
import { nesting } from "./documents/nesting.ts";
import { ask, startEngine, written } from "./engine.ts";

const KNOWN = {
  query: "query Connue($id: ID!) { formation(id: $id) { id intitule } }",
  variables: { id: "1" },
};

let engine: CompiledEngine;
beforeAll(async () => {
  engine = await startEngine();
  expect((await ask(engine, KNOWN)).kind).toBe("answer");
});
afterAll(() => engine?.close());

const codes = (outcome: Outcome): unknown[] =>
  outcome.kind === "refused" ? [...new Set(outcome.errors.map(({ extensions }) => extensions?.code))] : [];

/** A document that nobody has asked before. */
let count = 0;
const newDocument = () => ({
  query: `{ metiers(first: ${++count}) { edges { node { id libelle sessionsOuvertes } } } }`,
});

for (const [kind, documents] of everyDocument)
  describe(kind, () => {
    test.each(Object.entries(documents))("%s", async (_, hostile) => {
      const [came, known, fresh] = await Promise.all([
        ask(engine, hostile),
        ask(engine, KNOWN),
        ask(engine, newDocument()),
      ]);
      // Others are answered meanwhile.
      expect([known.kind, fresh.kind]).toEqual(["answer", "answer"]);
      const text = await written(came);
      if (hostile.refused) {
        expect(codes(came)).toHaveLength(1);
        expect(hostile.refused).toContain(codes(came)[0]);
      } else if (came.kind === "refused") expect(LIMIT).toEqual(expect.arrayContaining(codes(came)));
      if (came.kind !== "refused") return;
      expect([400, 429]).toContain(came.status);
      expect(text.length).toBeLessThan(20_000);
      // What is ours to say is said in both languages.
      for (const { message, extensions } of came.errors)
        if (extensions && LIMIT.includes(String(extensions.code))) {
          expect(message).toMatch(/[a-zà-ÿ]/);
          expect(extensions.messageEn).toEqual(expect.any(String));
        }
    });
  });

test("known operations are answered before a hostile document is even refused", async () => {
  const order: string[] = [];
  const told = async (name: string, outcome: Promise<Outcome>) => {
    await outcome;
    order.push(name);
  };
  const bomb = { query: `${nesting["2^20 fragments under aliases"]?.query} # again` };
  await Promise.all([
    told("hostile", ask(engine, bomb)),
    ...Array.from({ length: 100 }, () => told("known", ask(engine, KNOWN))),
  ]);
  expect(order).toEqual([...new Array(100).fill("known"), "hostile"]);
});

test("a different text each time is answered or told to come back, and known operations are answered", async () => {
  const flood = Array.from({ length: 600 }, (_, index) =>
    ask(engine, { query: `query Q${index} { formation(id: "${index}") { id } } # ${"x".repeat(index)}` }),
  );
  expect((await ask(engine, KNOWN)).kind).toBe("answer");
  const outcomes = await Promise.all(flood);
  for (const outcome of outcomes)
    if (outcome.kind !== "answer") expect(outcome).toMatchObject({ status: 429, transient: true });
  expect(outcomes.filter(({ kind }) => kind === "answer").length).toBeGreaterThanOrEqual(200);
  expect((await ask(engine, newDocument())).kind).toBe("answer");
});

test("hostile documents at once, many, leave the graph as it was", async () => {
  const bombs = Array.from({ length: 4 }, (_, index) =>
    ask(engine, { query: `${nesting["2^20 fragments under aliases"]?.query} # ${index}` }),
  );
  expect((await ask(engine, KNOWN)).kind).toBe("answer");
  for (const outcome of await Promise.all(bombs)) expect(codes(outcome)).toEqual(["LIMIT_EXCEEDED"]);
  expect((await ask(engine, newDocument())).kind).toBe("answer");
});
