import { entete } from "./fichiers.ts";
import { jourDuNom, jourIso } from "./lecture.ts";
import { ficheRepertoire, idRepertoire } from "./repertoire.ts";

test.each([
  ["29/02/2024", "2024-02-29"],
  ["29/02/2023", null],
  ["2024-02-22", "2024-02-22"],
  ["2024-13-01", null],
  ["22/2/24", null],
  ["hier", null],
])("%j is the day %j", (texte, expected) => {
  expect(jourIso(texte)).toBe(expected);
});

test.each([
  ["kit-apprentissage-rncp-2025-01-31.csv", "2025-01-31"],
  ["export_fiches_CSV_Rome_2024_02_22.csv", "2024-02-22"],
  ["ideo-formations_onisep-2026.json.gz", "2026-01-01"],
  ["certifications-vae-reva.csv", ""],
  ["export-2024-02-31.csv", ""],
  ["liste-120240.csv", ""],
])("the name %s tells %j", (nom, expected) => {
  expect(jourDuNom(nom)).toBe(expected);
});

test("fiches of the directories", () => {
  expect(ficheRepertoire("RNCP509")).toEqual({ codeRncp: "509", codeRs: null });
  expect(ficheRepertoire(" rs 05000 ")).toEqual({ codeRncp: null, codeRs: "5000" });
  expect(["509", "RNCP", "RNCP0", "RSX1", ""].map(ficheRepertoire)).toEqual([null, null, null, null, null]);
  expect([idRepertoire("RNCP509"), idRepertoire("RS5000"), idRepertoire("x")]).toEqual([
    "RNCP-509",
    "RS-5000",
    null,
  ]);
});

test("a file is known by its columns, quoted or not, after a mark or not", () => {
  expect(
    entete("a.csv.gz", '\uFEFF"Numero_Fiche";"Codes_Rome_Code"\r\n', ["Numero_Fiche", "Codes_Rome_Code"]),
  ).toBe(true);
  expect(entete("a.csv", "Numero_Fiche;Autre\n", ["Numero_Fiche", "Codes_Rome_Code"])).toBe(false);
  expect(entete("a.json", "Numero_Fiche", ["Numero_Fiche"])).toBe(false);
  expect(entete("a.csv", "", ["Numero_Fiche"])).toBe(false);
});
