import { estOuverte } from "./ouverture.ts";

const session = { etatRecrutement: null, fin: null, inscriptionFin: null, retireLe: null };

test.each([
  ["without any word from the source", {}, true],
  ["open", { etatRecrutement: "OUVERT" as const }, true],
  ["closed", { etatRecrutement: "FERME" as const }, false],
  ["suspended", { etatRecrutement: "SUSPENDU" as const }, false],
  ["on its last day", { fin: "2026-11-22" }, true],
  ["ended yesterday", { fin: "2026-11-21" }, false],
  ["on the last day of registration", { inscriptionFin: "2026-11-22" }, true],
  ["registration over", { inscriptionFin: "2026-11-21", fin: "2027-01-01" }, false],
  ["out of the offer", { retireLe: "2026-11-01" }, false],
])("%s", (_, given, expected) => {
  expect(estOuverte({ ...session, ...given }, "2026-11-22")).toBe(expected);
});
