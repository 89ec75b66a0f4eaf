import type { JsonObject } from "../compile/executable.ts";
import { copyOf, mergeInto, put } from "./merge.ts";

/** Only these are types of objects: `Item` is an interface, or what a subgraph takes for a type. */
const isConcrete = (type: unknown) => type === "Book" || type === "Film";

function merged(target: JsonObject, ...sources: JsonObject[]): JsonObject {
  for (const source of sources) mergeInto(target, source, isConcrete);
  return target;
}

test("objects are merged at every depth, and stay the objects that they were", () => {
  const maker = { name: "Zola" };
  const target = { maker };
  merged(target, { maker: { born: { year: 1840 } } }, { maker: { born: { town: "Paris" } } });
  expect(target).toEqual({ maker: { name: "Zola", born: { year: 1840, town: "Paris" } } });
  expect(target.maker).toBe(maker);
});

test("lists are merged item by item, those in lists too", () => {
  const first = { id: "1" };
  const target = merged(
    { items: [first, null], grid: [[{ x: 1 }], []] },
    { items: [{ price: 3 }, { id: "2" }, { id: "3" }, null], grid: [[{ y: 2 }], [{ x: 3 }]] },
  );
  expect(target).toEqual({
    items: [{ id: "1", price: 3 }, { id: "2" }, { id: "3" }, null],
    grid: [[{ x: 1, y: 2 }], [{ x: 3 }]],
  });
  expect((target.items as unknown[])[0]).toBe(first);
});

test.each([
  ["a value replaces a value", 1, 2, 2],
  ["a value replaces null", null, { a: 1 }, { a: 1 }],
  ["null does not take a value away", { a: 1 }, null, { a: 1 }],
  ["null does not take false away", false, null, false],
  ["a list replaces an object", { a: 1 }, [1], [1]],
  ["an object replaces a text", "x", { a: 1 }, { a: 1 }],
  ["an item that is null leaves the item", [1, { a: 1 }], [null, null], [1, { a: 1 }]],
])("%s", (_, before, after, expected) => {
  expect(merged({ key: before }, { key: after })).toEqual({ key: expected });
});

test.each([
  ["Book", "Item", "Book"],
  ["Item", "Book", "Book"],
  ["Item", "Other", "Other"],
  ["Book", "Film", "Film"],
  [undefined, "Item", "Item"],
])("of an object that is %s and %s to two systems, the type is %s", (before, after, expected) => {
  const target = before === undefined ? {} : { __typename: before };
  expect(merged({ item: target }, { item: { __typename: after, id: "1" } })).toEqual({
    item: { __typename: expected, id: "1" },
  });
});

test("scalars that hold JSON are merged as what they look like: two systems that own one say the same", () => {
  const json = { rows: [{ a: 1 }], note: "x" };
  expect(merged({ json: copyOf(json) }, { json })).toEqual({ json });
});

test("keys that every object has are data like others", () => {
  const source = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"name":"c"},"toString":"t"}');
  const target = merged({}, source, JSON.parse('{"__proto__":{"more":2},"constructor":{"of":"d"}}'));
  expect(JSON.stringify(target)).toBe(
    '{"__proto__":{"polluted":1,"more":2},"constructor":{"name":"c","of":"d"},"toString":"t"}',
  );
  expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
  expect(({} as JsonObject).polluted).toBeUndefined();
  expect(JSON.stringify(copyOf(target))).toBe(JSON.stringify(target));
  const own: JsonObject = {};
  put(own, "__proto__", null);
  expect(Object.keys(own)).toEqual(["__proto__"]);
});

test("an object merged with itself stays as it is", () => {
  const shared = { list: [{ a: 1 }] };
  expect(merged(shared, shared)).toEqual({ list: [{ a: 1 }] });
});

test("a copy shares nothing", () => {
  const data = { list: [[{ a: 1 }], null], object: { b: "x" } };
  const copy = copyOf(data);
  expect(copy).toEqual(data);
  merged(copy, { list: [[{ a: 2 }]], object: { b: "y", c: 1 } });
  expect(data).toEqual({ list: [[{ a: 1 }], null], object: { b: "x" } });
  expect(copyOf(null)).toBeNull();
  expect(copyOf("x")).toBe("x");
});
