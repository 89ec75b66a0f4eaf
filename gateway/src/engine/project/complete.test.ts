import { GraphQLList, GraphQLNonNull, type GraphQLOutputType, parseType, typeFromAST } from "graphql";
import { compileComplete, INVALID } from "./complete.ts";
import { SCHEMA, shapeOf } from "./test-shape.ts";

/** What a type makes of a value, and whether that is to be explained. */
function completed(type: string, value: unknown) {
  const output = typeFromAST(SCHEMA, parseType(type) as never) as unknown as GraphQLOutputType;
  const projection = { flawed: false };
  return { value: compileComplete(output, undefined)(value, projection), flawed: projection.flawed };
}
const right = (value: unknown) => ({ value, flawed: false });
const WRONG = { value: null, flawed: true };

test.each<[string, unknown]>([
  ["String", "text"],
  ["String", ""],
  ["Boolean", false],
  ["Float", 1.5],
  ["Float", 1e300],
  ["Int", 0],
  ["Int", 2 ** 31 - 1],
  ["Int", -(2 ** 31)],
  ["ID", "1"],
  ["Kind", "ROMAN"],
  ["JSON", "text"],
  ["JSON", false],
  ["[Int]", [1, null]],
  ["[[Int!]]", [[1], null, []]],
])("%s: %j is answered as it is", (type, value) => {
  expect(completed(type, value)).toEqual(right(value));
});

test.each<[string, unknown]>([
  ["String", 1],
  ["String", true],
  ["String", ["text"]],
  ["String", { toString: "text" }],
  ["Boolean", 0],
  ["Boolean", "true"],
  ["Float", "1.5"],
  ["Int", 1.5],
  ["Int", 2 ** 31],
  ["Int", -(2 ** 31) - 1],
  ["Int", "1"],
  ["Int", true],
  ["ID", 1.5],
  ["ID", 2 ** 53],
  ["ID", true],
  ["ID", { id: 1 }],
  ["Kind", "POEME"],
  ["Kind", 0],
  ["Kind", "constructor"],
  ["[Int]", 1],
  ["[Int]", { 0: 1, length: 1 }],
  ["[Int]", "text"],
])("%s: %j is null, to be explained", (type, value) => {
  expect(completed(type, value)).toEqual(WRONG);
});

test.each(["String", "Kind", "JSON", "[Int]", "[Int!]"])("%s: null and nothing are null", (type) => {
  expect(completed(type, null)).toEqual(right(null));
  expect(completed(type, undefined)).toEqual(right(null));
});

test("an ID that is a whole number is a text", () => {
  expect(completed("ID", 42)).toEqual(right("42"));
  expect(completed("[ID!]", ["a", -7])).toEqual(right(["a", "-7"]));
});

test("null where none may be invalidates what holds it, as far as what may be null", () => {
  const INVALIDATED = { value: INVALID, flawed: true };
  expect(completed("Int!", null)).toEqual(INVALIDATED);
  expect(completed("Int!", "1")).toEqual(INVALIDATED);
  expect(completed("[Int!]", [1, null])).toEqual(WRONG);
  expect(completed("[Int!]!", [1, null])).toEqual(INVALIDATED);
  expect(completed("[[Int!]]", [[1], [null], [2]])).toEqual({ value: [[1], null, [2]], flawed: true });
  expect(completed("[[Int!]!]", [[1], [null]])).toEqual(WRONG);
});

test("a wrong item leaves the others", () => {
  expect(completed("[Int]", [1, "2", 3, 4.5])).toEqual({ value: [1, null, 3, null], flawed: true });
});

test("a list is answered as it is while its items are, and anew when one is not", () => {
  const [whole, mixed] = [
    [["a"], ["b"]],
    [["a"], [1], ["b"]],
  ];
  const [first, , last] = mixed;
  expect(completed("[[ID!]]", whole).value).toBe(whole);
  const made = completed("[[ID!]]", mixed).value as unknown[];
  expect(made).toEqual([["a"], ["1"], ["b"]]);
  expect([made[0], made[2]]).toEqual([first, last]);
  expect(made[0]).toBe(first);
  expect(mixed[1]).toEqual([1]);
});

test("an object must be one", () => {
  const below = shapeOf("{ town { name } }").shape.fieldsOf("Query")?.[0]?.below;
  const town = SCHEMA.getType("Town") as GraphQLOutputType;
  const made = (type: GraphQLOutputType, value: unknown) => {
    const projection = { flawed: false };
    return { value: compileComplete(type, below)(value, projection), flawed: projection.flawed };
  };
  expect(made(town, { name: "Lyon" })).toEqual(right({ name: "Lyon" }));
  for (const value of ["Lyon", 1, true, [{ name: "Lyon" }]]) expect(made(town, value)).toEqual(WRONG);
  expect(made(town, { name: null })).toEqual(WRONG);
  expect(made(new GraphQLList(new GraphQLNonNull(town)), [{ name: "Lyon" }, "Lyon"])).toEqual(WRONG);
});
