import { buildSchema, print } from "graphql";
import type { Refusal } from "../engine.ts";
import { type DocumentLimits, prepareDocument } from "./prepare.ts";

const schema = buildSchema(
  "type Query { person(id: ID, ids: [ID!]): Person total: Int price(of: Float): Int } type Person { id: ID! name: String friend: Person }",
);
const LIMITS: DocumentLimits = { maxTokens: 200, maxDepth: 12, introspection: true };

const prepare = (query: string, name?: string, limits: Partial<DocumentLimits> = {}) =>
  prepareDocument(schema, query, name, { ...LIMITS, ...limits });
const refusal = (query: string, name?: string, limits: Partial<DocumentLimits> = {}): Refusal => {
  const made = prepare(query, name, limits);
  if (made.kind !== "refused") throw new Error("the document is accepted");
  return made;
};
const code = ({ errors }: Refusal) => errors[0]?.extensions?.code;

test("the operation that is asked is kept with the fragments that it uses", () => {
  const made = prepare(
    "query A { total } query B { person { ...f } } fragment f on Person { id ...g } fragment g on Person { name } fragment h on Person { id } query C { person { ...h } }",
    "B",
  );
  if (made.kind !== "prepared") throw new Error("refused");
  expect(made.operation.name?.value).toBe("B");
  expect(print(made.client).match(/(query|fragment) \w+/g)).toEqual(["query B", "fragment f", "fragment g"]);
});

test("tokens of the whole document are counted, comments left out", () => {
  const made = prepare("# A question\nquery A { total } query B { total }", "A");
  // The two ends of the text are tokens of graphql-js, and so is a comment.
  expect(made).toMatchObject({ kind: "prepared", tokens: 13 });
});

test.each([
  ["which operation", "query A { total } query B { total }", undefined, /plusieurs opérations/],
  ["a name that is not there", "query A { total }", "B", /pas d'opération « B »/],
  ["a kind that the graph does not have", "mutation { total }", undefined, /./],
  ["no operation at all", "fragment f on Person { id }", undefined, /./],
])("%s is not known: refused", (_, query, name, message) => {
  const refused = refusal(query, name);
  expect(refused.status).toBe(400);
  expect(refused.errors[0]?.message).toMatch(message);
  expect(["OPERATION_RESOLUTION_FAILURE", "GRAPHQL_VALIDATION_FAILED"]).toContain(code(refused));
});

test("a text that is no GraphQL, or has too many tokens, is refused where it stops", () => {
  expect(refusal("{ total")).toMatchObject({
    status: 400,
    errors: [{ locations: [{ line: 1, column: 8 }], extensions: { code: "GRAPHQL_PARSE_FAILED" } }],
  });
  expect(refusal(`{ ${"total ".repeat(250)} }`)).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: "DOCUMENT_LIMIT", limit: "tokens", max: 200 } }],
  });
});

test.each([
  ["selections", `{ person { ${"friend { ".repeat(12)} id ${"}".repeat(12)} } }`],
  ["lists", `{ person(ids: ${"[".repeat(12)}${"]".repeat(12)}) { id } }`],
  ["objects", `{ person(ids: ${"{ a: ".repeat(12)}1${"}".repeat(12)}) { id } }`],
  ["braces of no meaning", "{".repeat(100_000)],
  [
    "selections through fragments",
    `{ person { ...f } } fragment f on Person { ${"friend { ".repeat(6)} ...g ${"}".repeat(6)} } fragment g on Person { ${"friend { ".repeat(6)} id ${"}".repeat(6)} }`,
  ],
])("%s beyond the depth are refused", (_, query) => {
  const refused = refusal(query);
  expect(refused).toMatchObject({
    status: 400,
    errors: [
      {
        message: expect.stringContaining("12 niveaux"),
        extensions: { code: "DOCUMENT_LIMIT", messageEn: expect.any(String) },
      },
    ],
  });
});

test("braces in strings and comments are not depth", () => {
  expect(prepare(`{ person(id: "${"{".repeat(50)}") { id } } # ${"{".repeat(50)}`).kind).toBe("prepared");
  expect(prepare(`{ person(id: """${"[".repeat(50)}""") { id } }`).kind).toBe("prepared");
});

test("names are suggested to those who may introspect, and to nobody else", () => {
  expect(refusal("{ totl }").errors[0]?.message).toMatch(/Did you mean "total"/);
  for (const limits of [{ introspection: false }, { suggestions: false }]) {
    const silent = refusal("{ totl person { nam } }", undefined, limits);
    expect(silent.errors.map(({ message }) => message)).toEqual([
      'Cannot query field "totl" on type "Query".',
      'Cannot query field "nam" on type "Person".',
    ]);
  }
});

test("the schema is told to those who may introspect, and to nobody else", () => {
  for (const query of ["{ __schema { types { name } } }", '{ __type(name: "Person") { name } }']) {
    expect(prepare(query).kind).toBe("prepared");
    expect(code(refusal(query, undefined, { introspection: false }))).toBe("GRAPHQL_VALIDATION_FAILED");
  }
  expect(prepare("{ __typename }", undefined, { introspection: false }).kind).toBe("prepared");
});

test("a number that no float holds is refused", () => {
  expect(refusal("{ price(of: 1e999) }")).toMatchObject({
    errors: [{ message: expect.stringContaining("1e999"), extensions: { messageEn: expect.any(String) } }],
  });
});

test("what is said of a hostile document is short", () => {
  const { errors } = refusal(`{ ${"x".repeat(200_000)} }`);
  expect(JSON.stringify(errors).length).toBeLessThan(2_000);
  const cycle = Array.from({ length: 30 }, (_, i) => `fragment f${i} on Person { ...f${(i + 1) % 30} }`).join(
    " ",
  );
  const many = refusal(`{ person { ...f0 } } ${cycle}`, undefined, { maxTokens: 1_000 });
  for (const { locations } of many.errors) expect(locations?.length).toBeLessThanOrEqual(10);
  expect(
    refusal(`{ ${Array.from({ length: 90 }, (_, i) => `x${i}`).join(" ")} }`).errors.length,
  ).toBeLessThanOrEqual(21);
});
