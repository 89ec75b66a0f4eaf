import { join } from "node:path";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { formacode } from "../formacode/importer.ts";
import { lheo } from "../lheo/importer.ts";
import { type BaseImport, ouvrirPourImport } from "../nomenclature/base.fixture.ts";
import { nsf } from "../nsf/importer.ts";

let base: BaseImport;
beforeAll(async () => {
  base = await ouvrirPourImport();
});
afterAll(() => base.fermer());

describeWithReferenceData("the public samples of LHÉO", (data) => {
  const path = (nom: string) => join(data, nom);
  const samples = [
    "rco-2.3-export-2025-11.xml",
    "exemple-2.2-bts-onisep.xml",
    "intercarif-2.2-export-test-anotea.xml",
  ].map((nom) => path(`lheo/${nom}`));
  const jointures = async () =>
    (await base.importer(lheo, samples)).jointures
      .filter(({ nom }) => /Formacode|NSF/.test(nom))
      .map(({ nom, total, resolus, manquants }) => [
        nom,
        total,
        resolus,
        manquants.map(({ valeur }) => valeur),
      ]);

  test("codes that lead nowhere before the nomenclatures, and somewhere once they are there", async () => {
    expect((await jointures()).map(([, total, resolus]) => [total, resolus])).toEqual([
      [4, 0],
      [4, 0],
      [2, 0],
      [5, 0],
    ]);
    await base.importer(
      formacode,
      ["formacodes-v14.csv", "formacodes-v13.csv", "formacode-v14-publics.json"].map((nom) =>
        path(`formacode/${nom}`),
      ),
    );
    await base.importer(nsf, [path("nsf/n_groupe_specialite.csv")]);
    expect(await jointures()).toEqual([
      ["formations → Formacode, dans la version annoncée", 4, 1, ["22403 V12", "34076 V11", "34582 V11"]],
      ["formations → Formacode, toutes versions", 4, 4, []],
      ["formations → groupes de spécialités NSF", 2, 2, []],
      ["actions → publics du Formacode", 5, 5, []],
    ]);
  });
});
