import { Breaker } from "./breaker.ts";

let now = 0;
let breaker: Breaker;
beforeEach(() => {
  now = 0;
  breaker = new Breaker({ failures: 3, now: () => now });
});
const fail = (times: number) => {
  for (let time = 0; time < times; time++) breaker.lost();
};

test("failures in a row open it, an answer between them does not", () => {
  fail(2);
  breaker.reached();
  fail(2);
  expect(breaker.admits()).toBe(true);
  fail(1);
  expect(breaker.admits()).toBe(false);
});

test("after a second, one request is let through; its answer closes it", () => {
  fail(3);
  now = 999;
  expect(breaker.admits()).toBe(false);
  now = 1_000;
  expect(breaker.admits()).toBe(true);
  expect(breaker.admits()).toBe(false);
  breaker.reached();
  expect(breaker.admits()).toBe(true);
  expect(breaker.admits()).toBe(true);
});

test("each failure of that one request doubles the pause, up to thirty seconds", () => {
  fail(3);
  const pauses: number[] = [];
  for (let trial = 0; trial < 7; trial++) {
    const from = now;
    while (!breaker.admits()) now += 500;
    pauses.push(now - from);
    breaker.lost();
  }
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  breaker.reached();
  fail(3);
  now += 1_000;
  expect(breaker.admits()).toBe(true);
});

test("requests sent before it opened, failing after, do not lengthen the pause", () => {
  fail(20);
  now = 1_000;
  expect(breaker.admits()).toBe(true);
});

test("a trial that its caller gave up leaves room for another", () => {
  fail(3);
  now = 1_000;
  expect(breaker.admits()).toBe(true);
  breaker.abandoned();
  expect(breaker.admits()).toBe(true);
});
