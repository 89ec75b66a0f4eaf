import { nombre } from "./euros.ts";
import { auProrataDesJours, joursDeStage } from "./mois-incomplet.ts";

test.each([
  ["2025-09-01", "2025-09-01", null, 30],
  ["2025-09-01", "2025-09-15", null, 16],
  ["2025-10-01", "2025-10-31", null, 1],
  ["2025-10-01", "2025-10-02", null, 30],
  ["2024-02-01", "2024-02-29", null, 1],
  ["2025-02-01", "2025-01-06", null, 30],
  ["2025-02-01", "2025-02-02", null, 27],
  ["2025-10-01", "2025-09-01", "2025-10-10", 10],
  ["2025-10-01", "2025-09-01", "2025-10-31", 30],
  ["2025-10-01", "2025-10-06", "2025-10-10", 5],
  ["2025-11-01", "2025-09-01", "2025-10-10", 0],
])("month of %s, entry %s, exit %s: %i days", (mois, entree, sortie, jours) => {
  expect(joursDeStage(mois, entree, sortie)).toBe(jours);
});

test("one thirtieth a day, the whole month from thirty", () => {
  expect(auProrataDesJours(nombre("769.49"), 16).toFixed(2)).toBe("410.39");
  expect(auProrataDesJours(nombre("769.49"), 30).toFixed(2)).toBe("769.49");
});
