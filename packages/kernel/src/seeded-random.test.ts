import { seededRandom } from "./seeded-random.ts";

test("a seed always gives the same numbers, spread between 0 and 1", () => {
  const [one, other] = [seededRandom(42), seededRandom(42)];
  const numbers = Array.from({ length: 10_000 }, one);
  expect(Array.from({ length: 10_000 }, other)).toEqual(numbers);
  expect(numbers[0]).toBeCloseTo(0.6011, 4);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toBeCloseTo(0.5, 1);
});
