import { estOuverte } from "./horaires.ts";

const samediMatin = [
  { jour: 5, de: "13:30", a: "17:00" },
  { jour: 6, de: "09:00", a: "12:00" },
];

test.each([
  ["2026-11-28T07:59:59Z", false],
  ["2026-11-28T08:00:00Z", true],
  ["2026-11-28T10:59:00Z", true],
  ["2026-11-28T11:00:00Z", false],
  ["2026-11-27T12:30:00Z", true],
  ["2026-11-29T09:00:00Z", false],
])("in Paris, open at %s: %s", (instant, ouverte) => {
  expect(estOuverte(samediMatin, "Europe/Paris", new Date(instant))).toBe(ouverte);
});

test("a structure of La Réunion opens by the clock of La Réunion", () => {
  expect(estOuverte(samediMatin, "Indian/Reunion", new Date("2026-11-28T05:00:00Z"))).toBe(true);
  expect(estOuverte(samediMatin, "Indian/Reunion", new Date("2026-11-28T08:30:00Z"))).toBe(false);
});

test("without hours, nobody knows", () => {
  expect(estOuverte(null, "Europe/Paris", new Date())).toBeNull();
  expect(estOuverte([], "Europe/Paris", new Date())).toBeNull();
});
