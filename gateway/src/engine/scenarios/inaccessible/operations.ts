import type { Operation, Operations } from "../../oracle/scenario.ts";

const refused = (query: string): Operation => ({
  query,
  data: null,
  errors: [{ code: "GRAPHQL_VALIDATION_FAILED" }],
});

export const operations: Operations = {
  "a key and a required field that clients do not see": {
    query: "{ workers { name bonus grade } }",
    data: {
      workers: [
        { name: "Anna", bonus: 10, grade: "A" },
        { name: "James", bonus: null, grade: null },
      ],
    },
  },
  "a value that clients do not see": {
    query: "{ workers { kind kinds } }",
    data: {
      workers: [
        { kind: "CLERK", kinds: ["MANAGER"] },
        { kind: null, kinds: ["CLERK", null] },
      ],
    },
    errors: [{ path: ["workers", 1, "kind"] }, { path: ["workers", 1, "kinds", 1] }],
  },
  "where null is not allowed either": {
    query: "{ worker { name strict } }",
    data: { worker: null },
    errors: [{ path: ["worker", "strict"] }],
  },
  "an object of a type that clients do not see": {
    query: "{ any { __typename ... on Tool { power } ... on Worker { name } } }",
    data: {
      any: [{ __typename: "Worker", name: "Anna" }, null, { __typename: "Tool", power: 1 }],
    },
    errors: [{ path: ["any", 1] }],
  },
  "a type whose interface clients do not see": {
    query: '{ chief { __typename name } __type(name: "Chief") { interfaces { name } } }',
    data: { chief: { __typename: "Chief", name: "Max" }, __type: { interfaces: [] } },
  },
  "introspection does not tell": {
    query: `{ kind: __type(name: "Kind") { enumValues { name } } tool: __type(name: "SecretTool") { name }
      worker: __type(name: "Worker") { fields { name } } filter: __type(name: "Filter") { inputFields { name } }
      union: __type(name: "Thing") { possibleTypes { name } } }`,
    data: {
      kind: { enumValues: [{ name: "MANAGER" }, { name: "CLERK" }] },
      tool: null,
      worker: { fields: ["bonus", "grade", "name", "kind", "kinds", "strict"].map((name) => ({ name })) },
      filter: { inputFields: [{ name: "kind" }] },
      union: { possibleTypes: [{ name: "Worker" }, { name: "Tool" }] },
    },
  },
  "a field is refused as unknown": refused("{ workers { salari } }"),
  "a root field of a hidden type too": refused("{ scretBoss { name } }"),
  "a value as an argument": refused("{ worker(kind: SCRETAGENT) { name } }"),
  "an argument": refused('{ worker(scretToken: "x") { name } }'),
  "a field of an input": refused("{ count(filter: { scretFlag: true }) }"),
  "a value in a variable": {
    query: "query ($kind: Kind) { worker(kind: $kind) { name } }",
    variables: { kind: "SCRETAGENT" },
    data: null,
    errors: [{ code: "BAD_USER_INPUT" }],
  },
};
