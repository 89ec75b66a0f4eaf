import fc from "fast-check";
import type { ProfilRemuneration } from "../../generated/types.ts";
import { baremesDuFichier } from "../bareme/fichier.ts";
import { fichierLivre } from "../bareme/fichier-livre.ts";
import { simuler } from "./simuler.ts";
import { situationDe } from "./situation.ts";

const connus = baremesDuFichier(fichierLivre());
const simulation = (profil: ProfilRemuneration) => simuler(situationDe(profil, "2026-11-22"), connus);
const centimes = (profil: ProfilRemuneration) =>
  Math.round(Number(simulation(profil).montantMois ?? 0) * 100);

test("the month's scale pays, not the entry's: a course in progress is revalued on 1 April", () => {
  const profil = { ageEntree: 30, dateEntree: "2024-02-01" };
  expect(simulation({ ...profil, moisPaye: "2024-03-31" })).toMatchObject({
    montantMois: "723.36",
    baremeVersion: "FR-2023-04-01",
  });
  expect(simulation({ ...profil, moisPaye: "2024-04-01" })).toMatchObject({ montantMois: "756.63" });
});

test("a scale decided on 24 April pays the whole of April, and the trace says why", () => {
  const { montantMois, trace } = simulation({ ageEntree: 30, dateEntree: "2024-04-01" });
  expect(montantMois).toBe("756.63");
  expect(trace.find(({ regle }) => regle === "Barème du mois payé")?.resultat).toBe(
    "FR-2024-04-01, publié le 24 avril 2024 et appliqué depuis le 1er avril 2024",
  );
});

test("an entry before May 2021 keeps its age through the change of regime", () => {
  const profil = { ageEntree: 20, dateEntree: "2021-03-01" };
  expect(simulation({ ...profil, moisPaye: "2021-04-01" }).montantMois).toBe("310.39");
  expect(simulation({ ...profil, moisPaye: "2021-06-01" }).montantMois).toBe("500.00");
});

test("Mayotte has its own scale, Normandie raised the old one, and both are data", () => {
  expect(simulation({ ageEntree: 30, dateEntree: "2023-05-01", territoire: "DEP-976" })).toMatchObject({
    montantMois: "643.10",
    baremeVersion: "DEP-976-2023-04-01",
  });
  const normandie = { ageEntree: 20, dateEntree: "2021-02-01", territoire: "REG-28" };
  expect(simulation(normandie)).toMatchObject({
    montantMois: "652.02",
    baremeVersion: "REG-28-2020-11-01",
  });
  expect(simulation({ ...normandie, nonSalarie: true })).toMatchObject({
    montantMois: "708.59",
    baremeVersion: "FR-2003-01-01",
  });
});

test("a territory without a scale of its own that month is told that the national one applies", () => {
  const reserve = /national/;
  const reserves = (profil: ProfilRemuneration) =>
    simulation({ ageEntree: 30, dateEntree: "2023-05-01", ...profil }).reserves.filter((texte) =>
      reserve.test(texte),
    );
  expect(reserves({ territoire: "DEP-03" })).toEqual([
    "Aucun barème propre à DEP-03 n'est connu pour 2023-05 : le barème national y est appliqué.",
  ]);
  expect(reserves({ territoire: "REG-28" })).toHaveLength(1);
  for (const profil of [
    { territoire: "DEP-976" },
    { territoire: "FR" },
    {},
    { territoire: "DEP-03", salarie: true },
  ])
    expect(reserves(profil)).toEqual([]);
});

test("entering on the way pays the days that are left in thirtieths", () => {
  const entree = (dateEntree: string) => simulation({ ageEntree: 30, dateEntree }).montantMois;
  expect(entree("2025-09-15")).toBe("410.39");
  expect(entree("2025-10-31")).toBe("25.65");
  expect(entree("2024-02-29")).toBe("24.11");
  expect(entree("2025-10-02")).toBe("769.49");
});

test("leaving on the way too, and a month after the exit of a session pays nothing", () => {
  const profil = { ageEntree: 30, dateEntree: "2025-09-01", dateSortie: "2025-10-10" };
  expect(simulation({ ...profil, moisPaye: "2025-10-01" }).montantMois).toBe("256.50");
});

test("the pay of France Travail follows the same scale; a course that is not approved pays nothing", () => {
  expect(simulation({ ageEntree: 30, dateEntree: "2025-09-01", financeFranceTravail: true })).toMatchObject({
    regime: "RFFT",
    montantMois: "769.49",
    transport: { forfait: "AUCUN" },
  });
  expect(simulation({ ageEntree: 30, stageAgree: false })).toMatchObject({
    regime: "P2S",
    montantMois: null,
  });
  expect(simulation({ ageEntree: 30, salarie: true })).toMatchObject({
    regime: "EMPLOYEUR",
    montantMois: null,
  });
});

test("part-time hours are worked out from the week when the month's are not given, and it is said", () => {
  const { montantMois, reserves } = simulation({ ageEntree: 30, dateEntree: "2025-09-01", heuresHebdo: 21 });
  expect(montantMois).toBe("461.68");
  expect(reserves).toContainEqual(expect.stringContaining("estimées à 91 d'après 21 heures par semaine"));
});

test("an amount of ours, and a month after the last scale known, are said to be so", () => {
  expect(simulation({ ageEntree: 30, dateEntree: "2026-11-01" }).reserves).toContainEqual(
    expect.stringContaining("calculé à partir d'un coefficient publié"),
  );
  expect(simulation({ ageEntree: 30, dateEntree: "2027-04-01" }).reserves).toContainEqual(
    expect.stringContaining("Le dernier barème connu date du 1er avril 2026"),
  );
});

test("every amount comes with its version and a trace (I5)", () => {
  const { baremeVersion, trace } = simulation({ ageEntree: 30, dateEntree: "2025-09-01" });
  expect(baremeVersion).toBe("FR-2025-04-01");
  expect(trace.map(({ regle }) => regle)).toEqual([
    "Régime",
    "Barème du mois payé",
    "Catégorie",
    "Montant mensuel à temps plein",
    "Mois à temps plein",
  ]);
  for (const etape of trace) expect(Object.values(etape).every((texte) => texte.length > 0)).toBe(true);
});

describe("whatever the situation", () => {
  const heures = fc.integer({ min: 0, max: 74_400 }).map((centiemes) => centiemes / 100);
  const situation = fc.record({
    ageEntree: fc.integer({ min: 16, max: 70 }),
    dateEntree: fc
      .date({ min: new Date("2003-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    heuresMois: fc.option(heures),
    droitAss: fc.option(fc.boolean()),
    travailleurHandicape: fc.boolean(),
    activiteAnterieure: fc.boolean(),
    nonSalarie: fc.boolean(),
    situationFamiliale: fc.constantFrom(
      "AUCUNE" as const,
      "PARENT_ISOLE" as const,
      "ENCEINTE_SEULE" as const,
    ),
    salaireAnterieur: fc.option(fc.integer({ min: 0, max: 400_000 }).map((c) => (c / 100).toFixed(2))),
    territoire: fc.constantFrom(null, "DEP-976", "REG-28"),
    heuresAbsenceInjustifiee: heures,
  });

  test("the month is never negative, and never pays more for more unjustified absence", () => {
    fc.assert(
      fc.property(situation, heures, (profil, autres) => {
        const [moins, plus] = [profil.heuresAbsenceInjustifiee, autres].sort((a, b) => a - b);
        const peu = centimes({ ...profil, heuresAbsenceInjustifiee: moins ?? 0 });
        const beaucoup = centimes({ ...profil, heuresAbsenceInjustifiee: plus ?? 0 });
        expect(beaucoup).toBeGreaterThanOrEqual(0);
        expect(beaucoup).toBeLessThanOrEqual(peu);
      }),
    );
  });

  test("more part-time hours never pay less", () => {
    fc.assert(
      fc.property(situation, heures, heures, (profil, a, b) => {
        const [moins, plus] = [a, b].sort((x, y) => x - y);
        const base = { ...profil, heuresAbsenceInjustifiee: 0 };
        expect(centimes({ ...base, heuresMois: plus ?? 0 })).toBeGreaterThanOrEqual(
          centimes({ ...base, heuresMois: moins ?? 0 }),
        );
      }),
    );
  });

  test("justified absences never change the month", () => {
    fc.assert(
      fc.property(situation, heures, (profil, heuresAbsenceJustifiee) => {
        expect(centimes({ ...profil, heuresAbsenceJustifiee })).toBe(centimes(profil));
      }),
    );
  });

  test("a disabled trainee's former salary is held between the bounds of the month's scale", () => {
    fc.assert(
      fc.property(situation, (profil) => {
        const { montantMensuel, baremeVersion, categorie } = simulation({
          ...profil,
          travailleurHandicape: true,
        });
        if (categorie !== "TRAVAILLEUR_HANDICAPE_SALAIRE") return;
        const ligne = connus.baremes
          .find(({ version }) => version === baremeVersion)
          ?.lignes.find((une) => une.categorie === categorie);
        expect(Number(montantMensuel)).toBeGreaterThanOrEqual(Number(ligne?.minimum));
        expect(Number(montantMensuel)).toBeLessThanOrEqual(Number(ligne?.maximum));
      }),
    );
  });
});
