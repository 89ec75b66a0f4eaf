import { buildSchema, getOperationAST, parse } from "graphql";
import { createEngine } from "../engine/compiled-engine.ts";
import { fragmentsOf } from "../engine/document/operation.ts";
import { readAnnotations } from "../supergraph/annotations.ts";
import { cacheHints } from "./hints.ts";
import { policyOf } from "./policy.ts";
import { hinted, SHOP } from "./test-graph.ts";

const SUPERGRAPH = hinted(SHOP);
let policy: (text: string, holds?: readonly string[]) => ReturnType<typeof policyOf>;

beforeAll(async () => {
  const engine = await createEngine({
    supergraphSdl: SUPERGRAPH,
    transports: new Map(),
    planning: "inline",
  });
  const hints = cacheHints(readAnnotations(SUPERGRAPH), engine.schema);
  if (!hints) throw new Error("the hints are lost");
  policy = (text, holds = []) => {
    const document = parse(text);
    const operation = getOperationAST(document);
    if (!operation) throw new Error("no operation");
    return policyOf({
      hints,
      schema: engine.schema,
      operation,
      fragments: fragmentsOf(document),
      settled: { holds: (name) => holds.includes(name), incremental: false },
    });
  };
  await engine.close();
});

test.each<[string, number, string]>([
  ["a field by its own hint", 1000, "{ banner }"],
  ["a root field by its type's hint", 300, '{ product(id: "1") { id name } }'],
  ["the shortest of all", 30, '{ product(id: "1") { id price } banner }'],
  ["what another system adds", 5, '{ product(id: "1") { id stock { count } } }'],
  ["what is part of an object, as the object", 300, '{ product(id: "1") { size { width } } }'],
  [
    "a page as its field says, its products as their type says",
    60,
    "{ search { total info { more } products { name } } }",
  ],
  ["a page with the prices of its products", 30, "{ search { products { price } } }"],
  ["an interface, as its shortest type", 200, "{ shelf { things { name } } }"],
  ["an interface, as its field says", 500, "{ thing { name } }"],
  ["an interface narrowed to a type", 300, "{ thing { ... on Product { name } } }"],
  ["an interface narrowed to a field", 30, "{ thing { ... on Product { price } } }"],
  ["a fragment, as what it selects", 30, '{ product(id: "1") { ...F } } fragment F on Product { price }'],
  ["the name of a type, as nothing", 1000, "{ __typename banner }"],
  ["a name made another by an alias", 30, "{ search { products { banner: price } } }"],
])("%s", (_, maxAge, text) => {
  expect(policy(text)).toEqual({ maxAge, isPrivate: false });
});

test.each<[string, string]>([
  ["of a root field that says nothing", "{ now }"],
  ["of such a field beside others", "{ banner now }"],
  ["of an entity of which nothing is said", '{ product(id: "1") { brand { name } } }'],
  ["of a schema", "{ banner __schema { types { name } } }"],
  ["of a mutation", "mutation { a }"],
])("nothing is kept %s", (_, text) => {
  expect(policy(text)).toMatchObject({ maxAge: 0 });
});

test.each<[string, number, string]>([
  ["what a hint says so", 1000, "{ mine banner }"],
  ["what asks for an identity", 100, "{ me { name } }"],
  ["what asks for a scope, deep below", 60, "{ search { products { margin } } }"],
  ["the same in a fragment", 300, "{ thing { ... on Product { margin } } }"],
])("%s is for its caller alone", (_, maxAge, text) => {
  expect(policy(text)).toEqual({ maxAge, isPrivate: true });
});

test("an entity by a hint of its field is kept with the parts that say nothing", () => {
  expect(policy("{ brand { id name } }")).toEqual({ maxAge: 500, isPrivate: false });
});

test("what a variable leaves out does not count", () => {
  const text = "query ($p: Boolean!) { banner mine @include(if: $p) now @skip(if: $p) }";
  expect(policy(text)).toMatchObject({ maxAge: 0 });
  expect(policy(text, ["p"])).toEqual({ maxAge: 1000, isPrivate: true });
});

test("fragments spread 2^30 times are read once", () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `fragment f${level} on Query { ...f${level + 1} a: banner ...f${level + 1} }`,
  );
  expect(policy(`{ ...f0 } ${levels.join(" ")} fragment f30 on Query { banner }`)).toMatchObject({
    maxAge: 1000,
  });
});

test("a supergraph without hints has none", () => {
  const schema = buildSchema("type Query { a: Int }");
  expect(cacheHints(readAnnotations("type Query { a: Int }"), schema)).toBeUndefined();
});
