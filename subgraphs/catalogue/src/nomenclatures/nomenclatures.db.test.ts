import { join } from "node:path";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { formacode } from "../../importers/formacode/importer.ts";
import { formacodeInclusion } from "../../importers/formacode-inclusion/importer.ts";
import { formacodeIsced } from "../../importers/formacode-isced/importer.ts";
import { type BaseImport, ouvrirPourImport } from "../../importers/nomenclature/base.fixture.ts";
import { nsf } from "../../importers/nsf/importer.ts";
import { nsfLheo } from "../../importers/nsf-lheo/importer.ts";
import { chargerOffre } from "../../importers/offre/fixtures.ts";

describeWithReferenceData("with the real nomenclatures", (data) => {
  let base: BaseImport;
  beforeAll(async () => {
    base = await ouvrirPourImport();
    const importer = (which: Parameters<BaseImport["importer"]>[0], ...paths: string[]) =>
      base.importer(
        which,
        paths.map((path) => join(data, path)),
      );
    await importer(
      formacode,
      "formacode/formacodes-v14.csv",
      "formacode/formacodes-v13.csv",
      "formacode/formacodes-grands-domaines-v14.csv",
      "formacode/formacode-v14-publics.json",
    );
    await importer(formacodeIsced, "formacode/formacode-v12-vers-isced-f.txt");
    await importer(formacodeInclusion, "data-inclusion/correspondance-formacode-v14.json");
    await importer(nsf, "nsf/n_groupe_specialite.csv");
    await importer(nsfLheo, "nsf/lheo-dict-NSF.xml");
    await chargerOffre(base.subgraph.url, {
      formations: Array.from({ length: 30 }, (_, i) => ({
        numero: `F${String(i).padStart(2, "0")}`,
        intitule: "Pain et viennoiserie",
        codesNsf: ["221t", "998"],
        formacodes: [
          { code: "21538", version: "V14", principal: true },
          { code: "15050", version: "V13", principal: false },
          { code: "24268", version: "V12", principal: false },
          { code: "99999", version: null, principal: false },
        ],
        actions: [{ numero: `F${i}A`, publics: ["81018", "89999"] }],
      })),
    });
  });
  afterAll(() => base?.fermer());

  test("codes of a formation have their label, in their version or the nearest that has them", async () => {
    const { formation } = await base.lire(`{ formation(id: "essai--F00") {
      formacodes { code version principal libelle terme { version libelle champ { code libelle } } }
      specialitesNsf { code libelle codeDomaine domaine }
      actions { edges { node { publics publicsVises { code libelle publicsInclusion } } } } } }`);
    expect(formation.formacodes).toEqual([
      {
        code: "21538",
        version: "V14",
        principal: true,
        libelle: "Boulangerie",
        terme: {
          version: "V14",
          libelle: "Boulangerie",
          champ: { code: "215", libelle: "AGROALIMENTAIRE" },
        },
      },
      {
        code: "15050",
        version: "V13",
        principal: false,
        libelle: "MISE A NIVEAU TECHNOLOGIQUE",
        terme: {
          version: "V13",
          libelle: "MISE A NIVEAU TECHNOLOGIQUE",
          champ: {
            code: "150",
            libelle: "DEVELOPPEMENT PROFESSIONNEL ET PERSONNEL",
          },
        },
      },
      // V12 is not loaded, and V14 has this code no more.
      {
        code: "24268",
        version: "V12",
        principal: false,
        libelle: "TRANSMISSION DONNEES INFORMATIQUES",
        terme: {
          version: "V13",
          libelle: "TRANSMISSION DONNEES INFORMATIQUES",
          champ: { code: "242", libelle: "TELECOMMUNICATION" },
        },
      },
      {
        code: "99999",
        version: null,
        principal: false,
        libelle: null,
        terme: null,
      },
    ]);
    expect(formation.specialitesNsf).toEqual([
      {
        code: "221t",
        libelle: expect.stringMatching(/^Agro-alimentaire/i),
        codeDomaine: "22",
        domaine: "TRANSFORMATIONS",
      },
      { code: "998", libelle: null, codeDomaine: null, domaine: null },
    ]);
    expect(formation.actions.edges[0].node).toEqual({
      publics: ["81018", "89999"],
      publicsVises: [
        { code: "81018", libelle: "Femme", publicsInclusion: ["femmes"] },
        { code: "89999", libelle: null, publicsInclusion: [] },
      ],
    });
  });

  test("labels of a whole page cost one statement a nomenclature", async () => {
    // With what a page reads apart in any case.
    const query = (fields: string) =>
      `{ formations(first: 30) { edges { node { contenu ${fields} actions { edges { node { id } } } } } } }`;
    const count = async (fields: string) => {
      base.subgraph.statements();
      await base.lire(query(fields));
      return base.subgraph.statements().length;
    };
    const bare = await count("id");
    expect((await count("id formacodes { libelle terme { libelle } }")) - bare).toBe(1);
    expect((await count("id specialitesNsf { libelle }")) - bare).toBe(1);
    expect(
      (await count(
        "id formacodes { terme { plusLarges { libelle } associes { libelle } autresVersions { libelle } } }",
      )) - bare,
    ).toBe(2);
  });

  test("a term with all that it is related to", async () => {
    const { formacodes } = await base.lire(`{ formacodes(code: "21538") { totalCount edges { node {
      code version genre libelle champ { code } synonymes metiers arborescence
      plusLarges { code libelle plusLarges { libelle genre } } plusSpecifiques { libelle } associes { libelle }
      domainesIsced publicsInclusion themesInclusion noteExplication
      autresVersions { version libelle plusLarges { version } }
      provenance { source producteur retireLe } } } } }`);
    expect(formacodes.totalCount).toBe(1);
    expect(formacodes.edges[0].node).toEqual({
      code: "21538",
      version: "V14",
      genre: "DESCRIPTEUR",
      libelle: "Boulangerie",
      champ: { code: "215" },
      synonymes: ["biscotterie", "panification", "viennoiserie"],
      metiers: ["boulanger", "boulangère", "viennoisier", "viennoisière"],
      arborescence: "G0A0A2",
      plusLarges: [
        {
          code: "21554",
          libelle: "Agroalimentaire",
          plusLarges: [{ libelle: "Industrie, matières premières", genre: "GRAND_DOMAINE" }],
        },
      ],
      plusSpecifiques: [{ libelle: "Spécialisation boulangerie" }],
      associes: [],
      domainesIsced: ["0721"],
      publicsInclusion: [],
      themesInclusion: [],
      noteExplication: null,
      autresVersions: [{ version: "V13", libelle: "Boulangerie", plusLarges: [{ version: "V13" }] }],
      provenance: { source: "formacode", producteur: "Centre Inffo", retireLe: null },
    });
  });

  test("by words: labels first, then synonyms and occupations", async () => {
    const chercher = async (recherche: string, more = "") =>
      (
        await base.lire(
          `query ($q: String!) { formacodes(recherche: $q ${more}) { totalCount edges { node { libelle } } } }`,
          {
            q: recherche,
          },
        )
      ).formacodes;
    const boulangers = await chercher("boulang");
    expect(boulangers.edges[0].node.libelle).toBe("Boulangerie");
    expect((await chercher("boulangère")).edges.map(({ node }: { node: object }) => node)).toContainEqual({
      libelle: "Boulangerie",
    });
    expect((await chercher("MISE A NIVEAU technologique", ', version: "v13"')).totalCount).toBe(1);
    expect((await chercher("femme", ", genre: PUBLIC")).edges).toEqual([{ node: { libelle: "Femme" } }]);
    for (const nothing of ["%", "_", "''", "?!", "zzzzzz"])
      expect((await chercher(nothing)).totalCount).toBe(0);
    // Postgres refuses NUL: it separates words like any other sign.
    expect((await chercher("boul\0ang")).totalCount).toBeGreaterThan(0);
  });

  test("pages follow each other without gap, doubles nor change", async () => {
    const read = async (first: number) => {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const { formacodes } = await base.lire(
          `query ($first: Int, $after: String) { formacodes(recherche: "commerce", first: $first, after: $after) {
            totalCount edges { node { code } } pageInfo { hasNextPage endCursor } } }`,
          { first, after },
        );
        found.push(...formacodes.edges.map(({ node }: { node: { code: string } }) => node.code));
        after = formacodes.pageInfo.hasNextPage ? formacodes.pageInfo.endCursor : null;
        if (!after) expect(found).toHaveLength(formacodes.totalCount);
      } while (after);
      return found;
    };
    const [seven, hundred] = [await read(7), await read(100)];
    expect(seven).toEqual(hundred);
    expect(new Set(seven).size).toBe(seven.length);
  });
});
