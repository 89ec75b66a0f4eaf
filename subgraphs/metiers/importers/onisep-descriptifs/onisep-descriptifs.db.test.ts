import { join } from "node:path";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { empreinte } from "../empreinte.ts";
import { type BaseImport, ouvrirPourImport } from "../importer-pour-tests.ts";
import { onisepDescriptifs } from "./importer.ts";

let base: BaseImport;
beforeEach(async () => {
  base = await ouvrirPourImport();
});
afterEach(() => base.fermer());

describeWithReferenceData("the real descriptions", (data) => {
  test("all 989 are kept, 817 with a text without HTML; a second import changes nothing", async () => {
    const path = join(data, "onisep/ideo-metiers-descriptifs-2024.json");
    const { comptes, rejets } = await base.importer(onisepDescriptifs, [path]);
    expect(rejets).toBe(0);
    expect(comptes).toMatchObject({
      descriptifsOnisep: { lus: 989, stockes: 989, crees: 989 },
      metiers: { lus: 989, crees: 989 },
    });
    const [row] = await base.sql`
      select count(accroche) as textes, count(*) filter (where accroche ~ '<[a-z/]|&[a-z]+;') as balises,
        count(*) filter (where retire_le is null) as ouverts from metiers`;
    // No list says that one does not exist.
    expect(row).toEqual({ textes: 817, balises: 0, ouverts: 989 });
    const digest = await empreinte(base.sql);
    await base.importer(onisepDescriptifs, [path]);
    expect(await empreinte(base.sql)).toEqual(digest);
  });
});

test("what cannot be kept is listed with its place", async () => {
  const { comptes, importId } = await base.importerFichiers(onisepDescriptifs, {
    "descriptifs.json": JSON.stringify([
      {
        id: "MET.1",
        libelle: "fleuriste",
        descriptif_html: "<p>Compose.</p>",
        liens: [{ nom: "x", url: "javascript:1" }],
      },
      { id: "FOR.1", libelle: "autre", descriptif_html: "" },
      { id: "MET.2", libelle: null },
      null,
      { id: "MET.1", libelle: "fleuriste" },
    ]),
  });
  expect(comptes.descriptifsOnisep).toMatchObject({ lus: 5, stockes: 1, rejetes: 4 });
  expect((await base.rejets(importId)).map(({ ligne, code }) => [ligne, code])).toEqual([
    [2, "IDENTIFIANT_ABSENT"],
    [3, "LIBELLE_ABSENT"],
    [4, "IDENTIFIANT_ABSENT"],
    [5, "DOUBLON"],
  ]);
  expect(await base.lire(`{ metier(id: "MET-1") { accroche urlOnisep } }`)).toEqual({
    metier: { accroche: "Compose.", urlOnisep: null },
  });
});
