import { normaliser } from "../src/territoires/noms.ts";
import { type CommuneAdresse, CommunesParAdresse } from "./communes-par-adresse.ts";

const commune = (
  code: string,
  nom: string,
  codesPostaux: string[],
  mere: string | null = null,
): CommuneAdresse => ({
  id: `COM-${code}`,
  code,
  recherche: normaliser(nom),
  codesPostaux,
  departement: `DEP-${code.startsWith("97") ? code.slice(0, 3) : code.slice(0, 2)}`,
  mere: mere && `COM-${mere}`,
  latitude: null,
  longitude: null,
});

const communes = new CommunesParAdresse(
  [
    commune("62041", "Arras", ["62000"]),
    commune("93066", "Saint-Denis", ["93200", "93210"]),
    commune("97411", "Saint-Denis", ["97400", "97490"]),
    commune("97413", "Saint-Leu", ["97416", "97424", "97436"]),
    commune("24547", "Terrasson-Lavilledieu", ["24120"]),
    commune("26281", "Romans-sur-Isère", ["26100"]),
    commune("97101", "Les Abymes", ["97139"]),
    commune("2B134", "L'Île-Rousse", ["20220"]),
    commune("2A004", "Ajaccio", ["20000", "20090"]),
    commune("75056", "Paris", ["75017", "75018"]),
    commune("75117", "Paris 17e Arrondissement", ["75017"], "75056"),
    commune("75118", "Paris 18e Arrondissement", ["75018"], "75056"),
    commune("95127", "Cergy", ["95000"]),
    commune("95500", "Pontoise", ["95000", "95300"]),
    commune("01262", "Montluel", ["01120"]),
    commune("57412", "Saint-Pierre", ["57600"]),
    commune("57413", "Saint Pierre", ["57700"]),
  ],
  [{ recherche: "cordieux", territoireId: "COM-01262" }],
);

test.each([
  ["62005", "ARRAS", "62041"],
  ["62000", "Arras Cedex 9", "62041"],
  ["93200", "ST DENIS", "93066"],
  ["93210", "SAINT DENIS LA PLAINE", "93066"],
  ["97490", "ST DENIS", "97411"],
  ["97424", "PITON SAINT LEU", "97413"],
  ["24120", "TERRASSON LA VILLEDIEU", "24547"],
  ["26105", "ROMANS", "26281"],
  ["97139", "ABYMES", "97101"],
  ["20220", "L ILE ROUSSE", "2B134"],
  ["20303", "AJACCIO CEDEX 1", "2A004"],
  ["75017", "PARIS", "75117"],
  ["75018", "Paris 18e", "75118"],
  ["75801", "PARIS CEDEX 8", "75056"],
  ["95000", "CERGY PONTOISE", "95127"],
  ["01120", "CORDIEUX", "01262"],
  ["57600", "ST PIERRE", "57412"],
])("%s %s is %s", (codePostal, ville, code) => {
  expect(communes.trouver(codePostal, ville)?.code).toBe(code);
});

test.each([
  ["93600", "AULANY-SOUS-BOIS"],
  ["57970", "ST PIERRE"],
  ["62005", ""],
  ["", "ARRAS"],
  [null, null],
])("%s %s is not guessed", (codePostal, ville) => {
  expect(communes.trouver(codePostal, ville)).toBeNull();
});
