import { composeServices } from "@apollo/composition";
import { parse } from "graphql";
import { memoryTransport } from "../../transport/memory.ts";
import { type CompiledEngine, createEngine } from "../compiled-engine.ts";
import { rulesIn } from "../document/limits/test-rules.ts";
import type { Outcome } from "../engine.ts";
import { author, book, LIBRARY } from "./test-library.ts";

let engine: CompiledEngine;
let data: Record<string, unknown> = {};
beforeAll(async () => {
  engine = await createEngine({
    supergraphSdl: LIBRARY,
    transports: new Map([["library", memoryTransport({ name: "library", execute: async () => ({ data }) })]]),
    planning: "inline",
    listSize: 8,
    rules: rulesIn("enforce"),
  });
});
afterAll(() => engine?.close());

async function estimate(query: string, variables: Record<string, unknown> = {}): Promise<number | undefined> {
  const operation = await engine.prepare(query);
  if (operation.kind === "refused") throw new Error(JSON.stringify(operation));
  return operation.estimate?.(variables);
}

test.each([
  ["an object", '{ book(id: "1") { id title } }', 1],
  ["objects inside", '{ book(id: "1") { author { name } } }', 2],
  ["a leaf with a weight", "{ count }", 3],
  ["nothing but the type's name", "{ __typename }", 0],
  ["a mutation", 'mutation { borrow(id: "1") { id } }', 11],
  ["a subscription", "subscription { borrowed { id } }", 1],
  ["a list of which nothing is said", "{ all { id } }", 8],
  ["a list of lists", "{ grid { id } }", 64],
  ["an assumed size", "{ shelf { author { name } } }", 4 * 2],
  ["the size that is asked", "{ latest(first: 3) { id } }", 3],
  ["the larger of two sizes", "{ latest(first: 3, last: 5) { id } }", 5],
  ["no size", "{ latest { id } }", 30],
  ["a size that is null", "{ latest(first: null) { id } }", 30],
  ["a connection: its default size", "{ books { items { id } } }", 5 + 20],
  [
    "a connection: the size of each sized field",
    "{ books(first: 2) { items { author { name } } edges { node { id } } } }",
    5 + 2 * 2 + 2,
  ],
  ["what a connection has beside its page", "{ books(first: 2) { total facets } }", 5 + 25],
  [
    "lists inside lists",
    "{ books(first: 10) { items { reviews(first: 10) { stars } } } }",
    5 + 10 * (1 + 10 * 2),
  ],
  ["an argument with a weight", '{ books(first: 0, search: "x") { total } }', 5 + 7],
  [
    "weights in an object",
    '{ books(first: 0, where: { text: "x", near: { town: "y" } }) { total } }',
    5 + 11 + 2,
  ],
  ["two keys of one field", '{ a: book(id: "1") { id } b: book(id: "1") { id } }', 2],
  ["one key asked twice", '{ book(id: "1") { author { name } } book(id: "1") { author { name } } }', 2],
  [
    "fragments of one key",
    '{ book(id: "1") { ...a ...b } } fragment a on Book { author { name } } fragment b on Book { author { name } }',
    2,
  ],
  [
    "the dearest type of an interface",
    "{ media { title ... on Film { actors { name } } ... on Book { author { name } } } }",
    10 * (1 + 50),
  ],
  ["a field of an interface", "{ media { author { name } } }", 10 * 2],
  ["what is left out", '{ book(id: "1") { id author @skip(if: true) { name } } }', 1],
])("%s is estimated", async (_, query, cost) => {
  expect(await estimate(query)).toBe(cost);
});

test("variables decide: sizes, defaults, nulls, conditions and what is given", async () => {
  const page = "query ($n: Int) { books(first: $n) { items { id } } }";
  expect(await estimate(page, { n: 3 })).toBe(5 + 3);
  expect(await estimate(page, {})).toBe(5 + 20);
  expect(await estimate(page, { n: null })).toBe(5 + 8);
  expect(await estimate(page, { n: -4 })).toBe(5 + 8);
  expect(await estimate("query ($n: Int = 6) { latest(first: $n) { id } }")).toBe(6);
  const author = "query ($with: Boolean!) { shelf { author @include(if: $with) { name } } }";
  expect(await estimate(author, { with: true })).toBe(8);
  expect(await estimate(author, { with: false })).toBe(4);
  const without = "query ($out: Boolean = true) { shelf { ... @skip(if: $out) { author { name } } } }";
  expect(await estimate(without)).toBe(4);
  expect(await estimate(without, { out: false })).toBe(8);
  const where = "query ($where: Where, $s: String) { books(first: 1, where: $where, search: $s) { total } }";
  expect(await estimate(where, {})).toBe(5);
  expect(await estimate(where, { s: "x", where: { text: null, near: { town: "y" } } })).toBe(5 + 7 + 2);
  const nested = "query ($n: Int, $m: Int) { books(first: $n) { items { reviews(first: $m) { stars } } } }";
  expect(await estimate(nested, { n: 100, m: 100 })).toBe(5 + 100 * (1 + 100 * 2));
});

test("where one size must be told, none and two are refused", async () => {
  for (const query of ["{ strict { id } }", "{ strict(first: 1, last: 1) { id } }"])
    expect(await engine.prepare(query)).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringContaining("first, last"), extensions: { code: "DOCUMENT_LIMIT" } }],
    });
  expect(await estimate("{ strict(last: 4) { id } }")).toBe(4);
  expect(await estimate("query ($n: Int) { strict(first: $n) { id } }", { n: 5 })).toBe(5);
});

test("2^20 fragments cost what they ask, and are counted once each", async () => {
  const next = (level: number) => (level < 19 ? `...f${level + 1}` : "id");
  const fragments = Array.from(
    { length: 20 },
    (_, level) =>
      `fragment f${level} on Book { ${next(level)} ... on Book { author { name } ${next(level)} } }`,
  );
  expect(await estimate(`{ book(id: "1") { ...f0 } } ${fragments.join(" ")}`)).toBe(2);
});

async function measured(query: string, fetched: Record<string, unknown>, variables = {}): Promise<number[]> {
  data = fetched;
  const costs: number[] = [];
  const operation = await engine.prepare(query);
  if (operation.kind === "refused") throw new Error(JSON.stringify(operation));
  const meter = { measured: (cost: number) => void costs.push(cost) };
  const outcome: Outcome = await operation.run({ variables, meter, incremental: true });
  if (outcome.kind === "parts") for await (const part of outcome.parts) expect(part.errors).toBeUndefined();
  else if (outcome.kind !== "answer" || outcome.answer.errors) throw new Error(JSON.stringify(outcome));
  return costs;
}

test("what came is measured as it was estimated, with the lists as long as they are", async () => {
  const query =
    'query ($n: Int) { books(first: $n, search: "x") { items { id reviews(first: 10) { stars } } facets } }';
  const plan = await engine.describe(query, undefined, {});
  const [[key = ""], [reviews = ""]] = [/books__\d/.exec(plan) ?? [], /reviews__\d/.exec(plan) ?? []];
  const items = [book("1", 2), book("2", 0)].map((one) => ({ ...one, [reviews]: one.reviews }));
  const fetched = { [key]: { __typename: "Books", items, facets: ["a"] } };
  expect(await estimate(query, { n: 100 })).toBe(5 + 7 + 25 + 100 * (1 + 10 * 2));
  expect(await measured(query, fetched, { n: 100 })).toEqual([5 + 7 + 25 + 2 + 2 * 2]);
});

test("what is null costs nothing, and an object of an interface what its own type costs", async () => {
  const query = "{ media { title author { name } ... on Film { actors { name } } } }";
  const media = [
    { __typename: "Film", title: "a", author: null, actors: [author, author, author] },
    { __typename: "Book", title: "b", author },
  ];
  expect(await measured(query, { media })).toEqual([1 + 3 + 1 + 1]);
  expect(await measured(query, { media: null })).toEqual([0]);
});

test("an answer in parts is measured once, at its end", async () => {
  const query = "{ shelf { id ... @defer { author { name } } } }";
  expect(await measured(query, { shelf: [book("1", 0), book("2", 0)] })).toEqual([4]);
});

test("a graph that says nothing of costs has none", async () => {
  const { supergraphSdl: silent = "" } = composeServices([
    { name: "a", url: "http://a.invalid", typeDefs: parse("type Query { all: [Int] }") },
  ]);
  const plain = await createEngine({
    supergraphSdl: silent,
    transports: new Map(),
    planning: "inline",
    listSize: 8,
  });
  const operation = await plain.prepare("{ all }");
  expect(operation.kind === "query" && operation.estimate?.({})).toBeUndefined();
  await plain.close();
});
