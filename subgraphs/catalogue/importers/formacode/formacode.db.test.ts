import { join } from "node:path";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { type BaseImport, comptes, inchanges, ouvrirPourImport } from "../nomenclature/base.fixture.ts";
import { formacode } from "./importer.ts";

let base: BaseImport;
beforeEach(async () => {
  base = await ouvrirPourImport();
});
afterEach(() => base.fermer());

describeWithReferenceData("the real thesaurus", (data) => {
  const [v14, domaines, v13, publics] = [
    "formacodes-v14.csv",
    "formacodes-grands-domaines-v14.csv",
    "formacodes-v13.csv",
    "formacode-v14-publics.json",
  ].map((nom) => join(data, "formacode", nom)) as [string, string, string, string];

  test("V13, V14, its top domains and publics: every record, every link that leads somewhere", async () => {
    const first = await base.importer(formacode, [v14, domaines, v13, publics]);
    expect(first.comptes).toEqual({
      formacode: comptes(2_775 + 2_632),
      formacodeDomaine: comptes(14),
      formacodePublic: comptes(73),
    });
    expect(first.rejets).toBe(0);
    expect(first.jointures.map(({ nom, total, resolus }) => [nom, total, resolus])).toEqual([
      ["termes génériques → Formacode", 5_342, 5_342],
      ["termes spécifiques → Formacode", 2_775, 2_775],
      // The others name tables of the thesaurus that are not among the files: software, certifications.
      ["termes associés → Formacode", 3_166, 3_115],
      ["descripteurs → version suivante du Formacode", 2_632, 2_569],
    ]);
    const counts = await base.sql`
      select version, genre, count(*) as total, count(champ_code) as champs, sum(cardinality(plus_larges)) as larges,
        sum(cardinality(plus_specifiques)) as specifiques, sum(cardinality(associes)) as associes
      from formacodes group by 1, 2 order by 1, 2`;
    expect(counts.map((row) => Object.values(row))).toEqual([
      ["V13", "DESCRIPTEUR", 2_632, 2_632, 2_567, 2_567, 0],
      ["V14", "DESCRIPTEUR", 2_775, 2_775, 2_775, 2_710, 3_115],
      ["V14", "GRAND_DOMAINE", 14, 0, 0, 65, 0],
      ["V14", "PUBLIC", 73, 0, 0, 0, 0],
    ]);
    const before = await base.contenu();
    const again = await base.importer(formacode, [publics, v13, domaines, v14]);
    expect(again.comptes).toEqual({
      formacode: inchanges(2_775 + 2_632),
      formacodeDomaine: inchanges(14),
      formacodePublic: inchanges(73),
    });
    expect(await base.contenu()).toEqual(before);
  });

  test("files apart, in another order: the same terms", async () => {
    await base.importer(formacode, [v14, domaines, v13, publics]);
    const together = await base.sql`select * from formacodes order by version, code`;
    const other = await ouvrirPourImport();
    try {
      for (const path of [v13, publics, v14, domaines]) await other.importer(formacode, [path]);
      const apart = await other.sql`select * from formacodes order by version, code`;
      const bare = (rows: typeof together) => rows.map(({ import_id: _, ...row }) => row);
      expect(bare(apart)).toEqual(bare(together));
    } finally {
      await other.fermer();
    }
  });
});
