import { active } from "./resolvers.ts";

test.each([
  ["ACTIVE", null, true],
  ["ACTIVE", "2026-11-22", true],
  // Active when the directory was made, ended since.
  ["ACTIVE", "2026-11-21", false],
  ["INACTIVE", "2030-01-01", false],
  [null, "2026-11-21", false],
  [null, "2030-01-01", null],
  [null, null, null],
] as const)("%s until %s: %s", (etat, finEnregistrement, expected) => {
  expect(active({ etat, finEnregistrement }, "2026-11-22")).toBe(expected);
});
