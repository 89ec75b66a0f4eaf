import type { JsonObject } from "../compile/executable.ts";
import { clientPaths } from "./error-paths.ts";
import { shapeOf } from "./test-shape.ts";

/** Where the client sees an error of the fetched data, steps joined by dots; `required` are keys that a plan needs. */
const paths = (query: string, data: JsonObject, path: string, required?: readonly string[]) =>
  clientPaths(
    shapeOf(query).shape,
    data,
    path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    required && new Set(required),
  ).map((at) => at.join("."));

test("an error is told at each key that shows its field", () => {
  expect(paths("{ town { n: name name } }", { town: {} }, "town.name")).toEqual(["town.n", "town.name"]);
  expect(paths("{ t: town { zip } }", { town: null }, "town")).toEqual(["t"]);
});

test("two keys of one object fail apart", () => {
  const query = "{ town { zip } again: town { zip } }";
  expect(paths(query, { town: {}, town__0: {} }, "town__0.zip")).toEqual(["again.zip"]);
});

test("indices are kept, in lists of lists too", () => {
  expect(paths("{ g: grid }", { grid: [[1, null]] }, "grid.0.1")).toEqual(["g.0.1"]);
  const data = { items: [null, { __typename: "Book", child: { __typename: "Film" } }] };
  expect(paths("{ items { c: child { id } } }", data, "items.1.child.id")).toEqual(["items.1.c.id"]);
});

test("where the object is decides what is shown of it", () => {
  const query = "{ items { ... on Book { a: id } ... on Film { b: id c: id } } }";
  const items = [{ __typename: "Book" }, { __typename: "Film" }];
  expect(paths(query, { items }, "items.0.id")).toEqual(["items.0.a"]);
  expect(paths(query, { items }, "items.1.id")).toEqual(["items.1.b", "items.1.c"]);
});

test("a key that nobody asked is told at the deepest object that holds it, once", () => {
  const query = "{ town { name } again: town { zip } }";
  expect(paths(query, { town: { mayor: {} } }, "town.mayor.zip")).toEqual(["town"]);
  expect(paths("{ a: town { b: mayor { name } } }", { town: { mayor: {} } }, "town.mayor.zip")).toEqual([
    "a.b",
  ]);
  expect(paths(query, {}, "item.id")).toEqual([""]);
  expect(paths(query, {}, "0")).toEqual([""]);
});

test("a path that goes on below a leaf is told at the leaf", () => {
  expect(paths("{ json }", { json: { a: [] } }, "json.a.0")).toEqual(["json"]);
  expect(paths("{ a: json b: json }", { json: {} }, "json.a")).toEqual(["a"]);
});

test("what the data do not have is found by the types that the schema says", () => {
  expect(paths("{ t: town { m: mayor { n: name } } }", {}, "town.mayor.name")).toEqual(["t.m.n"]);
});

test("a place that the data do not have is not told as if it were there", () => {
  expect(paths("{ towns(at: 1) { n: name } }", { towns__0: "text" }, "towns__0.3.name")).toEqual(["towns"]);
});

test("a field asked of other types only is nobody's, unless the plan needs it of this one", () => {
  const query = "{ items { id ... on Book { name } } }";
  const film = { items: [{ __typename: "Film", id: 1, name__0: null }] };
  expect(paths(query, film, "items.0.name__0", [])).toEqual([]);
  expect(paths(query, film, "items.0.name__0", ["name__0"])).toEqual(["items.0"]);
  // Without a word of what the plan needs, it is told rather than lost.
  expect(paths(query, film, "items.0.name__0")).toEqual(["items.0"]);
});
