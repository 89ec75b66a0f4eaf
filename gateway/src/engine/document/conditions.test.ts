import { parse, print } from "graphql";
import { conditionsOf, type Settled, settleConditions } from "./conditions.ts";

const settled = (query: string, holds: readonly string[], incremental = false): string => {
  const given: Settled = { holds: (name) => holds.includes(name), incremental };
  return print(settleConditions(parse(query), given)).replaceAll(/\s+/g, " ");
};

test("conditions are the variables that skip, include and defer read, sorted, once", () => {
  const query = `query ($b: Boolean!, $a: Boolean!, $c: Boolean!, $d: Int) {
    x @skip(if: $b) ...f @include(if: $a) ... @defer(if: $c) { y(n: $d) } z @include(if: true) @skip(if: $b) }
    fragment f on Q { w @own(if: $d) }`;
  expect(conditionsOf(parse(query))).toEqual(["a", "b", "c"]);
  expect(conditionsOf(parse("{ __schema { types @skip(if: $inside) { name } } }"))).toEqual([]);
});

test("what is left out is gone, and no condition stays", () => {
  const query =
    "query ($a: Boolean!, $b: Boolean!) { x @skip(if: $a) y @include(if: $b) z @skip(if: $a) @include(if: $b) w @own }";
  expect(settled(query, [])).toBe("query ($a: Boolean!, $b: Boolean!) { x w @own }");
  expect(settled(query, ["b"])).toBe("query ($a: Boolean!, $b: Boolean!) { x y z w @own }");
  expect(settled(query, ["a", "b"])).toBe("query ($a: Boolean!, $b: Boolean!) { y w @own }");
  expect(settled("{ x @skip(if: true) y @include(if: false) z @skip(if: false) }", [])).toBe("{ z }");
});

test("a selection of which nothing stays asks for the type only", () => {
  expect(
    settled(
      "query ($a: Boolean!) { p { x @include(if: $a) } ...f } fragment f on Q { y @include(if: $a) }",
      [],
    ),
  ).toBe("query ($a: Boolean!) { p { __typename } ...f } fragment f on Q { __typename }");
});

test("deferral stays only where it is obeyed", () => {
  const query = `query ($a: Boolean) { ... @defer(if: $a, label: "0") { x } ... @defer { y } ... @defer(if: false) { z } }`;
  expect(settled(query, ["a"])).toBe("query ($a: Boolean) { ... { x } ... { y } ... { z } }");
  expect(settled(query, ["a"], true)).toBe(
    'query ($a: Boolean) { ... @defer(label: "0") { x } ... @defer { y } ... { z } }',
  );
  expect(settled(query, [], true)).toBe("query ($a: Boolean) { ... { x } ... @defer { y } ... { z } }");
});
