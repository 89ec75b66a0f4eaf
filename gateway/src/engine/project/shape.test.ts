import { introspectionSource, type Shape } from "./shape.ts";
import { shapeOf } from "./test-shape.ts";

/** Keys of a type with their sources, those below in parentheses. */
function keysOf(shape: Shape | undefined, typename: string): string | undefined {
  return shape
    ?.fieldsOf(typename)
    ?.map(({ key, source, below }) => {
      const inside = below && `(${keysOf(below, below.type.name) ?? "?"})`;
      return `${key === source ? key : `${key}=${source}`}${inside ?? ""}`;
    })
    .join(" ");
}
const below = (query: string, key: string, settled = {}) =>
  shapeOf(query, settled)
    .shape.fieldsOf("Query")
    ?.find((field) => field.key === key)?.below;

test("keys come in the order in which they are first met, through fragments", () => {
  const query = `{ ...f ...f town { zip } a: json ... on Query { grid town { mayor { name } } } }
    fragment f on Query { town { name } json ...g } fragment g on Query { town { zip name } }`;
  expect(keysOf(shapeOf(query).shape, "Query")).toBe("town(name zip mayor(name)) json a=json grid");
});

test("each key knows where its value is: arguments and second keys of an object have a place of their own", () => {
  const query = '{ town { name } again: town { zip } item { fr: name(lang: "fr") en: name(lang: "en") id } }';
  expect(keysOf(shapeOf(query).shape, "Query")).toBe(
    "town(name) again=town__0(zip) item(fr=name__1 en=name__2 id)",
  );
});

test("fragments apply to the types that they name, and to those that are among them", () => {
  const query = `{ items { id ... on Book { pages } ... on Item { ... on Film { length } } ...f }
      any { ... on Item { id } ... on Town { zip } } }
    fragment f on Any { ... on Book { kind } }`;
  const items = below(query, "items");
  expect(keysOf(items, "Book")).toBe("id pages kind");
  expect(keysOf(items, "Film")).toBe("id length");
  const any = below(query, "any");
  expect(keysOf(any, "Book")).toBe("id");
  expect(keysOf(any, "Town")).toBe("zip");
});

test("a type that cannot be there has no fields, nor has one that there is not", () => {
  const items = below("{ items { id } }", "items");
  for (const name of ["Town", "Query", "Ghost", "Any", "Kind", "constructor", ""])
    expect(items?.fieldsOf(name)).toBeUndefined();
  expect(below("{ town { name } }", "town")?.fieldsOf("Book")).toBeUndefined();
});

test("of an object known as its interface, what does not depend on its type is enough", () => {
  expect(keysOf(below("{ items { id n: name ... on Item { child { id } } } }", "items"), "Item")).toBe(
    "id n=name__0 child(id)",
  );
  for (const query of [
    "{ items { __typename id } }",
    "{ items { id ... on Book { pages } } }",
    "{ items { id ... on Any { ... on Book { pages } } } }",
    "{ items { id ...f } } fragment f on Film { length }",
  ])
    expect(below(query, "items")?.fieldsOf("Item")).toBeUndefined();
  expect(below("{ any { ... on Item { id } } }", "any")?.fieldsOf("Item")).toBeUndefined();
});

test("the fields of a type are made once", () => {
  const { shape } = shapeOf("{ town { name } }");
  expect(shape.fieldsOf("Query")).toBe(shape.fieldsOf("Query"));
});

test("what is skipped, not included or deferred is left out, as the request says", () => {
  const query = `query ($a: Boolean!) { json @skip(if: $a) grid @include(if: $a) ... on Query @defer { town { name } }
    ... @include(if: $a) { sure { name } } ...f @skip(if: $a) ...f } fragment f on Query { item { id } }`;
  const keys = (on: boolean, incremental: boolean) =>
    keysOf(shapeOf(query, { holds: (name) => on && name === "a", incremental }).shape, "Query");
  expect(keys(true, true)).toBe("grid sure(name) item(id)");
  expect(keys(false, false)).toBe("json town(name) item(id)");
});

test("what the schema answers itself is found where no subgraph's data are", () => {
  const query = '{ __schema { queryType { name } } t: __type(name: "Town") { name } __typename }';
  expect(keysOf(shapeOf(query).shape, "Query")).toBe(
    `__schema=${introspectionSource("__schema")} t=${introspectionSource("t")} __typename`,
  );
});

test("deferred fragments are listed with their type and label", () => {
  const { document } = shapeOf(
    '{ ... on Query @defer(label: "one") { json } ...f @defer ... @defer { grid } } fragment f on Query { json }',
  );
  expect(document.deferred.map(({ on, label }) => [on, label])).toEqual([
    ["Query", "one"],
    ["Query", undefined],
    [undefined, undefined],
  ]);
});
