import type { ProfilRemuneration } from "../../generated/types.ts";
import { baremesDuFichier } from "../bareme/fichier.ts";
import { fichierLivre } from "../bareme/fichier-livre.ts";
import { simuler } from "./simuler.ts";
import { situationDe } from "./situation.ts";

/** The vectors of the domain dossier, §2.10, each with its number, through the whole calculation. */
const connus = baremesDuFichier(fichierLivre());
const simulation = (profil: ProfilRemuneration) => simuler(situationDe(profil, "2026-11-22"), connus);
const mois = (profil: ProfilRemuneration) => simulation(profil).montantMois;

test("V1: entry on 2021-06-01 at 25, full month: 500.00", () => {
  expect(simulation({ dateNaissance: "1995-06-15", dateEntree: "2021-06-01" })).toMatchObject({
    categorie: "DE_18_A_25",
    montantMensuel: "500.00",
    montantMois: "500.00",
    tempsPlein: true,
    baremeVersion: "FR-2021-05-01",
  });
});

test("V2: turning 26 during the course changes nothing", () => {
  const profil = { dateNaissance: "1995-06-15", dateEntree: "2021-06-01" };
  for (const moisPaye of ["2021-06-20", "2021-07-01", "2022-12-31"])
    expect(mois({ ...profil, moisPaye })).toBe("500.00");
});

test.each([
  [17, "211.20"],
  [18, "528.00"],
  [25, "528.00"],
  [26, "723.36"],
])("V3: %i at entry, May 2023: %s", (ageEntree, montant) => {
  expect(mois({ ageEntree, dateEntree: "2023-05-01" })).toBe(montant);
});

test("V4: 22, lone parent, May 2023: 723.36", () => {
  expect(
    simulation({ ageEntree: 22, dateEntree: "2023-05-01", situationFamiliale: "PARENT_ISOLE" }),
  ).toMatchObject({ categorie: "SITUATION_FAMILIALE", montantMois: "723.36" });
});

test.each([
  ["600.00", "685.00"],
  ["1480.30", "1480.30"],
  ["2500.00", "1932.52"],
])("V5: disabled, former salary %s in 2021: %s", (salaireAnterieur, montant) => {
  expect(
    simulation({ ageEntree: 30, dateEntree: "2021-09-01", travailleurHandicape: true, salaireAnterieur }),
  ).toMatchObject({ categorie: "TRAVAILLEUR_HANDICAPE_SALAIRE", montantMensuel: montant });
});

const septembre2021 = { ageEntree: 30, dateEntree: "2021-09-01" };

test("V6: part-time, 80 h, 26 and over, September 2021, no right to the ASS: 361.31, not 361.60", () => {
  expect(simulation({ ...septembre2021, heuresMois: 80, droitAss: false })).toMatchObject({
    montantMois: "361.31",
    montantMensuel: "685.00",
    tempsPlein: false,
  });
});

test("V7: the same with a right to the ASS: 507.30", () => {
  expect(mois({ ...septembre2021, heuresMois: 80, droitAss: true })).toBe("507.30");
});

test("V8: 115 h with a right to the ASS: 519.38, above the floor, which 112.32 h reach", () => {
  expect(mois({ ...septembre2021, heuresMois: 115, droitAss: true })).toBe("519.38");
  expect(mois({ ...septembre2021, heuresMois: 112.32, droitAss: true })).toBe("507.30");
  expect(mois({ ...septembre2021, heuresMois: 112.33, droitAss: true })).toBe("507.33");
});

test("V10: part-time, 120 h, 26 and over, May 2025: 608.81", () => {
  expect(mois({ ageEntree: 40, dateEntree: "2025-05-01", heuresMois: 120 })).toBe("608.81");
});

test("V12: exactly 30 h a week is full-time, 29.99 is not", () => {
  expect(simulation({ ...septembre2021, heuresHebdo: 30 })).toMatchObject({
    tempsPlein: true,
    montantMois: "685.00",
  });
  expect(simulation({ ...septembre2021, heuresHebdo: 29.99 }).tempsPlein).toBe(false);
});

test("V13: 685.00 with 7 h (one day) unjustified, by each payer's method", () => {
  const absent = { ...septembre2021, heuresAbsenceInjustifiee: 7 };
  expect(mois({ ...absent, methodeProrata: "HEURES_151_67" })).toBe("653.39");
  expect(mois({ ...absent, methodeProrata: "HEURES_PREVUES", heuresPrevuesMois: 154 })).toBe("653.86");
  expect(mois({ ...absent, methodeProrata: "TRENTIEME", joursAbsenceInjustifiee: 1 })).toBe("662.17");
});

test("V14: 7 h justified: nothing withheld, and the trace says so", () => {
  const { montantMois, trace } = simulation({ ...septembre2021, heuresAbsenceJustifiee: 7 });
  expect(montantMois).toBe("685.00");
  expect(trace).toContainEqual({
    regle: "Absences justifiées",
    base: "Code du travail, R. 6341-45 (a contrario)",
    entree: "7 heures",
    resultat: "aucune retenue",
  });
});

test("V15: 769.49 with 21 h unjustified over 151.67: 662.95", () => {
  expect(mois({ ageEntree: 26, dateEntree: "2025-05-01", heuresAbsenceInjustifiee: 21 })).toBe("662.95");
});

test.each([
  [15, "AUCUN"],
  [15.1, "FORFAIT"],
  [250, "FORFAIT"],
  [250.1, "FORFAIT_MAJORE"],
])("V22: %f km: %s", (distanceKm, forfait) => {
  expect(simulation({ ...septembre2021, distanceKm }).transport.forfait).toBe(forfait);
});

test("V23: the start and end trip is refunded beyond 25.0 km", () => {
  expect(simulation({ ...septembre2021, distanceKm: 25 }).transport.voyageDebutFin).toBe(false);
  expect(simulation({ ...septembre2021, distanceKm: 25.1 }).transport.voyageDebutFin).toBe(true);
});

test("V25: contributions of 2011, full month 89.49, 80 h 47.20", () => {
  const profil = { ageEntree: 30, dateEntree: "2011-03-01" };
  expect(simulation(profil).cotisations).toBe("89.49");
  expect(simulation({ ...profil, heuresMois: 80 }).cotisations).toBe("47.20");
});

test("V26: before May 2021, 20 years old: 310.39", () => {
  expect(simulation({ ageEntree: 20, dateEntree: "2021-04-01" })).toMatchObject({
    categorie: "DE_18_A_20",
    montantMois: "310.39",
    baremeVersion: "FR-2003-01-01",
  });
});

test("V27: the premium of May 2021 brings former activity to 685.00, in training before or since", () => {
  const profil = { ageEntree: 22, activiteAnterieure: true, moisPaye: "2021-05-01" };
  const deja = simulation({ ...profil, dateEntree: "2021-04-01" });
  expect(deja).toMatchObject({ montantMensuel: "652.02", montantMois: "685.00" });
  expect(deja.trace).toContainEqual(expect.objectContaining({ resultat: "32,98 €" }));
  const entrant = simulation({ ...profil, dateEntree: "2021-05-01" });
  expect(entrant).toMatchObject({ montantMensuel: "500.00", montantMois: "685.00" });
  expect(entrant.trace).toContainEqual(expect.objectContaining({ resultat: "185,00 €" }));
});

test("V28: on ARE in a regional course: AREF, no amount of ours", () => {
  expect(simulation({ ageEntree: 30, indemniseAre: true })).toMatchObject({
    regime: "AREF",
    categorie: null,
    montantMensuel: null,
    montantMois: null,
    tempsPlein: null,
    cotisations: null,
    baremeVersion: null,
  });
});
