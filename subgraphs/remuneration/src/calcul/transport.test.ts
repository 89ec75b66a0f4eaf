import { nombre } from "./euros.ts";
import { forfaitTransport, retourPeriodique, voyageDebutFin } from "./transport.ts";

test("V22 and V23: every threshold is strict", () => {
  expect([0, 15, 15.1, 250, 250.1].map((km) => forfaitTransport(nombre(km)))).toEqual([
    "AUCUN",
    "AUCUN",
    "FORFAIT",
    "FORFAIT",
    "FORFAIT_MAJORE",
  ]);
  expect([25, 25.1].map((km) => voyageDebutFin(nombre(km)))).toEqual([false, true]);
});

test("an unknown distance promises nothing", () => {
  expect(forfaitTransport(null)).toBe("INCONNU");
  expect(voyageDebutFin(null)).toBe(false);
  expect(retourPeriodique(null, 20, true)).toBe("INCONNU");
});

test.each([
  [25, 17, null, "AUCUN"],
  [25.1, 17, false, "MENSUEL_TROIS_QUARTS"],
  [25.1, 18, null, "INCONNU"],
  [25.1, 18, false, "AUCUN"],
  [25.1, 18, true, "TRIMESTRIEL_TOTAL"],
] as const)("going home: %f km at %i, longer than three months %j: %s", (km, age, plus, attendu) => {
  expect(retourPeriodique(nombre(km), age, plus)).toBe(attendu);
});
