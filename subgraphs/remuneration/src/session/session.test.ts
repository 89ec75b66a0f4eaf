import { recrute } from "./session.ts";

const JOUR = "2026-11-22";
const session = { etatRecrutement: null, fin: null, inscriptionFin: null, retireLe: null };

test.each([
  [{}, true],
  [{ etatRecrutement: "OUVERT", fin: JOUR, inscriptionFin: JOUR }, true],
  [{ etatRecrutement: "FERME" }, false],
  [{ etatRecrutement: "SUSPENDU" }, false],
  [{ fin: "2026-11-21" }, false],
  [{ inscriptionFin: "2026-11-21" }, false],
  [{ retireLe: "2026-11-22" }, false],
])("%j: %s", (faits, attendu) => {
  expect(recrute({ ...session, ...faits }, JOUR)).toBe(attendu);
});
