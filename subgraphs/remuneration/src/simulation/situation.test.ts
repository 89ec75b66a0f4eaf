import { GraphQLError } from "graphql";
import type { ProfilRemuneration } from "../../generated/types.ts";
import { nombre } from "../calcul/euros.ts";
import { situationDe } from "./situation.ts";

const JOUR = "2026-11-22";

function refus(profil: ProfilRemuneration): unknown {
  try {
    situationDe(profil, JOUR);
  } catch (error) {
    if (error instanceof GraphQLError) return error.extensions;
    throw error;
  }
  return undefined;
}

test.each<[string, ProfilRemuneration, string]>([
  ["no age", {}, "ageEntree"],
  ["a negative age", { ageEntree: -1 }, "ageEntree"],
  ["an impossible age", { ageEntree: 121 }, "ageEntree"],
  ["an age that contradicts the birth", { ageEntree: 20, dateNaissance: "1990-01-01" }, "ageEntree"],
  ["a birth after the entry", { dateNaissance: "2026-11-23" }, "dateNaissance"],
  ["a birth of another century", { dateNaissance: "1800-01-01" }, "dateNaissance"],
  [
    "a month before the entry",
    { ageEntree: 20, dateEntree: "2026-05-01", moisPaye: "2026-04-30" },
    "moisPaye",
  ],
  ["a month after the exit", { ageEntree: 20, dateSortie: "2026-12-31", moisPaye: "2027-01-01" }, "moisPaye"],
  ["an exit before the entry", { ageEntree: 20, dateSortie: "2026-11-21" }, "dateSortie"],
  ["negative weekly hours", { ageEntree: 20, heuresHebdo: -1 }, "heuresHebdo"],
  ["a week without an hour", { ageEntree: 20, heuresHebdo: 0 }, "heuresHebdo"],
  ["more hours than a week has", { ageEntree: 20, heuresHebdo: 168.5 }, "heuresHebdo"],
  ["negative monthly hours", { ageEntree: 20, heuresMois: -0.5 }, "heuresMois"],
  ["a full-time week with part-time hours", { ageEntree: 20, heuresHebdo: 35, heuresMois: 80 }, "heuresMois"],
  ["negative absence", { ageEntree: 20, heuresAbsenceInjustifiee: -7 }, "heuresAbsenceInjustifiee"],
  ["negative justified absence", { ageEntree: 20, heuresAbsenceJustifiee: -7 }, "heuresAbsenceJustifiee"],
  ["negative days", { ageEntree: 20, joursAbsenceInjustifiee: -1 }, "joursAbsenceInjustifiee"],
  [
    "hours for the method that counts days",
    { ageEntree: 20, heuresAbsenceInjustifiee: 7, methodeProrata: "TRENTIEME" },
    "joursAbsenceInjustifiee",
  ],
  [
    "days for a method that counts hours",
    { ageEntree: 20, joursAbsenceInjustifiee: 1 },
    "heuresAbsenceInjustifiee",
  ],
  [
    "planned hours that are not given",
    { ageEntree: 20, heuresAbsenceInjustifiee: 7, methodeProrata: "HEURES_PREVUES" },
    "heuresPrevuesMois",
  ],
  [
    "more absence than planned",
    { ageEntree: 20, heuresAbsenceInjustifiee: 7, methodeProrata: "HEURES_PREVUES", heuresPrevuesMois: 6 },
    "heuresAbsenceInjustifiee",
  ],
  ["a negative salary", { ageEntree: 20, salaireAnterieur: "-1.00" }, "salaireAnterieur"],
  ["a negative distance", { ageEntree: 20, distanceKm: -0.1 }, "distanceKm"],
])("%s is refused, naming the argument", (_, profil, argument) => {
  expect(refus(profil)).toMatchObject({ code: "BAD_USER_INPUT", argument, messageEn: expect.any(String) });
});

test("age and birth that agree are both taken; a birthday on the entry day counts", () => {
  expect(situationDe({ ageEntree: 18, dateNaissance: "2008-11-22" }, JOUR).entreeEnStage.age).toBe(18);
  expect(situationDe({ dateNaissance: "2008-11-23" }, JOUR).entreeEnStage.age).toBe(17);
});

test("a session gives its start, end, week and territories; the profile has the last word", () => {
  const session = {
    debut: "2027-01-04",
    fin: "2027-06-30",
    heuresHebdo: nombre(24),
    heuresTotal: nombre(500),
    territoires: ["DEP-03", "REG-84"],
  };
  expect(situationDe({ ageEntree: 20 }, JOUR, session)).toMatchObject({
    entree: "2027-01-04",
    sortie: "2027-06-30",
    mois: "2027-01-01",
    territoires: ["DEP-03", "REG-84"],
    duree: { tempsPlein: false, origine: "SESSION", estimees: true },
  });
  const profil = { ageEntree: 20, dateEntree: "2027-07-05", heuresMois: 90, territoire: "DEP-976" };
  expect(situationDe(profil, JOUR, session)).toMatchObject({
    entree: "2027-07-05",
    sortie: null,
    territoires: ["DEP-976"],
    duree: { origine: "PROFIL", estimees: false },
  });
});
