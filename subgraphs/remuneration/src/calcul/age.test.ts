import fc from "fast-check";
import { ageALEntree, tranchesDAge } from "./age.ts";

test("one year older on the birthday itself, not the day before", () => {
  expect(ageALEntree("2000-09-14", "2025-09-13")).toBe(24);
  expect(ageALEntree("2000-09-14", "2025-09-14")).toBe(25);
});

test("born on 29 February: older on 29 February, on 1 March of an ordinary year", () => {
  expect(ageALEntree("2004-02-29", "2022-02-28")).toBe(17);
  expect(ageALEntree("2004-02-29", "2022-03-01")).toBe(18);
  expect(ageALEntree("2004-02-29", "2024-02-28")).toBe(19);
  expect(ageALEntree("2004-02-29", "2024-02-29")).toBe(20);
});

test("entering on 29 February or on a 31st", () => {
  expect(ageALEntree("2006-03-01", "2024-02-29")).toBe(17);
  expect(ageALEntree("1999-12-31", "2025-12-31")).toBe(26);
});

test("every age has one bracket of each regime", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), (age) => {
      const tranches = tranchesDAge(age);
      const depuis2021 = tranches.filter((une) => une !== "DE_18_A_20" && une !== "DE_21_A_25");
      const avant2021 = tranches.filter((une) => une !== "DE_18_A_25");
      expect([depuis2021.length, avant2021.length]).toEqual([1, 1]);
    }),
  );
});
