import type { News } from "@passerelle/kernel/changes/news";
import { Changes } from "./changes.ts";
import { ToldChanges } from "./told-changes.ts";

const SYSTEMS = ["a", "b"];

test("what was read before a change of its systems is stale", () => {
  const changes = new Changes();
  const start = changes.sequence;
  expect(changes.changedSince(SYSTEMS, start)).toBe(false);
  changes.change("c");
  expect(changes.changedSince(SYSTEMS, start)).toBe(false);
  changes.change("b");
  expect(changes.changedSince(SYSTEMS, start)).toBe(true);
  expect(changes.changedSince(["a"], start)).toBe(false);
  expect(changes.changedSince(SYSTEMS, changes.sequence)).toBe(false);
  const before = changes.sequence;
  changes.change();
  expect(changes.changedSince(["never seen"], before)).toBe(true);
});

test("changes are told for as long as was said, and what came in between is unknown", () => {
  let now = 0;
  const changes = new Changes(() => now);
  expect(changes.areFollowed(["a"])).toBe(false);
  changes.follow("a", 100);
  const start = changes.sequence;
  now = 99;
  changes.follow("a", 100);
  expect(changes.areFollowed(["a"])).toBe(true);
  expect(changes.changedSince(["a"], start)).toBe(false);
  expect(changes.areFollowed(SYSTEMS)).toBe(false);
  now = 199;
  expect(changes.areFollowed(["a"])).toBe(false);
  changes.follow("a", 100);
  expect(changes.changedSince(["a"], start)).toBe(true);
});

describe("news", () => {
  const news = (number: number, count: number, source = "s"): News => ({
    ...{ system: "a", source, number, changes: count },
    lease: 1_000,
  });
  let told: ToldChanges;
  const isStaleAfter = (received: News): boolean => {
    const before = told.changes.sequence;
    told.receive(received);
    return told.changes.changedSince(["a"], before);
  };
  beforeEach(() => {
    told = new ToldChanges();
    told.receive(news(1, 0));
  });

  test("of no change change nothing, of one or of several do, even when those between were lost", () => {
    expect(told.changes.isFollowed("a")).toBe(true);
    expect(isStaleAfter(news(2, 0))).toBe(false);
    expect(isStaleAfter(news(3, 1))).toBe(true);
    expect(isStaleAfter(news(9, 4))).toBe(true);
    expect(isStaleAfter(news(10, 4))).toBe(false);
  });

  test("that are old, or come again, are not heard", () => {
    expect(told.receive(news(5, 2))).toBe(true);
    for (const old of [news(5, 2), news(4, 1), news(5, 9)]) expect(told.receive(old)).toBe(false);
    expect(isStaleAfter(news(6, 2))).toBe(false);
  });

  test("of another source may tell of changes that nobody told", () => {
    expect(isStaleAfter(news(1, 0, "other"))).toBe(true);
    expect(isStaleAfter(news(2, 0, "other"))).toBe(false);
    expect(isStaleAfter(news(2, 0))).toBe(false);
  });
});
