import { ANONYMOUS } from "../access/identity.ts";
import type { EngineAnswer, IncrementalPart, Outcome } from "../engine/engine.ts";
import type { Passage } from "./door.ts";
import { withExtensions } from "./extensions.ts";

const passage = (extensions: Record<string, unknown>): Passage => ({
  asked: {
    query: "{ a }",
    ...{ operationName: undefined, variables: undefined, extensions: undefined, documentId: undefined },
  },
  identity: ANONYMOUS,
  operation: { kind: "query", run: async () => ({ kind: "answer", answer: {} }) },
  ...{ started: 0, headers: {}, extensions },
});

async function* given<Value>(values: readonly Value[], ended: () => void): AsyncGenerator<Value, void> {
  try {
    yield* values;
  } finally {
    ended();
  }
}

const all = async <Value>(values: AsyncGenerator<Value, void>): Promise<Value[]> => {
  const read: Value[] = [];
  for await (const value of values) read.push(value);
  return read;
};

test("an answer is not changed, but another is made with what is told beside it", () => {
  const outcome: Outcome = {
    kind: "answer",
    answer: Object.freeze({ data: { a: 1 }, extensions: { own: 1 } }),
  };
  expect(withExtensions(outcome, passage({ cost: 3 }))).toEqual({
    kind: "answer",
    answer: { data: { a: 1 }, extensions: { own: 1, cost: 3 } },
  });
  expect(withExtensions(outcome, passage({}))).toBe(outcome);
  expect(withExtensions(outcome, undefined)).toBe(outcome);
});

test("a refusal tells itself alone", () => {
  const refusal: Outcome = { kind: "refused", status: 400, errors: [] };
  expect(withExtensions(refusal, passage({ cost: 3 }))).toBe(refusal);
});

test("the first of the parts is told, and each event what is true when it comes", async () => {
  const parts = given<IncrementalPart>([{ data: {}, hasNext: true }, { hasNext: false }], () => {});
  const parted = withExtensions({ kind: "parts", parts }, passage({ cost: 3 }));
  expect(parted.kind === "parts" && (await all(parted.parts))).toEqual([
    { data: {}, hasNext: true, extensions: { cost: 3 } },
    { hasNext: false },
  ]);
  const extensions: Record<string, unknown> = { cost: 0 };
  async function* counted(): AsyncGenerator<EngineAnswer, void> {
    for (let cost = 1; cost < 3; cost++) {
      extensions.cost = cost;
      yield { data: {} };
    }
  }
  const live = withExtensions({ kind: "events", events: counted() }, passage(extensions));
  expect(live.kind === "events" && (await all(live.events))).toEqual([
    { data: {}, extensions: { cost: 1 } },
    { data: {}, extensions: { cost: 2 } },
  ]);
});

test("who stops reading ends the source", async () => {
  let ended = 0;
  const events = given<EngineAnswer>([{ data: {} }, { data: {} }], () => ended++);
  const live = withExtensions({ kind: "events", events }, passage({ cost: 1 }));
  if (live.kind !== "events") throw new Error("no events");
  await live.events.next();
  await live.events.return();
  expect(ended).toBe(1);
  expect(await events.next()).toEqual({ done: true, value: undefined });
});
