import { compileContext, readContext } from "./context.ts";
import type { JsonObject } from "./executable.ts";
import { typeTest } from "./plan.ts";

const isOfType = typeTest({ Place: ["Hotel", "Inn"] });

/** Values of `$v` that several paths give for the last of some objects, each inside the one before. */
const given = (ancestors: readonly JsonObject[], ...paths: string[][]) =>
  readContext(
    paths.map((path) => compileContext({ path, renameTo: "v" })),
    ancestors,
    isOfType,
  );

const hotel = { __typename: "Hotel", money: "EUR", city: { __typename: "City", tax: 3 } };
const wing = { money: "CHF" };
const room = { __typename: "Room", money: "XXX" };
const above = [hotel, wing, room];

test("a path goes as many objects up as it has steps up, then down", () => {
  expect(given(above, ["..", "..", "money"])).toEqual({ v: "EUR" });
  expect(given(above, ["..", "money"])).toEqual({ v: "CHF" });
  expect(given(above, ["money"])).toEqual({ v: "XXX" });
  expect(given(above, ["..", "..", "... on Hotel", "city", "... on City", "tax"])).toEqual({ v: 3 });
  expect(compileContext({ path: [".."], renameTo: "v" })).toMatchObject({ up: 1, path: [] });
});

test("what was not fetched is not given, not even as null", () => {
  expect(given(above, ["..", "..", "absent"])).toBeUndefined();
  expect(given(above, ["..", "..", "absent", "tax"])).toBeUndefined();
  expect(given(above, ["..", "..", "constructor"])).toBeUndefined();
});

test("what is below null or of another type on the way is null", () => {
  expect(given([{ city: null }, room], ["..", "city", "tax"])).toEqual({ v: null });
  expect(given(above, ["..", "..", "city", "... on Country", "tax"])).toEqual({ v: null });
});

test("an object of another type gives nothing, for which the argument has its default", () => {
  expect(given(above, ["..", "..", "... on Inn", "money"])).toEqual({});
  expect(given(above, ["..", "..", "... on Place", "money"])).toEqual({ v: "EUR" });
  expect(given(above, ["..", "..", "..", "money"])).toEqual({});
});

test("of several alternatives the first that has a value gives it", () => {
  const alternatives = [
    ["..", "..", "... on Inn", "money"],
    ["..", "..", "... on Hotel", "city", "tax"],
    ["..", "money"],
  ];
  expect(given(above, ...alternatives)).toEqual({ v: 3 });
  const poor = { ...hotel, city: null };
  expect(given([poor, wing, room], ...alternatives)).toEqual({ v: "CHF" });
  expect(given([poor, {}, room], ...alternatives)).toEqual({ v: null });
  expect(given([{ ...hotel, city: { tax: 0 } }, wing, room], ...alternatives)).toEqual({ v: 0 });
});

test("each variable has its own value", () => {
  const context = [
    compileContext({ path: ["..", "..", "money"], renameTo: "money" }),
    compileContext({ path: ["..", "..", "city", "tax"], renameTo: "tax" }),
  ];
  expect(readContext(context, above, isOfType)).toEqual({ money: "EUR", tax: 3 });
});

test("a value must have a name", () => {
  expect(() => compileContext({ path: ["..", "money"] })).toThrow(/name/);
});
