import fc from "fast-check";
import type { JsonObject, PathStep } from "../compile/executable.ts";
import { objectsAt, placesAt } from "./walk.ts";

const steps = (path: string): PathStep[] =>
  path ? path.split(".").map((step) => (step === "@" ? step : { key: step })) : [];
const pathsOf = (data: JsonObject, path: string) =>
  placesAt(data, steps(path)).map((place) => place.path.join("."));

test("the root is the object of no steps", () => {
  const data = { a: 1 };
  expect(objectsAt(data, [])).toEqual([data]);
  expect(placesAt(data, [])).toEqual([{ path: [], ancestors: [data] }]);
});

test("every object of lists in lists, nulls passed over, with where it stands", () => {
  const data = { grid: [[{ id: 1 }, null], null, [], [{ id: 2 }, { id: 3 }]] };
  expect(objectsAt(data, steps("grid.@.@"))).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
  expect(pathsOf(data, "grid.@.@")).toEqual(["grid.0.0", "grid.3.0", "grid.3.1"]);
});

test("a list that was not planned, and an object where a list was, are walked all the same", () => {
  const data = { one: [{ a: { id: 1 } }, { a: { id: 2 } }], many: { a: { id: 3 } } };
  expect(objectsAt(data, steps("one.a"))).toEqual([{ id: 1 }, { id: 2 }]);
  expect(pathsOf(data, "one.a")).toEqual(["one.0.a", "one.1.a"]);
  expect(objectsAt(data, steps("many.@.a"))).toEqual([{ id: 3 }]);
  expect(pathsOf(data, "many.@.a")).toEqual(["many.a"]);
});

test.each(["absent", "text", "none", "text.a", "constructor", "__proto__", "toString.@"])(
  "nothing is found at %s",
  (path) => {
    const data = { text: "abc", none: null };
    expect(objectsAt(data, steps(path))).toEqual([]);
    expect(placesAt(data, steps(path))).toEqual([]);
  },
);

test("the objects above each are told once, lists between them left out", () => {
  const room = { id: "r" };
  const floor = { rooms: [[room]] };
  const data = { hotel: { floors: [floor] } };
  const [place] = placesAt(data, steps("hotel.floors.@.rooms.@.@"));
  expect(place?.path).toEqual(["hotel", "floors", 0, "rooms", 0, 0]);
  expect(place?.ancestors).toEqual([data, data.hotel, floor, room]);
  expect(place?.ancestors.at(-1)).toBe(room);
  // Where one object came instead of a list, it is one object above.
  expect(placesAt({ a: { b: { id: 1 } } }, steps("a.@.b"))[0]?.ancestors).toHaveLength(3);
});

const KEYS = ["a", "b", "constructor", "__proto__"];
const trees = fc.letrec<{ value: unknown; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom<unknown>(null, 1, "text"),
    tie("object"),
    fc.array(tie("value"), { maxLength: 3 }),
  ),
  object: fc.dictionary(fc.constantFrom(...KEYS), tie("value")),
})).object;
const paths = fc.array(
  fc.oneof(
    fc.constant("@" as const),
    fc.constantFrom(...KEYS).map((key) => ({ key })),
  ),
  { maxLength: 5 },
);

test("objects and their places agree, in number and order, and each place leads to its object", () => {
  fc.assert(
    fc.property(trees, paths, (data, path) => {
      const objects = objectsAt(data, path);
      const places = placesAt(data, path);
      expect(places).toHaveLength(objects.length);
      for (const [index, { path: at, ancestors }] of places.entries()) {
        const led = at.reduce<unknown>(
          (value, step) => Object.getOwnPropertyDescriptor(value, step)?.value,
          data,
        );
        expect(led).toBe(objects[index]);
        expect(ancestors.at(-1)).toBe(objects[index]);
        expect(ancestors[0]).toBe(data);
        expect(new Set(ancestors).size).toBe(ancestors.length);
      }
    }),
    { numRuns: 2_000 },
  );
});
