import { readCacheLimit } from "./cache-control.ts";

test.each<[string, { maxAge: number; isPrivate: boolean } | undefined, string?]>([
  ["public, max-age=60", { maxAge: 60, isPrivate: false }],
  ["max-age=60, private", { maxAge: 60, isPrivate: true }],
  ["Public, Max-Age=60, S-MaxAge=10", { maxAge: 10, isPrivate: false }],
  ['max-age="60"', { maxAge: 60, isPrivate: false }],
  ["no-store", { maxAge: 0, isPrivate: true }],
  ["max-age=60, no-cache", { maxAge: 0, isPrivate: true }],
  ["private", { maxAge: Number.POSITIVE_INFINITY, isPrivate: true }],
  ["public", undefined],
  ["", undefined],
  ["max-age=soon", { maxAge: 0, isPrivate: true }],
  ["max-age=-1", { maxAge: 0, isPrivate: true }],
  ["max-age=60", { maxAge: 20, isPrivate: false }, "40"],
  ["max-age=60", { maxAge: 0, isPrivate: false }, "400"],
  ["max-age=60", { maxAge: 60, isPrivate: false }, "x"],
])("%s", (...[text, limit, age]) => {
  // With named parameters, Jest would give `done` for one that a row has not, and wait for its call.
  expect(readCacheLimit({ "cache-control": text, ...(age ? { age } : {}) })).toEqual(limit);
});

test("what is not said limits nothing", () => {
  expect(readCacheLimit({})).toBeUndefined();
});
