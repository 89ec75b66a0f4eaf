import { buildSchema, parse, print } from "graphql";
import { requiringFields, widenConditions } from "./interface-objects.ts";

const SCHEMA = buildSchema(`
  type Query { work: Work works: [Work!] other: Other }
  interface Work { id: ID! era(in: Int): String mood: String maker: Maker }
  interface Old implements Work { id: ID! era(in: Int): String mood: String maker: Maker }
  type Painting implements Work & Old { id: ID! era(in: Int): String mood: String maker: Maker oil: Boolean }
  type Statue implements Work { id: ID! era(in: Int): String mood: String maker: Maker }
  interface Other { era: String }
  type Thing implements Other { era: String }
  type Maker { name: String work: Work }`);
const REQUIRING = new Map([["Work", new Set(["era"])]]);

const widened = (query: string) =>
  print(widenConditions(SCHEMA, parse(query), REQUIRING)).replaceAll(/\s+/g, " ");
const same = (query: string) => print(parse(query)).replaceAll(/\s+/g, " ");

test("what some types are asked is asked of all, the conditions stay", () => {
  expect(widened("{ work { id ... on Painting { oil era } ... on Statue { era } } }")).toBe(
    "{ work { id ... on Painting { oil } ... on Statue { __typename } era era } }",
  );
});

test("arguments, aliases and what is below fields are kept, at every depth", () => {
  expect(
    widened("{ works { ... on Statue { maker { work { ... on Painting { e: era(in: 3) mood } } } } } }"),
  ).toBe("{ works { ... on Statue { maker { work { ... on Painting { mood } e: era(in: 3) } } } } }");
});

test("below a condition on one type, any fragment is on some types only", () => {
  expect(widened("{ work { ... on Painting { ... on Old { era } ... { era mood } } } }")).toBe(
    "{ work { ... on Painting { ... on Old { __typename } ... { mood } } era era } }",
  );
});

test.each([
  ["asked of the interface", "{ work { era ... on Painting { oil } } }"],
  ["of a field that requires nothing", "{ work { ... on Painting { mood } } }"],
  ["of another interface", "{ other { ... on Thing { era } } }"],
  ["of an interface inside", "{ work { ... on Old { mood } } }"],
  ["that comes later", "{ work { ... on Painting @defer { era } } }"],
  ["that comes later, inside", "{ work { ... on Painting { ... @defer { era } } } }"],
])("a document %s stays as it is", (_, query) => {
  expect(widened(query)).toBe(same(query));
});

const supergraph = (fields: string) => `
  interface Work @join__type(graph: A, key: "id") @join__type(graph: B, key: "id", isInterfaceObject: true) { ${fields} }
  interface Plain @join__type(graph: A) { era: String @join__field(graph: A, requires: "mood") }
  type Painting @join__type(graph: B) { era: String @join__field(graph: B, requires: "mood") }`;

test("the fields are read that a subgraph which takes an interface for a type computes from others", () => {
  const fields = requiringFields(
    supergraph(`id: ID! mood: String @join__field(graph: A)
      era: String @join__field(graph: B, requires: "mood")
      note: String @join__field(graph: A, requires: "mood")
      both: String @join__field(graph: A) @join__field(graph: B, requires: "id")`),
  );
  expect([...fields].map(([name, keys]) => [name, ...keys])).toEqual([["Work", "era", "both"]]);
});

test("none are, where no subgraph does", () => {
  expect(requiringFields(supergraph("id: ID!")).size).toBe(0);
  // Such a text is not even read.
  expect(requiringFields("no GraphQL").size).toBe(0);
});
