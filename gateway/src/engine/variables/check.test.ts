import fc from "fast-check";
import {
  buildSchema,
  type GraphQLInputType,
  getVariableValues,
  type NamedTypeNode,
  type OperationDefinitionNode,
  parse,
  parseType,
  typeFromAST,
} from "graphql";
import { compileVariables } from "./check.ts";

const schema = buildSchema(`
  scalar Any
  enum Colour { RED GREEN constructor }
  input Point { x: Int! y: Int = 0 label: String }
  input Tree { value: Float! left: Tree right: Tree leaves: [[Point!]!] colour: Colour = RED }
  input Choice @oneOf { id: ID point: Point tree: Tree }
  input Odd { constructor: Int toString: String hasOwnProperty: Boolean }
  type Query { a: Int }`);

const operation = (definitions: string): OperationDefinitionNode =>
  parse(`query (${definitions}) { a }`).definitions[0] as OperationDefinitionNode;
const check = (definitions: string, given: Record<string, unknown>, conditions: readonly string[] = []) =>
  compileVariables(schema, operation(definitions), conditions)(given);
const messages = (definitions: string, given: Record<string, unknown>) =>
  check(definitions, given)?.errors.map(({ message }) => message);

const NAMED = ["Int", "Float", "String", "Boolean", "ID", "Any", "Colour", "Point", "Tree", "Choice", "Odd"];

const types = fc.letrec<{ type: string }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3 },
    { weight: 4, arbitrary: fc.constantFrom(...NAMED) },
    { weight: 1, arbitrary: tie("type").map((inside) => `[${inside}]`) },
    { weight: 1, arbitrary: tie("type").map((inside) => (inside.endsWith("!") ? inside : `${inside}!`)) },
  ),
})).type;

/** A value that often is one of the type, and is any JSON otherwise. */
function valuesOf(type: GraphQLInputType, depth = 3): fc.Arbitrary<unknown> {
  const name = String(type);
  const right = (): fc.Arbitrary<unknown> => {
    if (name.endsWith("!")) return valuesOf((type as { ofType: GraphQLInputType }).ofType, depth);
    if (name.startsWith("["))
      return fc.array(valuesOf((type as { ofType: GraphQLInputType }).ofType, depth - 1), { maxLength: 3 });
    if ("getFields" in type) {
      const fields = Object.values(type.getFields()).map(
        (field) => [field.name, depth > 0 ? valuesOf(field.type, depth - 1) : fc.constant(null)] as const,
      );
      return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
    }
    return LEAVES[name] ?? ANY_JSON;
  };
  return fc.oneof(
    { weight: 12, arbitrary: right() },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: ANY_JSON },
  );
}

const ANY_JSON = fc.jsonValue({ maxDepth: 2 });
const LEAVES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Int: fc.oneof(fc.integer(), fc.constantFrom(2 ** 31, -(2 ** 31), 1.5, "3", -0)),
  Float: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constant("1.5")),
  String: fc.oneof(fc.string(), fc.integer()),
  Boolean: fc.oneof(fc.boolean(), fc.constantFrom(0, "true")),
  ID: fc.oneof(fc.string(), fc.integer(), fc.constantFrom(1.5, 2 ** 60)),
  Colour: fc.constantFrom("RED", "GREEN", "constructor", "BLUE", "toString", "__proto__", 1),
};

test("it agrees with graphql-js on what is refused", () => {
  const cases = types.chain((type) => {
    const input = typeOf(type);
    return fc.record({
      type: fc.constant(type),
      value: fc.oneof(
        { weight: 9, arbitrary: valuesOf(input) },
        { weight: 1, arbitrary: fc.constant(undefined) },
      ),
    });
  });
  let [accepted, refused] = [0, 0];
  fc.assert(
    fc.property(cases, ({ type, value }) => {
      const given = value === undefined ? {} : { v: value };
      const definition = operation(`$v: ${type}`);
      const ours = compileVariables(schema, definition, [])(given);
      const { errors } = getVariableValues(
        schema,
        definition.variableDefinitions ?? [],
        withoutPrototypes(given),
      );
      if (ours) refused++;
      else accepted++;
      expect([
        Boolean(ours),
        ours?.errors.every((error) => error.extensions?.code === "BAD_USER_INPUT"),
      ]).toEqual(errors ? [true, true] : [false, undefined]);
    }),
    { numRuns: 3_000, seed: 20_26 },
  );
  expect(Math.min(accepted, refused)).toBeGreaterThan(300);
});

/** graphql-js takes what every object inherits for a value that was given: here nothing is inherited. */
function withoutPrototypes<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutPrototypes) as Value;
  if (typeof value !== "object" || value === null) return value;
  const bare = Object.create(null);
  for (const [key, inside] of Object.entries(value))
    Object.defineProperty(bare, key, { value: withoutPrototypes(inside), enumerable: true });
  return bare;
}

const typeOf = (text: string): GraphQLInputType =>
  typeFromAST(schema, parseType(text) as NamedTypeNode) as GraphQLInputType;

test("what is wrong is told at its place", () => {
  expect(
    messages("$t: Tree!", { t: { value: 1, left: { value: "x", leaves: [[{ x: 1 }, { x: null }]] } } }),
  ).toEqual([
    'Variable "$t" got an invalid value at "t.left.value": Expected type "Float", found "x".',
    'Variable "$t" got an invalid value at "t.left.leaves[0][1].x": Expected non-nullable type "Int!" not to be null.',
  ]);
  expect(messages("$a: Int!, $b: Colour, $p: Point", { b: "BLUE", p: { y: 1, z: 2 } })).toEqual([
    'Variable "$a" of required type "Int!" was not provided.',
    'Variable "$b" got an invalid value at "b": Expected type "Colour", found "BLUE".',
    'Variable "$p" got an invalid value at "p": Field "x" of required type "Int!" was not provided.',
    'Variable "$p" got an invalid value at "p": Field "z" is not defined by type "Point".',
  ]);
  expect(messages("$c: Choice", { c: { id: "1", point: { x: 1 } } })).toEqual([
    'Variable "$c" got an invalid value at "c": Exactly one key must be specified for OneOf type "Choice".',
  ]);
  expect(messages("$c: Choice", { c: { id: null } })).toEqual([
    'Variable "$c" got an invalid value at "c.id": Field "id" must be non-null.',
  ]);
});

test("names that every object of JavaScript has are names like others", () => {
  expect(messages("$constructor: Int!", {})).toHaveLength(1);
  expect(check("$toString: String", {})).toBeUndefined();
  expect(check("$o: Odd", { o: {} })).toBeUndefined();
  expect(check("$o: Odd", { o: { constructor: 1, toString: "a", hasOwnProperty: true } })).toBeUndefined();
  expect(messages("$o: Odd", { o: { constructor: "1" } })).toHaveLength(1);
  expect(messages("$p: Point", { p: { x: 1, constructor: 1 } })).toEqual([
    'Variable "$p" got an invalid value at "p": Field "constructor" is not defined by type "Point".',
  ]);
  const given = JSON.parse('{ "p": { "x": 1, "__proto__": { "y": "no" } }, "__proto__": { "q": 1 } }');
  expect(messages("$p: Point", given)).toEqual([
    'Variable "$p" got an invalid value at "p": Field "__proto__" is not defined by type "Point".',
  ]);
  expect(messages("$q: Int!", given)).toEqual(['Variable "$q" of required type "Int!" was not provided.']);
  expect(messages("$p: Point!", JSON.parse('{ "p": { "__proto__": { "x": 1 } } }'))).toHaveLength(2);
});

test("a condition may be absent when it has a default, and is never null", () => {
  expect(check("$if: Boolean = true", {}, ["if"])).toBeUndefined();
  expect(check("$if: Boolean = true", { if: false }, ["if"])).toBeUndefined();
  expect(check("$if: Boolean = true", { if: null }, ["if"])).toMatchObject({
    status: 400,
    errors: [
      {
        message: expect.stringContaining("« if »"),
        extensions: { code: "BAD_USER_INPUT", messageEn: expect.any(String) },
      },
    ],
  });
});

describe("hostile values", () => {
  let deep: unknown = 1;
  for (let level = 0; level < 200_000; level++) deep = level % 2 ? [deep] : { left: deep };

  test.each(["Tree", "[[Tree]]", "Any", "Int", "Choice", "[Any]"])(
    "an endless value of %s is refused",
    (type) => {
      const refused = check(`$v: ${type}`, { v: deep });
      expect(refused?.errors[0]?.extensions?.code).toBe("BAD_USER_INPUT");
      expect(JSON.stringify(refused).length).toBeLessThan(10_000);
    },
  );

  test("a value of some depth below a scalar of the subgraphs' is theirs to judge", () => {
    let value: unknown = 1;
    for (let level = 0; level < 100; level++) value = { a: [value] };
    expect(check("$v: Any", { v: value })).toBeUndefined();
  });

  test.each<[string, string, unknown]>([
    ["right items", "[Int!]!", new Array(100_000).fill(1)],
    ["wrong items", "[Int!]!", new Array(100_000).fill("x")],
    ["unknown fields", "Point", Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`x${i}`, i]))],
    [
      "an object for a number",
      "Int",
      Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`x${i}`, i])),
    ],
    ["a long text for a number", "Int", "9".repeat(500_000)],
    ["a long name", "Point", { ["x".repeat(500_000)]: 1 }],
    ["lists of lists", "[[[Int]]]", new Array(50_000).fill([[["x"]]])],
  ])("%s: what is said of them is short", (title, type, value) => {
    const refused = check(`$v: ${type}`, { v: value });
    expect(Boolean(refused)).toBe(title !== "right items");
    expect(refused?.errors.length ?? 0).toBeLessThanOrEqual(20);
    expect(JSON.stringify(refused ?? {}).length).toBeLessThan(6_000);
  });

  test("variables that the document does not know are not looked at", () => {
    expect(check("$a: Int", { a: 1, other: deep })).toBeUndefined();
  });
});
