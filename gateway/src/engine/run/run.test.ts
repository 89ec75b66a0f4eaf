import type { SubgraphResult } from "../../transport/transport.ts";
import type { ExecutableNode, JsonObject } from "../compile/executable.ts";
import { MergedOperations } from "./merged-operation.ts";
import { newPart, PlanRun, type RunOptions } from "./run.ts";
import { type Asked, asked, entitiesFetch, fetchOf, isOfType } from "./test-fetch.ts";

/** Runs a plan on systems, from what is known before. */
async function ran(
  node: ExecutableNode,
  systems: Readonly<Record<string, Asked>>,
  data: JsonObject = {},
  options: Partial<RunOptions> = {},
) {
  const run = new PlanRun(
    {
      transports: new Map(Object.entries(systems).map(([name, { transport }]) => [name, transport])),
      variables: {},
      isOfType,
      isConcrete: (type) => type !== "Item",
      merged: new MergedOperations(),
      signal: undefined,
      apart: false,
      effects: false,
      ...options,
    },
    data,
  );
  const part = newPart();
  await run.run(node, part);
  return { data: run.data, errors: part.errors, part, run };
}

const answering = (result: SubgraphResult) => asked(() => result);
const books = fetchOf({ query: "{ books { __typename id } count }" });
const price = entitiesFetch("... on Book { price } ... on Film { length }", { path: ["books", "@"] });
const book = (id: string) => ({ __typename: "Book", id });
const DATA = () => ({ books: [book("1"), null, book("2"), book("1")] });

test("requests in order wait for each other, those at the same time do not", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const shop = asked(async ({ query }) => {
    if (query.includes("books")) await promise;
    if (query.includes("count")) return { data: DATA() };
    resolve();
    return { data: { other: 1 } };
  });
  const other = fetchOf({ query: "{ other }" });
  await ran({ kind: "parallel", nodes: [books, other] }, { shop });
  const inOrder = await ran({ kind: "sequence", nodes: [books, other] }, { shop });
  expect(inOrder.data).toEqual({ ...DATA(), other: 1 });
  expect(shop.requests.slice(2).map(({ query }) => query.slice(0, 7))).toEqual(["{ books", "{ other"]);
});

test("a failure at the root is told at every field that was asked", async () => {
  const error = { message: "down", extensions: { code: "DOWN" } };
  const { errors } = await ran(books, { shop: answering({ data: null, errors: [error] }) });
  expect(errors).toEqual([
    { ...error, path: ["books"] },
    { ...error, path: ["count"] },
  ]);
  const absent = await ran(books, {});
  expect(absent.errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [["books"], "UPSTREAM_UNAVAILABLE"],
    [["count"], "UPSTREAM_UNAVAILABLE"],
  ]);
});

test("an error that left nothing is told where it is, and known to be why the others are not there", async () => {
  const error = { message: "null", path: ["books", 0, "id"] };
  const { errors } = await ran(books, { shop: answering({ data: null, errors: [error] }) });
  expect(errors.map(({ path, silent }) => [path, silent])).toEqual([
    [["books", 0, "id"], undefined],
    [["books"], true],
    [["count"], true],
  ]);
});

test("an error beside data, without a path, is nowhere in particular", async () => {
  const { errors } = await ran(books, {
    shop: answering({ data: { books: [], count: 0 }, errors: [{ message: "careful" }] }),
  });
  expect(errors).toMatchObject([{ message: "careful", path: undefined }]);
});

test("an entity's error is told at each object that it stands for, one that is null explains all its fields", async () => {
  const shop = answering({
    data: { _entities: [null, { price: 3 }] },
    errors: [
      { message: "lost", path: ["_entities", 0] },
      { message: "cheap", path: ["_entities", 1, "price"] },
    ],
  });
  const { data, errors } = await ran(price, { shop }, DATA());
  expect(shop.requests[0]?.variables).toEqual({ representations: [book("1"), book("2")] });
  expect(data).toEqual({ books: [book("1"), null, { ...book("2"), price: 3 }, book("1")] });
  expect(errors.map(({ message, path, silent }) => [message, path?.join("."), silent])).toEqual([
    ["lost", "books.0", undefined],
    ["lost", "books.0.price", true],
    ["lost", "books.3", undefined],
    ["lost", "books.3.price", true],
    ["cheap", "books.2.price", undefined],
  ]);
});

test("a failed request for entities is told at what it asked of each, of the first fifty", async () => {
  const many = { books: Array.from({ length: 80 }, (_, index) => book(String(index))) };
  const { errors } = await ran(price, {}, many);
  expect(errors).toHaveLength(50);
  expect(errors[49]?.path).toEqual(["books", 49, "price"]);
  expect((await ran(price, {}, { books: [{ ...book("1"), __typename: "Film" }] })).errors).toMatchObject([
    { path: ["books", 0, "length"] },
  ]);
});

test("nobody is asked where no object is, or none has its key", async () => {
  const shop = answering({ data: { _entities: [] } });
  for (const data of [{}, { books: null }, { books: [] }, { books: [{ __typename: "Book" }] }])
    expect((await ran(price, { shop }, data)).part).toEqual({ errors: [], fetches: [] });
  expect(shop.requests).toEqual([]);
});

test("one entity in two places is shared, but where a context may tell them apart", async () => {
  const shop = () => answering({ data: { _entities: [{ price: { cents: 3 } }] } });
  for (const apart of [false, true]) {
    const books = [book("1"), book("1")] as { price?: JsonObject }[];
    await ran(price, { shop: shop() }, { books }, { apart });
    expect(books.map((one) => one.price)).toEqual([{ cents: 3 }, { cents: 3 }]);
    expect(books[0]?.price === books[1]?.price).toBe(!apart);
  }
});

test("a field of the root below others is asked once for all of them, each with a copy of its own", async () => {
  const shop = answering({ data: { me: { id: 1 } }, errors: [{ message: "half", path: ["me", "name"] }] });
  const { data, errors } = await ran(
    fetchOf({ query: "{ me { id name } }", path: ["roots", "@"] }),
    { shop },
    {
      roots: [{}, { me: { seen: true } }, {}],
    },
  );
  expect(shop.requests).toHaveLength(1);
  const [one, other, last] = data.roots as { me: JsonObject }[];
  expect([one?.me, other?.me, last?.me]).toEqual([{ id: 1 }, { seen: true, id: 1 }, { id: 1 }]);
  expect(one?.me).not.toBe(last?.me);
  expect(errors.map(({ path }) => path?.join("."))).toEqual([0, 1, 2].map((at) => `roots.${at}.me.name`));
});
