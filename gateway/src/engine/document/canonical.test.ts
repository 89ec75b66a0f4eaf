import { buildSchema, parse, print } from "graphql";
import { aliasSeparator, canonicalise } from "./canonical.ts";

const schema = buildSchema(`
  directive @own(x: Int) on FIELD
  type Query { person(id: ID! age: Int): Person me: Person count(of: String): Int total: Int }
  type Mutation { add(n: Int): Int touch: Int person: Person }
  type Person { id: ID! name(short: Boolean): String friend: Person legacyId: ID }`);

const canonical = (text: string) => canonicalise(schema, parse(text, { noLocation: true }), "__");
const text = (query: string) => print(canonical(query).document).replaceAll(/\s+/g, " ");

/** Do two documents share their plan? */
const same = (one: string, other: string) => expect(text(one)).toBe(text(other));
const apart = (one: string, other: string) => expect(text(one)).not.toBe(text(other));

test("aliases, blanks and comments make no difference", () => {
  same("{ total me { id } }", "{ a: total # why\n,, b: me { c: id } }");
  same("{ me { name(short: true) } }", "{ x: me { name: name(short: true) } }");
});

test("arguments are written in the order of their names", () => {
  same('{ person(id: "1", age: 2) { id } }', '{ person(age: 2, id: "1") { id } }');
});

test("nor does the order of arguments, nor how many times a value is asked", () => {
  expect(
    canonical('{ a: person(id: "1", age: 2) { id } b: person(age: 2, id: "1") { id } }').sources,
  ).toEqual(
    // Two keys of one object are fetched apart, so that one may fail alone.
    ["person__0", "id", "person__1", "id"],
  );
  expect(canonical('{ a: count(of: "x") b: count(of: "x") c: count(of: "y") d: count }').sources).toEqual([
    "count__0",
    "count__0",
    "count__1",
    "count__2",
  ]);
});

test("a key, a field or __typename of the client's never meets one that the planner adds", () => {
  expect(text("{ me { id: legacyId __typename: name } }")).toBe("{ me { legacyId name__0: name } }");
  expect(canonical("{ me { id: legacyId a: __typename } }").sources).toEqual([
    "me",
    "legacyId",
    "__typename",
  ]);
});

test("each field of a mutation is an effect of its own", () => {
  expect(
    canonical("mutation { a: touch b: touch c: add(n: 1) d: add(n: 1) person { a: id b: id } }").sources,
  ).toEqual(["touch", "touch__0", "add__1", "add__2", "person", "id", "id"]);
});

test("a condition keeps a field's name; any other directive makes it another field", () => {
  same("query ($a: Boolean!) { total @skip(if: $a) }", "query ($a: Boolean!) { x: total @skip(if: $a) }");
  const { sources } = canonical(
    "query ($a: Boolean!) { total a: total @include(if: $a) b: total @own(x: 1) c: total @own(x: 2) d: total @own(x: 1) }",
  );
  expect(sources).toEqual(["total", "total", "total__0", "total__1", "total__0"]);
  apart("{ total @own(x: 1) }", "{ total @own(x: 2) }");
});

test("a variable named as the planner names its own is renamed everywhere", () => {
  expect(text("query ($representations: ID!) { person(id: $representations) { id } }")).toBe(
    "query ($representations_of_client: ID!) { person__0: person(id: $representations_of_client) { id } }",
  );
});

test("nor its variable that has the name which the other one would take", () => {
  expect(
    text(
      "query ($representations: ID!, $representations_of_client: ID!) { person(id: $representations) { id } two: person(id: $representations_of_client) { id } }",
    ),
  ).toContain("$representations_of_client_: ID!");
});

test("introspection is left out of what is planned, and keeps its place among the sources", () => {
  const { document, sources, introspects } = canonical("{ __schema { types { name } } total }");
  expect(introspects).toBe(true);
  expect(sources).toEqual(["", "total"]);
  expect(print(document)).not.toContain("__schema");
  expect(canonical("{ __typename total }").introspects).toBe(false);
});

test("deferred selections are numbered in the document's order, whatever their labels", () => {
  const { document, defers } = canonical(
    `query ($a: Boolean) { ... @defer(label: "x", if: $a) { total } me { ...f @defer } } fragment f on Person { id }`,
  );
  expect(defers).toBe(2);
  expect(print(document)).toMatch(/@defer\(if: \$a, label: "0"\)[\s\S]*@defer\(label: "1"\)/);
});

test("what separates a name from its number is in no field's name", () => {
  expect(aliasSeparator(schema)).toBe("__");
  expect(aliasSeparator(buildSchema("type Query { a__0: Int b___c: Int }", { assumeValid: true }))).toBe(
    "____",
  );
});

test("the keys under which one value is read are counted, wherever they stand", () => {
  expect(canonical("{ me { id name } }").copies).toBe(1);
  expect(canonical("{ me { a: id b: id c: name d: name(short: true) } }").copies).toBe(2);
  expect(
    canonical("{ me { a: id ...f friend { b: id } } } fragment f on Person { c: id ... { d: id a: id } }")
      .copies,
  ).toBe(4);
  expect(canonical("{ a: __typename b: __typename c: __typename }").copies).toBe(3);
  // Two keys of one object are two things asked of its system, and each field of a mutation an effect.
  expect(canonical("{ a: me { id } b: me { id } c: me { id } }").copies).toBe(1);
  expect(canonical("mutation { a: touch b: touch c: touch }").copies).toBe(1);
});
