import { buildSchema, getIntrospectionQuery } from "graphql";
import type { Refusal } from "../../engine.ts";
import { prepareDocument } from "../prepare.ts";
import type { DocumentRules } from "./rules.ts";
import { rulesIn } from "./test-rules.ts";

const schema = buildSchema(`
  directive @note(n: Int) repeatable on FIELD | QUERY | FRAGMENT_SPREAD
  type Query { person(id: ID, ids: [ID!], in: Filter): Person people(first: Int, size: Int): [Person!] }
  input Filter { names: [String!] and: Filter }
  type Person { id: ID! name: String friend: Person friends(first: Int, last: Int): [Person!] }
`);

const prepare = (query: string, rules: DocumentRules | undefined, name?: string) =>
  prepareDocument(schema, query, name, {
    ...{ maxTokens: 15_000, maxDepth: 200, introspection: true, rules },
    slicing: new Set(["size"]),
  });

const refusal = (query: string, rules = rulesIn("enforce"), name?: string): Refusal => {
  const made = prepare(query, rules, name);
  if (made.kind !== "refused") throw new Error("the document is accepted");
  return made;
};
const found = (query: string, name?: string) => {
  const { status, errors } = refusal(query, rulesIn("enforce"), name);
  const { code, limit, value, max } = errors[0]?.extensions ?? {};
  return { status, code, limit, value, max };
};
const breach = (limit: string, value: number, max: number) => ({
  ...{ status: 400, code: "DOCUMENT_LIMIT" },
  ...{ limit, value, max },
});
const several = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");
const nested = (depth: number): string =>
  `{ person ${"{ friend ".repeat(depth - 2)}{ id }${" }".repeat(depth - 2)} }`;

test.each([
  ["16 deep", nested(16)],
  ["15 aliases", `{ person { ${several(15, (i) => `a${i}: id`)} } }`],
  ["10 fields of the root", `{ ${several(10, (i) => `a${i}: person { id }`)} }`],
  ["5 directives of a field", `{ person { id ${"@note ".repeat(5)} } }`],
  ["a page of 100", "{ people(first: 100) { id } }"],
  ["100 identifiers", `{ person(ids: [${'"1",'.repeat(100)}]) { id } }`],
  ["the introspection of every tool", getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true })],
  ["fragments that nest by themselves", `{ person { ${"... { ".repeat(30)} id ${"} ".repeat(30)} } }`],
])("%s: within the limits", (_, query) => {
  expect(prepare(query, rulesIn("enforce"))).toMatchObject({ kind: "prepared", breaches: [] });
});

test.each([
  ["17 deep", nested(17), "depth", 17, 16],
  [
    "17 deep through fragments",
    `{ person { ...f0 } } ${several(16, (i) => `fragment f${i} on Person { friend { ${i < 14 ? `...f${i + 1}` : "id"} } }`)}`,
    "depth",
    17,
    16,
  ],
  ["101 aliases", `{ person { ${several(101, (i) => `a${i}: id`)} } }`, "aliases", 101, 15],
  [
    "16 aliases by two spreads",
    `{ person { ...f friend { ...f } } } fragment f on Person { ${several(8, (i) => `a${i}: id`)} }`,
    "aliases",
    16,
    15,
  ],
  [
    "2^20 fragments under aliases",
    `{ person { ...f0 } } ${several(12, (i) => `fragment f${i} on Person { a: friend { ${i < 11 ? `...f${i + 1}` : "id"} } b: friend { ${i < 11 ? `...f${i + 1}` : "id"} } }`)}`,
    "aliases",
    8_190,
    15,
  ],
  [
    "11 fields of the root through a fragment",
    `{ ...f person { id } } fragment f on Query { ${"person { id } ".repeat(10)} }`,
    "rootFields",
    11,
    10,
  ],
  ["6 directives of a field", `{ person { id ${"@note ".repeat(6)} } }`, "directives", 6, 5],
  ["many unknown directives", `{ person { id ${several(300, (i) => `@x${i}`)} } }`, "directives", 300, 5],
  [
    "directives of a spread",
    `{ person { ...f ${"@note ".repeat(6)} } } fragment f on Person { id }`,
    "directives",
    6,
    5,
  ],
  ["directives of an operation", `query ${"@note ".repeat(6)} { person { id } }`, "directives", 6, 5],
  ["first: 101", "{ people(first: 101) { id } }", "listSize", 101, 100],
  ["first: 1e9", "{ people(first: 1000000000) { id } }", "listSize", 1_000_000_000, 100],
  ["last: 1e9", "{ person { friends(last: 1000000000) { id } } }", "listSize", 1_000_000_000, 100],
  ["first: -1", "{ people(first: -1) { id } }", "listSize", -1, 100],
  ["an argument that @listSize names", "{ people(size: 101) { id } }", "listSize", 101, 100],
  ["101 identifiers", `{ person(ids: [${'"1",'.repeat(101)}]) { id } }`, "listSize", 101, 100],
  [
    "101 names in an object",
    `{ person(in: { and: { names: [${'"a",'.repeat(101)}] } }) { id } }`,
    "listSize",
    101,
    100,
  ],
  ["a default of 101", "query ($n: Int = 101) { people(first: $n) { id } }", "listSize", 101, 100],
  ["20 000 tokens", `{ person { ${"id ".repeat(20_000)} } }`, "tokens", 2_001, 2_000],
  ["2 000 duplicate fields", `{ person { ${"id ".repeat(2_000)} } }`, "tokens", 2_001, 2_000],
  ["a name of 512 characters", `query ${"N".repeat(512)} { person { id } }`, "operationName", 512, 256],
  [
    "introspection 17 deep",
    `{ __schema { types { ${"ofType { ".repeat(14)} name ${"} ".repeat(14)} } } }`,
    "introspectionDepth",
    17,
    16,
  ],
])("%s: refused", (_, query, limit, value, max) => {
  expect(found(query)).toEqual(breach(limit, value, max));
});

test("what asks the schema about itself without end is refused", () => {
  const { status, errors } = refusal(
    "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
  );
  expect([status, errors[0]?.extensions?.code]).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
});

test("only the operation that is asked is counted, and the fragments that it uses", () => {
  const others = several(100, (i) => `query Q${i} { ${i === 50 ? "person { id }" : "a: person { b: id }"} }`);
  expect(prepare(others, rulesIn("enforce"), "Q50")).toMatchObject({ kind: "prepared", breaches: [] });
  const deep = `${nested(17)} query B { person { id } }`.replace("{", "query A {");
  expect(prepare(deep, rulesIn("enforce"), "B").kind).toBe("prepared");
  expect(found(deep, "A")).toEqual(breach("depth", 17, 16));
});

test("cycles of fragments are refused, whatever they hold", () => {
  const cycle = `{ person { ...a } } fragment a on Person { friend { ...b } } fragment b on Person { x: friend { ...a } }`;
  expect(refusal(cycle).errors[0]?.extensions?.code).toBe("GRAPHQL_VALIDATION_FAILED");
});

test("variables that say how long a page is are known", () => {
  const made = prepare(
    "query ($a: Int, $b: Int, $c: Int, $d: ID) { people(first: $a, size: $c) { friends(last: $b) { id } } person(id: $d) { id } }",
    rulesIn("enforce"),
  );
  expect(made).toMatchObject({ kind: "prepared", pages: ["a", "c", "b"] });
});

test("a limit that is warned of lets the operation pass and says so; one that is off says nothing", () => {
  const query = `{ a: people(first: 200) { ${several(20, (i) => `b${i}: id`)} } }`;
  expect(prepare(query, rulesIn("warn"))).toMatchObject({
    kind: "prepared",
    breaches: [
      { limit: "aliases", value: 21, max: 15 },
      { limit: "listSize", value: 200, max: 100 },
    ],
  });
  expect(prepare(query, rulesIn("warn", { aliases: "off" }))).toMatchObject({
    breaches: [{ limit: "listSize", value: 200, max: 100 }],
  });
  expect(found(query)).toEqual(breach("aliases", 21, 15));
  const long = `{ person(ids: [${'"1" '.repeat(2_000)}]) { id } }`;
  expect(prepare(long, rulesIn("warn", { listSize: "off" }))).toMatchObject({
    breaches: [{ limit: "tokens", value: 2_012, max: 2_000 }],
  });
  expect(prepare(query, undefined)).toMatchObject({ kind: "prepared", breaches: [] });
});

test("every refusal says the limit, what was found and what to change, in both languages", () => {
  const [error] = refusal(nested(20)).errors;
  expect(error?.message).toBe(
    "Cette opération emboîte 20 champs, fragments compris : 16 au plus. Demander le reste à part, par identifiant.",
  );
  expect(error?.extensions?.messageEn).toBe(
    "This operation nests 20 fields, through fragments: 16 at most. Ask the rest apart, by identifier.",
  );
});
