import { readParameters, readQueryString } from "./parameters.ts";

const code = (asked: object) => ("kind" in asked ? asked.kind : "asked");

test.each<[string, unknown]>([
  ["an array", [{ query: "{ a }" }]],
  ["an empty array", []],
  ["a text", "{ a }"],
  ["null", null],
  ["nothing", undefined],
  ["no query", {}],
  ["an empty query", { query: "" }],
  ["a query that is an object", { query: { kind: "Document" } }],
  ["a name that is a number", { query: "{ a }", operationName: 1 }],
  ["variables as a text", { query: "{ a }", variables: "{}" }],
  ["variables as an array", { query: "{ a }", variables: [] }],
  ["extensions as a text", { query: "{ a }", extensions: "{}" }],
  ["a prototype", JSON.parse('{ "query": "{ a }", "__proto__": { "x": 1 } }')],
  [
    "a prototype in variables",
    JSON.parse('{ "query": "{ a }", "variables": { "a": [{ "__proto__": 1 }] } }'),
  ],
])("%s is refused", (_, body) => {
  expect(code(readParameters(body))).toBe("refused");
});

test("nulls are absences, and the text of a query may say __proto__", () => {
  const query = "query __proto__($__proto__: Int) { __proto__: a }";
  expect(readParameters({ query, operationName: null, variables: null, extensions: null })).toEqual({
    query,
  });
});

test("an operation may be named instead of written, in one way", () => {
  expect(readParameters({ documentId: "abc" })).toMatchObject({ documentId: "abc", query: undefined });
  expect(readParameters({ id: "abc", query: "" })).toMatchObject({ documentId: "abc" });
  const persistedQuery = { version: 1, sha256Hash: "x" };
  expect(code(readParameters({ extensions: { persistedQuery } }))).toBe("asked");
  for (const twice of [
    { documentId: "abc", query: "{ a }" },
    { id: "abc", query: "{ a }" },
    { documentId: "abc", extensions: { persistedQuery } },
    { documentId: 1 },
    { documentId: "" },
  ])
    expect(code(readParameters(twice))).toBe("refused");
});

test("variables 50 000 levels deep are refused, and 90 are read", () => {
  const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));
  const query = "query ($a: X) { a(a: $a) }";
  expect(code(readParameters({ query, variables: { a: nested(50_000) } }))).toBe("refused");
  expect(code(readParameters({ query, variables: { a: nested(90) } }))).toBe("asked");
});

test("in an address, variables are JSON, and nothing is said twice", () => {
  expect(readQueryString({ query: "{ a }", variables: '{"a":1}', operationName: "" })).toEqual({
    query: "{ a }",
    variables: { a: 1 },
  });
  for (const wrong of [
    { query: ["{ a }", "{ b }"] },
    { query: "{ a }", variables: "{" },
    { variables: "{}" },
  ])
    expect(code(readQueryString(wrong))).toBe("refused");
});
