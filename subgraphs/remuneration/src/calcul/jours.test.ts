import { enLettres, finDuMois, jourAParis, joursEntre, plusMois } from "./jours.ts";

test("ends of months", () => {
  expect(["2024-02-10", "2025-02-10", "2025-12-31"].map(finDuMois)).toEqual([
    "2024-02-29",
    "2025-02-28",
    "2025-12-31",
  ]);
  expect(plusMois("2025-11-30", 3)).toBe("2026-02-28");
  expect(plusMois("2025-09-01", 3)).toBe("2025-12-01");
});

test("days between, both counted, across a change of hour", () => {
  expect(joursEntre("2025-03-29", "2025-03-31")).toBe(3);
  expect(joursEntre("2025-10-25", "2025-10-27")).toBe(3);
});

test("it is tomorrow in Paris before it is in Greenwich", () => {
  expect(jourAParis(new Date("2026-06-30T22:30:00Z"))).toBe("2026-07-01");
  expect(jourAParis(new Date("2026-12-31T22:30:00Z"))).toBe("2026-12-31");
});

test("the first of the month is « 1er »", () => {
  expect(enLettres("2026-04-01")).toBe("1er avril 2026");
  expect(enLettres("2026-04-11")).toBe("11 avril 2026");
});
