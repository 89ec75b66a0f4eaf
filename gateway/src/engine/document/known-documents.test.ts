import { KnownDocuments } from "./known-documents.ts";

const documents = (maxDocuments = 10, maxWeight = 10_000) =>
  new KnownDocuments<string>({ maxDocuments, maxWeight });

test("what is known is found by text and name of operation", () => {
  const known = documents();
  known.set("{ a }", "", "one", 1);
  known.set("{ a }", "A", "two", 1);
  expect([
    known.get("{ a }", ""),
    known.get("{ a }", "A"),
    known.get("{ a }", "B"),
    known.get("{ b }", ""),
  ]).toEqual(["one", "two", undefined, undefined]);
  known.delete("{ a }", "A");
  expect(known.values()).toEqual(["one"]);
  known.delete("{ a }", "");
  expect(known.size).toEqual({ documents: 0, weight: 0 });
});

test("ten thousand different documents leave as many as there is room for, the last", () => {
  const known = documents(100, 1_000_000);
  for (let index = 0; index < 10_000; index++) known.set(`{ a${index} }`, "", "made", 100);
  expect(known.size.documents).toBe(100);
  expect(known.get("{ a9999 }", "")).toBe("made");
  expect(known.get("{ a0 }", "")).toBeUndefined();
});

test("they are bounded by what they weigh, their text and names included", () => {
  const known = documents(1_000, 10_000);
  for (let index = 0; index < 100; index++)
    known.set(`${"x".repeat(500)}${index}`, "N".repeat(100), "made", 400);
  expect(known.size.weight).toBeLessThanOrEqual(10_000);
  expect(known.size.documents).toBe(9);
});

test("a weight that is told later counts", () => {
  const known = documents(1_000, 10_000);
  for (let index = 0; index < 8; index++) known.set(`{ a${index} }`, "", "promised", 0);
  for (let index = 0; index < 8; index++) known.set(`{ a${index} }`, "", "made", 3_000);
  expect(known.size.documents).toBe(3);
});

test("what is too heavy to be kept is not", () => {
  const known = documents(10, 100);
  known.set("x".repeat(200), "", "made", 0);
  expect(known.size).toEqual({ documents: 0, weight: 0 });
});

test("names of one document are bounded", () => {
  const known = documents(10, 1_000_000);
  for (let index = 0; index < 10_000; index++) known.set("{ a }", `N${index}`, "refused", 10);
  expect(known.values().length).toBeLessThanOrEqual(100);
  expect(known.size.weight).toBeLessThan(3_000);
});

test("what is known for a time only is forgotten then", () => {
  const known = documents();
  known.set("{ a }", "", "for ever", 0);
  known.set("{ b }", "", "for an hour", 0, 3_600_000);
  known.set("{ c }", "", "over", 0, 0);
  expect(["{ a }", "{ b }", "{ c }"].map((query) => known.get(query, ""))).toEqual([
    "for ever",
    "for an hour",
    undefined,
  ]);
});
