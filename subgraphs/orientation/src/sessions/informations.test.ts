import { lignesDe, lireHeure } from "./informations.ts";

const version = { transaction: "12", changeLe: "2026-11-01T00:00:00Z" };
const moulins = { denomination: "Salle A", codePostal: "03000", ville: "Moulins", codeCommune: "03190" };
const session = { intitule: "CAP Boulanger", codesRome: ["D1102"], lieu: moulins, retireLe: null };

test.each([
  ["09:30", "09:30"],
  ["9h", "09:00"],
  ["9H05", "09:05"],
  ["14:00:00", "14:00"],
  ["24:00", null],
  ["10:75", null],
  ["le matin", null],
  ["", null],
  [null, null],
])("hour « %s » is read %s", (texte, heure) => {
  expect(lireHeure(texte)).toBe(heure);
});

test("a meeting is at the session's place, by the clock of that place", () => {
  const [ligne] = lignesDe(
    "s1",
    {
      ...session,
      informationsCollectives: [{ date: "2026-12-01", heure: "09:30", aDistance: false, lieu: null }],
    },
    version,
  );
  expect(ligne).toMatchObject({
    id: "IC-s1-2026-12-01T0930",
    titre: "Information collective : CAP Boulanger",
    debut: new Date("2026-12-01T08:30:00Z"),
    fin: null,
    denomination: "Salle A",
    codeCommune: "03190",
    codesRome: ["D1102"],
    transaction: "12",
  });
  const [ailleurs] = lignesDe(
    "s1",
    {
      ...session,
      informationsCollectives: [
        { date: "2026-12-01", heure: "09:30", aDistance: false, lieu: { codeCommune: "97411" } },
      ],
    },
    version,
  );
  expect(ailleurs?.debut).toEqual(new Date("2026-12-01T05:30:00Z"));
});

test("without an hour the meeting takes the day, and says so; a remote one has no place", () => {
  const [sansHeure, distante] = lignesDe(
    "s1",
    {
      ...session,
      informationsCollectives: [
        { date: "2026-12-01", heure: null, aDistance: false, lieu: null },
        { date: "2026-12-02", heure: "10:00", aDistance: true, lieu: null },
      ],
    },
    version,
  );
  expect(sansHeure).toMatchObject({
    id: "IC-s1-2026-12-01",
    debut: new Date("2026-11-30T23:00:00Z"),
    fin: new Date("2026-12-01T23:00:00Z"),
  });
  expect(sansHeure?.description).toContain("heure");
  expect(distante).toMatchObject({ aDistance: true, ville: null, codeCommune: null, lignes: [] });
});

test("a meeting keeps its id when another comes before it; two at once have two", () => {
  const seance = (date: string) => ({ date, heure: "09:00", aDistance: false, lieu: null });
  const ids = (...dates: string[]) =>
    lignesDe("s1", { ...session, informationsCollectives: dates.map(seance) }, version).map(({ id }) => id);
  const [seule] = ids("2026-12-05");
  expect(ids("2026-12-01", "2026-12-05")).toContain(seule);
  expect(new Set(ids("2026-12-05", "2026-12-05")).size).toBe(2);
});
