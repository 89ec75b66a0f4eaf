import { parse } from "graphql";
import { toTransit } from "../../transport/transit.ts";
import { MergedOperations } from "./merged-operation.ts";
import { entitiesFetch, fetchOf } from "./test-fetch.ts";

const price = entitiesFetch("... on Book { price }");
const title = entitiesFetch("... on Book { title }");

test("one combination has one text, in its order; another has another", () => {
  const merged = new MergedOperations();
  const { operation } = merged.of([price, title]);
  expect(merged.of([price, title]).operation).toBe(operation);
  expect(merged.of([title, price]).operation.query).not.toBe(operation.query);
  expect(merged.of([price, price]).operation.query).toMatch(/e0: [\s\S]*price[\s\S]*e1: [\s\S]*price/);
  // A request of another plan with the same text is another request: its variables may be.
  expect(merged.of([price, entitiesFetch("... on Book { title }")]).operation).not.toBe(operation);
});

test("fragments of the same name stay each part's own, wherever they are spread", () => {
  const one = entitiesFetch("...f", {
    fragments: " fragment f on Book { ...g } fragment g on Book { price }",
  });
  const other = entitiesFetch("...f", { fragments: " fragment f on Book { title }" });
  const { query } = new MergedOperations().of([one, other]).operation;
  expect(query.match(/\.\.\.\w+|fragment \w+ on Book/g)).toEqual([
    "...f_0",
    "...f_1",
    "fragment f_0 on Book",
    "...g_0",
    "fragment g_0 on Book",
    "fragment f_1 on Book",
  ]);
  expect(() => parse(query)).not.toThrow();
});

test("aliases below `_entities` stay as they are", () => {
  const renamed = entitiesFetch("... on Book { a: price e0: title }");
  const { query } = new MergedOperations().of([renamed, price]).operation;
  expect(query).toMatch(
    /e0: _entities\(representations: \$representations_0\) {\s+... on Book {\s+a: price\s+e0: title/,
  );
});

test("the name is the first request's, and the request is ready for the wire", () => {
  const named = fetchOf({
    query:
      'query Prix__1($representations: [_Any!]!) { _entities(representations: $representations) { ... on Book { price(note: "’") } } }',
    operationName: "Prix__1",
    requires: [],
  });
  const { operation } = new MergedOperations().of([named, title]);
  expect(operation.operationName).toBe("Prix__1");
  expect(operation.query).toMatch(/^query Prix__1\(/);
  expect(JSON.parse(`${operation.prefix}{}}`)).toEqual({
    query: operation.query,
    operationName: "Prix__1",
    variables: {},
  });
  expect(operation.prefixInTransit).toBe(toTransit(operation.prefix));
  expect(new MergedOperations().of([title, named]).operation.operationName).toBeUndefined();
});
