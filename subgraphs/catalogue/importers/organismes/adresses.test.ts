import { lireAdresse } from "./adresses.ts";
import { communeDeAdresse } from "./communes.ts";

test("a text is cut at its postal code", () => {
  expect(lireAdresse("7 RUE VILLENEUVE 01000 BOURG-EN-BRESSE")).toEqual({
    denomination: null,
    lignes: ["7 RUE VILLENEUVE"],
    codePostal: "01000",
    ville: "BOURG-EN-BRESSE",
    codeCommune: "01053",
    latitude: null,
    longitude: null,
  });
  expect(lireAdresse("ENSIBS LORIENT\nBP 92116\n56321 LORIENT CEDEX\nFRANCE")).toMatchObject({
    lignes: ["ENSIBS LORIENT", "BP 92116"],
    codePostal: "56321",
    codeCommune: "56121",
  });
  expect(lireAdresse("03470 SALIGNY-SUR-ROUDON")).toMatchObject({ lignes: [], codeCommune: "03265" });
});

test("a text without postal code is a town; an empty one is nothing", () => {
  expect(lireAdresse("Rouxmesnil-Bouteilles")).toMatchObject({
    lignes: [],
    ville: "Rouxmesnil-Bouteilles",
    codeCommune: null,
  });
  expect(lireAdresse("3 rue des Lilas")).toMatchObject({ lignes: ["3 rue des Lilas"], ville: null });
  expect(lireAdresse(" \n ")).toBeNull();
});

test.each([
  ["69009", "LYON 9EME", "69389"],
  ["75116", "Paris", "75116"],
  ["75007", "PARIS 07", "75107"],
  ["13002", "Marseille 2e Arrondissement", "13202"],
  ["69300", "Lyon", "69123"],
  ["20090", "AJACCIO", "2A004"],
  ["20200", "Bastia", "2B033"],
  ["97400", "St Denis", "97411"],
  ["93200", "SAINT-DENIS CEDEX 2", "93066"],
  ["84130", "Pontet", "84092"],
  ["95610", "ERAGNY", "95218"],
  ["71500", "Louhans", "71263"],
  ["95610", "Saint", null],
  ["01190", "Inconnue", null],
  [null, "Paris", null],
  ["75001", null, null],
])("%s %s is %s", (codePostal, ville, code) => expect(communeDeAdresse(codePostal, ville)).toBe(code));
