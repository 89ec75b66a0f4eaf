import { join } from "node:path";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { empreinte } from "../empreinte.ts";
import { type BaseImport, ouvrirPourImport } from "../importer-pour-tests.ts";
import { onisepMetiers } from "./importer.ts";

let base: BaseImport;
beforeEach(async () => {
  base = await ouvrirPourImport();
});
afterEach(() => base.fermer());

const counts = (lus: number, changed: object) => ({
  lus,
  stockes: lus,
  rejetes: 0,
  crees: 0,
  modifies: 0,
  inchanges: 0,
  fermes: 0,
  ...changed,
});

describeWithReferenceData("the real lists", (data) => {
  const liste2022 = join(data, "onisep/ideo-metiers_onisep-2022-04.csv");
  const liste2026 = join(data, "onisep/ideo-metiers_onisep-2026.json");

  test("2022 then 2026: each row kept, the métiers that the newer list lacks closed", async () => {
    const first = await base.importer(onisepMetiers, [liste2022]);
    expect(first).toMatchObject({
      rejets: 0,
      comptes: { listeOnisep: counts(1_099, { crees: 1_099 }), metiers: counts(792, { crees: 792 }) },
    });
    const second = await base.importer(onisepMetiers, [liste2026]);
    expect(second.comptes).toEqual({
      listeOnisep: counts(1_518, { crees: 1_518 }),
      // 785 métiers are in both lists; all have a new date.
      metiers: counts(1_082, { crees: 290, modifies: 792, fermes: 7 }),
    });
    // Four rows give a domain of the ROME in the place of a fiche; their other codes are kept.
    const rejets = await base.rejets(second.importId);
    expect(rejets.map(({ code, valeur }) => [code, valeur])).toEqual([
      ["CODE_ROME_INVALIDE", "A15"],
      ["CODE_ROME_INVALIDE", "K15"],
      ["CODE_ROME_INVALIDE", "B16"],
      ["CODE_ROME_INVALIDE", "B16"],
    ]);

    const digest = await empreinte(base.sql);
    const again = await base.importer(onisepMetiers, [liste2026]);
    expect(again.comptes).toEqual({
      listeOnisep: counts(1_518, { inchanges: 1_518 }),
      metiers: counts(1_082, { inchanges: 1_082 }),
    });
    expect(await empreinte(base.sql)).toEqual(digest);

    const { metiers, metier } = await base.lire(`{
      metiers(recherche: "boulangère") { totalCount edges { node { id codesRome urlOnisep secteurs
        provenance { source producteur licence attribution dateMaj dateExtraction } } } }
      metier(id: "MET-17") { libelle } }`);
    expect(metier).toEqual({ libelle: "boulanger / boulangère" });
    expect(metiers.edges[0].node).toMatchObject({
      id: "MET-17",
      codesRome: ["D1102"],
      urlOnisep: "https://www.onisep.fr/http/redirection/metier/slug/MET.17",
      provenance: {
        source: "onisep-metiers",
        producteur: "Onisep",
        licence: "ODbL 1.0",
        attribution: "Onisep",
        dateExtraction: "2026-04-10T00:00:00.000Z",
      },
    });
  });

  test("2026 then 2022: the same métiers, as fresh as the newest list", async () => {
    await base.importer(onisepMetiers, [liste2022]);
    await base.importer(onisepMetiers, [liste2026]);
    const digest = await empreinte(base.sql, { circonstances: false });
    const other = await ouvrirPourImport();
    try {
      await other.importer(onisepMetiers, [liste2026]);
      const { comptes } = await other.importer(onisepMetiers, [liste2022]);
      // The seven that only the older list has are known, and closed at once.
      expect(comptes.metiers).toEqual(counts(1_082, { crees: 7, inchanges: 1_075 }));
      expect(await empreinte(other.sql, { circonstances: false })).toEqual(digest);
      const { metier } = await other.lire(`{ metier(id: "MET-17") { provenance { dateExtraction } } }`);
      expect(metier.provenance.dateExtraction).toBe("2026-04-10T00:00:00.000Z");
    } finally {
      await other.fermer();
    }
  });

  test("both together", async () => {
    const { comptes } = await base.importer(onisepMetiers, [liste2026, liste2022]);
    expect(comptes.listeOnisep).toMatchObject({ lus: 2_617, stockes: 2_617, rejetes: 0 });
    const [row] = await base.sql`
      select count(*) filter (where retire_le is null) as ouverts,
        count(*) filter (where retire_le = '2026-04-10') as fermes from metiers`;
    expect(row).toEqual({ ouverts: 1_075, fermes: 7 });
  });

  test("a métier that left the list leaves search, and stays readable", async () => {
    await base.importer(onisepMetiers, [liste2022, liste2026]);
    const [closed] =
      await base.sql`select id, libelle from metiers where retire_le is not null order by id limit 1`;
    const { metier, metiers, _entities } = await base.lire(
      `query ($id: ID!, $libelle: String!, $representations: [_Any!]!) {
        metier(id: $id) { id provenance { retireLe } }
        metiers(recherche: $libelle) { edges { node { id } } }
        _entities(representations: $representations) { ... on Metier { id } } }`,
      { ...closed, representations: [{ __typename: "Metier", id: closed?.id }] },
    );
    expect(metier).toEqual({ id: closed?.id, provenance: { retireLe: "2026-04-10" } });
    expect(metiers.edges.map(({ node }: { node: { id: string } }) => node.id)).not.toContain(closed?.id);
    expect(_entities).toEqual([{ id: closed?.id }]);
  });
});

const liste = (rows: string[]) =>
  `\uFEFF"libellé métier";"lien site onisep.fr";"nom publication";"code ROME";domaine/sous-domaine\r\n${rows.join("\r\n")}\r\n`;

test("rows that cannot be kept are listed with their line", async () => {
  const { comptes, importId } = await base.importerFichiers(onisepMetiers, {
    "liste-2025-01.csv": liste([
      "fleuriste;https://exemple.fr/MET.1;Un guide;D1209;",
      ";https://exemple.fr/MET.2;Un guide;;",
      "potier;https://exemple.fr/;Un guide;;",
      "fleuriste;https://exemple.fr/MET.1;Un guide;D1209;",
      "trop;de;champs;pour;cette;liste",
    ]),
  });
  expect(comptes.listeOnisep).toMatchObject({ lus: 5, stockes: 1, rejetes: 4 });
  expect((await base.rejets(importId)).map(({ ligne, code }) => [ligne, code])).toEqual([
    [3, "LIBELLE_ABSENT"],
    [4, "IDENTIFIANT_ABSENT"],
    [5, "DOUBLON"],
    [6, "LIGNE_MALFORMEE"],
  ]);
});

test("a row that is not in UTF-8 is not kept half readable", async () => {
  const { comptes } = await base.importerFichiers(onisepMetiers, {
    "liste-2025.csv": Buffer.concat([
      Buffer.from(liste(["fleuriste;https://exemple.fr/MET.1;Un guide;D1209;"])),
      Buffer.from("ébéniste;https://exemple.fr/MET.2;Un guide;;\n", "latin1"),
    ]),
  });
  expect(comptes.listeOnisep).toMatchObject({ lus: 2, stockes: 1, rejetes: 1 });
});

test.each([
  ["vide-2025.csv", liste([]), "holds no métier"],
  ["liste.csv", liste(["fleuriste;https://exemple.fr/MET.1;Un guide;D1209;"]), "does not tell its date"],
  ["autre-2025.csv", "a;b\n1;2\n", "has no column"],
  ["coupe-2025.json", '[{"libelle": "fleuriste", "url_onisep": "https://exe', "in the middle of the element"],
  ["objet-2025.json", '{"libelle": "fleuriste"}', "not one array of objects"],
  ["vide-2025.json", "[]", "holds no métier"],
])("%s is refused, and nothing is changed", async (nom, content, message) => {
  await base.importerFichiers(onisepMetiers, {
    "liste-2024.csv": liste(["potier;https://exemple.fr/MET.2;Un guide;;"]),
  });
  const digest = await empreinte(base.sql);
  await expect(base.importerFichiers(onisepMetiers, { [nom]: content })).rejects.toThrow(message);
  expect(await empreinte(base.sql)).toEqual(digest);
});
