import type { Rewrite } from "../planner/planner.ts";
import { typeTest } from "./plan.ts";
import { compileRewrites } from "./rewrites.ts";

const isOfType = typeTest({ Item: ["Book", "Film"] });

function rewritten(data: unknown, ...rewrites: Rewrite[]): unknown {
  compileRewrites(rewrites, isOfType)?.(data);
  return data;
}

test("nothing to rewrite costs nothing", () => {
  expect(compileRewrites(undefined, isOfType)).toBeUndefined();
  expect(compileRewrites([], isOfType)).toBeUndefined();
});

test("a key is renamed wherever it stands, lists of lists included", () => {
  const rename = { path: ["books", "a__0"], renameTo: "a" };
  expect(rewritten({ books: [[{ a__0: 1, b: 2 }], null, [{ a__0: null }, {}]] }, rename)).toEqual({
    books: [[{ b: 2, a: 1 }], null, [{ a: null }, {}]],
  });
  expect(rewritten({ books: "text" }, rename)).toEqual({ books: "text" });
  expect(Object.keys(rewritten({ books: {} }, rename) as object)).toEqual(["books"]);
  expect(JSON.stringify(rewritten([{ b: 1 }], { path: ["a"], renameTo: "c" }))).toBe('[{"b":1}]');
  expect(rewritten({}, { path: ["a"], renameTo: "c" })).not.toHaveProperty("c");
});

test("only objects of the type are changed, and those that do not tell theirs", () => {
  const rename = { path: ["items", "... on Book", "a__0"], renameTo: "a" };
  const items = (key: string) => [
    { __typename: "Book", [key]: 1 },
    { __typename: "Film", a__0: 2 },
    { [key]: 3 },
  ];
  expect(rewritten({ items: items("a__0") }, rename)).toEqual({ items: items("a") });
  const onItem = { path: ["... on Item", "a__0"], renameTo: "a" };
  expect(
    rewritten(
      [
        { __typename: "Film", a__0: 2 },
        { __typename: "Town", a__0: 3 },
      ],
      onItem,
    ),
  ).toEqual([
    { __typename: "Film", a: 2 },
    { __typename: "Town", a__0: 3 },
  ]);
});

test("a value is set, whether there was one or not", () => {
  const set = { path: ["item", "__typename"], value: "Item" };
  expect(rewritten({ item: { __typename: "Book" } }, set)).toEqual({ item: { __typename: "Item" } });
  expect(rewritten({ item: {} }, set)).toEqual({ item: { __typename: "Item" } });
  expect(rewritten({ item: null }, set)).toEqual({ item: null });
});

test("rewrites follow each other", () => {
  expect(
    rewritten({ a: { b: 1 } }, { path: ["a"], renameTo: "c" }, { path: ["c", "b"], renameTo: "d" }),
  ).toEqual({ c: { d: 1 } });
});

test("no object's own prototype is a key of data", () => {
  const before = Object.keys(Object.prototype);
  rewritten({}, { path: ["__proto__", "polluted"], value: 1 }, { path: ["constructor"], renameTo: "c" });
  expect(Object.keys(Object.prototype)).toEqual(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
