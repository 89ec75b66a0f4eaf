import fc from "fast-check";
import type { JsonObject } from "../compile/executable.ts";
import { flawsOf } from "./flaws.ts";
import { project } from "./project.ts";
import { fetched, QUERY, shapeOf } from "./test-shape.ts";

const told = (query: string, data: JsonObject) =>
  flawsOf(shapeOf(query).shape, data).map(({ kind, path }) => `${kind} ${path.join(".")}`);

test("a value of a wrong type is told where it stands, at the client's path", () => {
  const query = "{ place: town { z: zip name } grid items { id ... on Book { kind } } }";
  const data = {
    town: { name: "Lyon", zip: "69" },
    grid: [[1], [2, "3"]],
    items: [{ __typename: "Book", id: 1, kind: "POEME" }, "text", { __typename: "Ghost", id: 1 }],
  };
  expect(told(query, data)).toEqual([
    "type place.z",
    "type grid.1.1",
    "type items.0.kind",
    "type items.1",
    "type items.2",
  ]);
});

test("what is missing where null may not be is told, and once", () => {
  expect(
    told("{ town { name } towns(at: 1) { name } }", { town: {}, towns__0: [{ name: "a" }, null] }),
  ).toEqual(["null town.name", "null towns.1"]);
  expect(told("{ sure { name } }", { sure: { name: null } })).toEqual(["null sure.name"]);
  expect(told("{ sure { name } }", {})).toEqual(["null sure"]);
});

test("what stands after it, in the object or list that it makes null, is not looked at", () => {
  expect(told("{ town { name zip } }", { town: { zip: "69" } })).toEqual(["null town.name"]);
  expect(told("{ town { zip name } }", { town: { zip: "69" } })).toEqual(["type town.zip", "null town.name"]);
  expect(told("{ towns(at: 1) { name } town { zip } }", { towns__0: [{}, "x"], town: { zip: "x" } })).toEqual(
    ["null towns.0.name", "type town.zip"],
  );
});

test("nulls that may be are not flaws", () => {
  expect(told("{ town { name zip mayor { name } } items { id } }", { town: { name: "Lyon" } })).toEqual([]);
});

test("each says where it stands in the fetched data, without indices; a part starts below", () => {
  const { shape } = shapeOf("{ many: towns(at: 1) { n: name } }");
  const [flaw] = flawsOf(shape, { towns__0: [{}] }, ["a", 0], ["b"]);
  expect(flaw).toEqual({ kind: "null", path: ["a", 0, "many", 0, "n"], source: ["b", "towns__0", "name"] });
});

/** The value at a path, or null from the first null on the way. */
const at = (answer: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce(
    (value, step) => (value === null ? null : Object.getOwnPropertyDescriptor(value as object, step)?.value),
    answer,
  );

test("an answer is flawed if and only if there is a flaw to tell, and there is a null where each is told", () => {
  const { shape } = shapeOf(QUERY);
  fc.assert(
    fc.property(fetched, (data) => {
      const { answer, flawed } = project(shape, data);
      const flaws = flawsOf(shape, data);
      expect(flaws.length > 0).toBe(flawed);
      for (const { path } of flaws) expect(at(answer, path)).toBeNull();
      const paths = flaws.map(({ path }) => JSON.stringify(path));
      expect(new Set(paths).size).toBe(paths.length);
    }),
    { numRuns: 3_000 },
  );
});
