import { dateDuNom, jourIso, premierJour } from "./dates.ts";
import { idDeMetier, lienSur, nomPropre } from "./identite.ts";
import { niveauDe } from "./niveaux.ts";

test.each([
  ["MET.231", "MET-231"],
  ["https://www.onisep.fr/http/redirection/metier/slug/MET.782", "MET-782"],
  ["MET-231", null],
  ["FOR.12", null],
  ["XMET.1", null],
  ["", null],
])("id of %j", (text, id) => {
  expect(idDeMetier(text)).toBe(id);
});

test.each([
  ["https://www.onisep.fr/a", "https://www.onisep.fr/a"],
  ["javascript:alert(1)", null],
  ["https://", null],
  [null, null],
])("link %j", (text, link) => {
  expect(lienSur(text)).toBe(link);
});

test.each([
  ["05/03/2026", "2026-03-05"],
  ["31/02/2026", null],
  ["2026-03-05", null],
  ["", null],
])("day %j", (text, day) => {
  expect(jourIso(text)).toBe(day);
});

test.each([
  ["ideo-metiers_onisep-2022-04.csv", "2022-04", "2022-04-01"],
  ["ideo-metiers_onisep-2026.json", "2026", "2026-01-01"],
  ["fiches_20260410.xml", "2026-04-10", "2026-04-10"],
])("edition of %s", (nom, edition, day) => {
  expect(dateDuNom(nom)).toBe(edition);
  expect(premierJour(edition).toISOString().slice(0, 10)).toBe(day);
});

test("a name without a date has no edition", () => {
  expect(dateDuNom("ideo-fiche-metier-exemple.xml")).toBe("");
  expect(dateDuNom("120261234.xml")).toBe("");
});

test.each([
  ["Bac + 5", "NIVEAU_7"],
  ["bac + 2", "NIVEAU_5"],
  ["Bac + 9 et plus", "NIVEAU_8"],
  ["CAP ou équivalent", "NIVEAU_3"],
  ["Bac ou équivalent", "NIVEAU_4"],
  ["sans diplôme", "SANS_NIVEAU"],
  ["autre chose", null],
])("level %j", (text, level) => {
  expect(niveauDe(text)).toBe(level);
});

test("names lose needless spaces", () => {
  expect(nomPropre("  chef \n de  projet ")).toBe("chef de projet");
});
