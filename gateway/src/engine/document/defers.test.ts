import { buildSchema, parse, print } from "graphql";
import { canonicalise } from "./canonical.ts";
import { settleConditions } from "./conditions.ts";
import { writeDefersOut } from "./defers.ts";

const schema = buildSchema(`
  directive @defer(if: Boolean, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
  type Query { me: Person you: Person }
  type Person { id: ID! name(short: Boolean): String friend: Person }`);

function written(query: string) {
  const { document } = canonicalise(schema, parse(query, { noLocation: true }), "__");
  return writeDefersOut(settleConditions(document, { holds: () => true, incremental: true }));
}

test("a fragment that is deferred in two places is two deferrals of one selection", () => {
  const { document, deferrals } = written(
    `{ a: me { ...f } b: you { ...f } } fragment f on Person { friend { ... @defer(label: "late") { id } } }`,
  );
  expect(print(document)).not.toMatch(/fragment f|\.\.\.f|late/);
  expect(print(document)).toMatch(/@defer\(label: "d0"\)[\s\S]*@defer\(label: "d1"\)/);
  expect(deferrals.map(({ label, number }) => [label, number])).toEqual([
    ["d0", 0],
    ["d1", 0],
  ]);
  expect(deferrals.map(({ above }) => above)).toMatchObject([
    [
      { key: "a", source: "me" },
      { key: "friend", source: "friend" },
    ],
    [
      { key: "b", source: "you" },
      { key: "friend", source: "friend" },
    ],
  ]);
});

test("a deferral inside another has its own label and number", () => {
  const { deferrals } = written(
    "{ me { ... @defer { id friend { ...g @defer } } } } fragment g on Person { name }",
  );
  expect(deferrals.map(({ label, number, above }) => [label, number, above.map(({ key }) => key)])).toEqual([
    ["d0", 0, ["me"]],
    ["d1", 1, ["me", "friend"]],
  ]);
});

test("type conditions and what is not deferred stay as they are", () => {
  const { document, deferrals } = written("{ me { ... on Person { id } ... { name } } }");
  expect(deferrals).toEqual([]);
  expect(print(document).replaceAll(/\s+/g, " ")).toBe(
    "{ me { ... on Person { id } ... { name__0: name } } }",
  );
});
