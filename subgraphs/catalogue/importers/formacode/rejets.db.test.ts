import { type BaseImport, comptes, ouvrirPourImport } from "../nomenclature/base.fixture.ts";
import { formacode } from "./importer.ts";

let base: BaseImport;
beforeEach(async () => {
  base = await ouvrirPourImport();
});
afterEach(() => base.fermer());

const ENTETE =
  "Code du Terme;Descripteur en majuscules;Descripteur en typo riche;Champ sémantique;Synonymes;Synonymes métier;TG (Terme Générique);TS (Termes Spécifiques);TA (Termes Associés);NE (Note d’Explication);NA (Note d’Application);Note de version;ex-synonyme V-1;Code arborescence";
const terme = (code: string, libelle: string, more: { tg?: string; ta?: string; synonymes?: string } = {}) =>
  `${code};${libelle.toUpperCase()};${libelle};215 AGROALIMENTAIRE;${more.synonymes ?? ""};;${more.tg ?? ""};;${more.ta ?? ""};;;;;G0`;
const liste = (...rows: string[]) => `\uFEFF${[ENTETE, ...rows].join("\r\n")}\r\n`;

test("rows that are no term are listed with their line", async () => {
  const { comptes: counts, importId } = await base.importerFichiers(formacode, {
    "formacodes-v14.csv": liste(
      terme("21538", "Boulangerie"),
      terme("2153", "Trop court"),
      terme("21540", ""),
      terme("21538", "Boulangerie encore"),
      "21541;trop;peu",
      terme("21542", "x".repeat(2_000)),
    ),
  });
  expect(counts.formacode).toEqual(comptes(6, { stockes: 1, crees: 1, rejetes: 5 }));
  expect((await base.rejets(importId)).map(({ ligne, code }) => [ligne, code])).toEqual([
    [3, "CODE_INVALIDE"],
    [4, "LIBELLE_ABSENT"],
    [5, "DOUBLON"],
    [6, "LIGNE_MALFORMEE"],
    [7, "LIBELLE_TROP_LONG"],
  ]);
});

test("a term that left the list is closed, and comes back", async () => {
  const etat = async () =>
    (await base.sql`select code, retire_le from formacodes order by code`).map((row) => Object.values(row));
  const [pain, gateau] = [terme("21538", "Boulangerie"), terme("21540", "Pâtisserie")];
  await base.importerFichiers(formacode, { "formacodes-v14.csv": liste(pain, gateau) });
  await base.importerFichiers(formacode, { "formacodes-v14.csv": liste(pain) });
  expect(await etat()).toEqual([
    ["21538", null],
    ["21540", "2026-11-22"],
  ]);
  const { formacodes } = await base.lire(`{ formacodes { totalCount } }`);
  expect(formacodes.totalCount).toBe(1);
  await base.importerFichiers(formacode, { "formacodes-v14.csv": liste(pain, gateau) });
  expect(await etat()).toEqual([
    ["21538", null],
    ["21540", null],
  ]);
});

test("another version leaves the first as it is", async () => {
  await base.importerFichiers(formacode, { "formacodes-v14.csv": liste(terme("21538", "Boulangerie")) });
  await base.importerFichiers(formacode, { "formacodes-v15.csv": liste(terme("21540", "Pâtisserie")) });
  const rows = await base.sql`select version, code, retire_le from formacodes order by 1`;
  expect(rows.map((row) => Object.values(row))).toEqual([
    ["V14", "21538", null],
    ["V15", "21540", null],
  ]);
});

test("what a term names and what no term has", async () => {
  const { jointures } = await base.importerFichiers(formacode, {
    "formacodes-v14.csv": liste(
      terme("21538", "Boulangerie", {
        ta: "Boulangerie - 21538###Viennoiserie - 21599###Pâtisserie - 21540",
      }),
      terme("21540", "Pâtisserie", { tg: "Boulangerie - 21538" }),
    ),
  });
  expect(jointures.find(({ nom }) => nom.startsWith("termes associés"))).toEqual({
    nom: "termes associés → Formacode",
    total: 2,
    resolus: 1,
    manquants: [{ valeur: "21599", fois: 1 }],
  });
});

test.each([
  ["formacodes-v14.csv", liste(), "holds no record"],
  ["formacodes-v14.csv", "", "is empty"],
  ["formacodes.csv", liste(terme("21538", "Boulangerie")), "does not tell its version"],
  ["formacodes-v14.csv", "a;b\n1;2\n", "has no column"],
  ["publics.json", '{"version": "V14", "valeurs": []}', "holds no record"],
  ["publics.json", '{"valeurs": [{"code": "81018"}]}', "does not tell its version"],
  ["publics.json", '{"version": "V14", "valeurs": [{"cod', "not one whole JSON object"],
])("%s %j is refused, and nothing is changed", async (nom, content, message) => {
  await base.importerFichiers(formacode, { "formacodes-v14.csv": liste(terme("21538", "Boulangerie")) });
  const before = await base.contenu();
  await expect(base.importerFichiers(formacode, { [nom]: content })).rejects.toThrow(message);
  expect(await base.contenu()).toEqual(before);
});
