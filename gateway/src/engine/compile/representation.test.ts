import type { RequiredSelection, Rewrite } from "../planner/planner.ts";
import type { JsonObject } from "./executable.ts";
import { typeTest } from "./plan.ts";
import { compileRepresentation } from "./representation.ts";

const isOfType = typeTest({ Item: ["Book", "Film"] });
const field = (key: string, selections?: RequiredSelection[], source = key): RequiredSelection => ({
  kind: "field",
  key,
  source,
  ...(selections ? { selections } : {}),
});
const on = (type: string | undefined, ...selections: RequiredSelection[]): RequiredSelection => ({
  kind: "fragment",
  ...(type ? { on: type } : {}),
  selections,
});
const TYPENAME = field("__typename");

/** What represents an object, read back; `rewrites` are of the input. */
function represented(object: JsonObject, requires: RequiredSelection[], rewrites?: Rewrite[]) {
  const text = compileRepresentation(requires, rewrites, isOfType)(object);
  return text === undefined ? undefined : JSON.parse(text);
}

test("what is required is copied in its order, and nothing else", () => {
  const represent = compileRepresentation([TYPENAME, field("id"), field("shop")], undefined, isOfType);
  expect(represent({ shop: "s", secret: 1, id: "1", __typename: "Book" })).toBe(
    '{"__typename":"Book","id":"1","shop":"s"}',
  );
});

test.each<[string, JsonObject]>([
  ["without a required field", { __typename: "Book", shop: "s" }],
  ["without a type", { id: "1", shop: "s" }],
  ["whose type is no text", { __typename: 3, id: "1", shop: "s" }],
])("an object %s is not represented", (_, object) => {
  expect(represented(object, [TYPENAME, field("id"), field("shop")])).toBeUndefined();
});

test("null is a value, and so are false, zero and an empty text", () => {
  const object = { __typename: "Book", id: null, a: false, b: 0, c: "" };
  expect(represented(object, [TYPENAME, field("id"), field("a"), field("b"), field("c")])).toEqual(object);
});

test("a type alone asks for nothing", () => {
  expect(represented({ __typename: "Book", id: "1" }, [TYPENAME])).toBeUndefined();
  expect(represented({ __typename: "Book", id: "1" }, [on("Film", TYPENAME, field("id"))])).toBeUndefined();
  expect(represented({ __typename: "Book", id: "1" }, [field("id")])).toBeUndefined();
});

test("each type gives what is required of it", () => {
  const requires = [
    on("Book", TYPENAME, field("isbn")),
    on("Film", TYPENAME, field("eidr")),
    on("Item", field("shelf")),
    on(undefined, field("room")),
  ];
  const place = { shelf: 1, room: 2 };
  expect(represented({ __typename: "Book", isbn: "i", eidr: "e", ...place }, requires)).toEqual({
    __typename: "Book",
    isbn: "i",
    ...place,
  });
  expect(represented({ __typename: "Film", eidr: "e", ...place }, requires)).toEqual({
    __typename: "Film",
    eidr: "e",
    ...place,
  });
  expect(represented({ __typename: "Film", isbn: "i", ...place }, requires)).toBeUndefined();
});

test("below lists of lists, one object that lacks what is required is null, and the others are kept", () => {
  const requires = [TYPENAME, field("grid", [field("x"), on("Film", field("y"))])];
  const [book, film] = [{ __typename: "Book" }, { __typename: "Film" }];
  const grid = [
    [{ ...book, x: 1, z: 2 }, null, { ...book, z: 3 }],
    [],
    [
      { ...film, x: 4 },
      { ...film, x: 5, y: 6 },
    ],
  ];
  expect(represented({ __typename: "Book", grid }, requires)).toEqual({
    __typename: "Book",
    grid: [[{ x: 1 }, null, null], [], [null, { x: 5, y: 6 }]],
  });
});

test("two selections of one field are one, item by item", () => {
  const requires = [
    on("Item", TYPENAME, field("makers", [field("name"), field("town", [field("id")])])),
    on("Book", field("makers", [field("born"), field("town", [field("zip")])])),
  ];
  const makers = [
    { name: "Zola", born: 1840, town: { id: 1, zip: "75" } },
    { name: "Hugo", born: 1802, town: null },
  ];
  expect(represented({ __typename: "Book", makers }, requires)).toEqual({ __typename: "Book", makers });
  expect(represented({ __typename: "Film", makers: [{ name: "N", town: null }] }, requires)).toEqual({
    __typename: "Film",
    makers: [{ name: "N", town: null }],
  });
});

test("a field is read under its key in the data, and written under the subgraph's", () => {
  const object = { __typename: "Book", price: 1, price__required0: 2 };
  expect(represented(object, [TYPENAME, field("price", undefined, "price__required0")])).toEqual({
    __typename: "Book",
    price: 2,
  });
});

test("the name of a property that every object has is not a value", () => {
  expect(represented({ __typename: "Book" }, [TYPENAME, field("constructor")])).toBeUndefined();
});

test("rewrites of the input change the representation, and not the object", () => {
  const object = Object.freeze({
    __typename: "Book",
    id__alias: "1",
    maker: Object.freeze({ __typename: "Person", n: "Zola" }),
  });
  const requires = [TYPENAME, field("id__alias"), field("maker", [TYPENAME, field("n")])];
  expect(
    represented(object, requires, [
      { path: ["... on Book", "__typename"], value: "Item" },
      { path: ["id__alias"], renameTo: "id" },
      { path: ["maker", "n"], renameTo: "name" },
    ]),
  ).toEqual({ __typename: "Item", id: "1", maker: { __typename: "Person", name: "Zola" } });
});
