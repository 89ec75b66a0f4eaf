import { determinerRegime } from "./regime.ts";

const personne = { salarie: false, indemniseAre: false, financeFranceTravail: false, stageAgree: true };

test.each([
  [{}, "RPS", true],
  [{ indemniseAre: true }, "AREF", false],
  [{ indemniseAre: true, financeFranceTravail: true }, "AREF", false],
  [{ financeFranceTravail: true }, "RFFT", true],
  [{ stageAgree: false, financeFranceTravail: true }, "RFFT", true],
  [{ stageAgree: false }, "P2S", false],
  [{ salarie: true, indemniseAre: true }, "EMPLOYEUR", false],
] as const)("%j: %s", (faits, regime, surBareme) => {
  expect(determinerRegime({ ...personne, ...faits })).toMatchObject({ regime, surBareme });
});
