import { DEEPEST, nestedTooDeep } from "./json-nesting.ts";

const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

test("64 levels are read, 65 are not, in lists and objects alike", () => {
  expect(nestedTooDeep(nested(DEEPEST))).toBe(false);
  expect(nestedTooDeep(nested(DEEPEST + 1))).toBe(true);
  expect(nestedTooDeep('{"a":'.repeat(65))).toBe(true);
});

test("what stands in a text does not nest, whatever escapes it holds", () => {
  expect(nestedTooDeep(JSON.stringify({ a: `"\\${"[".repeat(100)}`, b: '\\"' }))).toBe(false);
});

test("a text of 20 million signs is walked like a short one", () => {
  expect(nestedTooDeep(`{"a":"${"x".repeat(20_000_000)}"}`)).toBe(false);
});
