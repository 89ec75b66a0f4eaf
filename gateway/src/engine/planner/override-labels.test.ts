import { seededRandom } from "@passerelle/kernel/seeded-random";
import { overrideLabels } from "./override-labels.ts";

/** How many of 10 000 requests have each label on. */
function count(labels: readonly string[], isLabelOn?: (label: string) => boolean): Record<string, number> {
  const draw = overrideLabels(labels, isLabelOn, seededRandom(7));
  const counts = Object.fromEntries(labels.map((label) => [label, 0]));
  for (let request = 0; request < 10_000; request++)
    for (const label of draw()) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

test("a percentage is the share of requests for which an override is on", () => {
  const counts = count(["percent(0)", "percent(100)", "percent(25)", "percent(0.5)"]);
  expect(counts["percent(0)"]).toBe(0);
  expect(counts["percent(100)"]).toBe(10_000);
  expect(counts["percent(25)"]).toBeGreaterThan(2_300);
  expect(counts["percent(25)"]).toBeLessThan(2_700);
  expect(counts["percent(0.5)"]).toBeGreaterThan(20);
  expect(counts["percent(0.5)"]).toBeLessThan(90);
});

test("two percentages are drawn apart", () => {
  const draw = overrideLabels(["percent(50)", "percent(50.0)"], undefined, seededRandom(3));
  const seen = new Set(Array.from({ length: 200 }, () => draw().join(" ")));
  expect([...seen].sort()).toEqual(["", "percent(50)", "percent(50) percent(50.0)", "percent(50.0)"]);
});

test("other labels are on when they are said to be, and off when nobody says", () => {
  const labels = ["new-prices", "percent(x)", "old"];
  expect(count(labels)).toEqual({ "new-prices": 0, "percent(x)": 0, old: 0 });
  expect(count(labels, (label) => label === "new-prices")).toEqual({
    "new-prices": 10_000,
    "percent(x)": 0,
    old: 0,
  });
});

test("a label may be turned on between two requests", () => {
  const on = new Set<string>();
  const draw = overrideLabels(["new-prices"], (label) => on.has(label));
  expect(draw()).toEqual([]);
  on.add("new-prices");
  expect(draw()).toEqual(["new-prices"]);
});
