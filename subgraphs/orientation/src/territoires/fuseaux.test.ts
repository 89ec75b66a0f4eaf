import { fuseauDe, horlogeLocale, instantLocal } from "./fuseaux.ts";

test.each([
  ["03190", "Europe/Paris"],
  ["2A004", "Europe/Paris"],
  ["97411", "Indian/Reunion"],
  ["97133", "America/Guadeloupe"],
  ["97302", "America/Cayenne"],
  ["97611", "Indian/Mayotte"],
  ["97502", "America/Miquelon"],
  ["98735", "Pacific/Tahiti"],
  ["98723", "Pacific/Marquesas"],
  ["974", "Indian/Reunion"],
  [null, "Europe/Paris"],
])("commune %s is in %s", (code, fuseau) => {
  expect(fuseauDe(code)).toBe(fuseau);
});

test.each([
  ["2026-11-28", "09:30", "Europe/Paris", "2026-11-28T08:30:00.000Z"],
  ["2026-07-01", "09:30", "Europe/Paris", "2026-07-01T07:30:00.000Z"],
  ["2026-07-01", "09:30", "Indian/Reunion", "2026-07-01T05:30:00.000Z"],
  ["2026-07-01", "09:30", "Pacific/Marquesas", "2026-07-01T19:00:00.000Z"],
  ["2026-10-25", "12:00", "Europe/Paris", "2026-10-25T11:00:00.000Z"],
  ["2026-12-31", "24:00", "Europe/Paris", "2026-12-31T23:00:00.000Z"],
])("%s %s in %s is %s", (jour, heure, fuseau, instant) => {
  expect(instantLocal(jour, heure, fuseau).toISOString()).toBe(instant);
});

test("a Friday evening in Paris is a Saturday in Nouméa", () => {
  const instant = new Date("2026-11-27T20:15:00Z");
  expect(horlogeLocale(instant, "Europe/Paris")).toMatchObject({ jourSemaine: 5, heure: "21:15" });
  expect(horlogeLocale(instant, "Pacific/Noumea")).toMatchObject({ jourSemaine: 6, heure: "07:15" });
});
