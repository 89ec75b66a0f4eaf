import fc from "fast-check";
import { type Absences, apresRetenue, retenue } from "./absence.ts";
import { type Nombre, nombre, ZERO } from "./euros.ts";

const mois = (brut: number | string) => ({
  brut: nombre(brut),
  mensuel: nombre(brut),
  moisEntier: nombre(brut),
});
const absences = (reste: Partial<Absences>): Absences => ({
  methode: "HEURES_151_67",
  heures: ZERO,
  jours: ZERO,
  heuresPrevues: null,
  ...reste,
});
const net = (brut: number | string, reste: Partial<Absences>): string =>
  apresRetenue(nombre(brut), retenue(mois(brut), absences(reste))).toFixed(2);

test("V13: seven hours or a day of 685.00, by the three methods", () => {
  const heures = nombre(7);
  expect(net(685, { heures })).toBe("653.39");
  expect(net(685, { methode: "HEURES_PREVUES", heures, heuresPrevues: nombre(154) })).toBe("653.86");
  expect(net(685, { methode: "TRENTIEME", jours: nombre(1) })).toBe("662.17");
});

test("a part-time hour is worth a full-time hour, whatever the hours of the month", () => {
  const partiel = { brut: nombre("361.31"), mensuel: nombre(685), moisEntier: nombre("361.31") };
  const retenu = retenue(partiel, absences({ heures: nombre(8) }));
  expect(apresRetenue(partiel.brut, retenu).toFixed(2)).toBe("325.18");
});

test("no method withholds more than the month, and none anything without absence", () => {
  const heures = fc.integer({ min: 0, max: 74_400 }).map((centiemes) => nombre(centiemes).dividedBy(100));
  const cas = fc.record({
    methode: fc.constantFrom("HEURES_151_67" as const, "HEURES_PREVUES" as const, "TRENTIEME" as const),
    heures,
    jours: fc.integer({ min: 0, max: 31 }).map((jours): Nombre => nombre(jours)),
    heuresPrevues: fc.option(heures),
  });
  fc.assert(
    fc.property(cas, fc.integer({ min: 0, max: 300_000 }), (reste, centimes) => {
      const montants = mois(nombre(centimes).dividedBy(100).toFixed(2));
      const retenu = retenue(montants, reste);
      expect(retenu.isNegative()).toBe(false);
      expect(retenu.lessThanOrEqualTo(montants.brut)).toBe(true);
      expect(retenue(montants, { ...reste, heures: ZERO, jours: ZERO }).isZero()).toBe(true);
    }),
  );
});
