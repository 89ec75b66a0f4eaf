import { join } from "node:path";
import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { geo } from "../../../importers/geo/geo.ts";
import { orientation } from "../../subgraph.ts";

interface Page {
  totalCount?: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  edges: { cursor: string; node: { id: string; libelle: string; codesPostaux: string[] } }[];
}

/** Files of the COG, La Poste and the zonings whose names towns have too. */
const FICHIERS = [
  "communes.json.gz",
  "epci.json.gz",
  "departements.json",
  "regions.json",
  "arrondissements.json",
  "laposte_hexasmal.csv.gz",
  "bassins-emploi-bmo-2019-communes.csv",
  "departements-academies-regions.csv",
];

/** What people type, and the territory that must come first. */
const CAS: readonly [string, string][] = [
  // Typing errors.
  ["Monlucon", "COM-03185"],
  ["Montlucon", "COM-03185"],
  ["Marseile", "COM-13055"],
  ["Marsielle", "COM-13055"],
  ["Clermon ferand", "COM-63113"],
  ["Villeurbane", "COM-69266"],
  ["Saint Ettienne", "COM-42218"],
  ["Chalon sur sone", "COM-71076"],
  ["Bourgs en Bresse", "COM-01053"],
  ["Vichi", "COM-03310"],
  ["Brets", "COM-29019"],
  ["Boulogne Bilancourt", "COM-92012"],
  ["Strasbourgh", "COM-67482"],
  ["larochelle", "COM-17300"],
  ["Yseure", "COM-03321"],
  // Accents, case, hyphens, apostrophes, « St ».
  ["montluçon", "COM-03185"],
  ["EVRY-COURCOURONNES", "COM-91228"],
  ["l’haÿ les roses", "COM-94038"],
  ["St Etienne", "COM-42218"],
  ["ST-NAZAIRE", "COM-44184"],
  ["Ste Foy lès Lyon", "COM-69202"],
  ["chalons en champagne", "COM-51108"],
  ["Œting", "COM-57521"],
  // CEDEX.
  ["Lyon Cedex 03", "COM-69383"],
  ["69399 CEDEX 03", "COM-69383"],
  ["69399 LYON CEDEX 03", "COM-69383"],
  ["13284 Marseille cedex 07", "COM-13207"],
  ["75987 PARIS CEDEX 20", "COM-75120"],
  ["62005 ARRAS CEDEX", "COM-62041"],
  ["03008 Moulins Cedex", "COM-03190"],
  ["97713 ST DENIS CEDEX 9", "COM-97411"],
  // Arrondissements.
  ["Paris 12", "COM-75112"],
  ["Paris 12e", "COM-75112"],
  ["12e arrondissement de Paris", "COM-75112"],
  ["75012 Paris", "COM-75112"],
  ["75116", "COM-75116"],
  ["Lyon 3e", "COM-69383"],
  ["Marseille 1er", "COM-13201"],
  ["Marseille 1", "COM-13201"],
  ["Paris", "COM-75056"],
  ["75000", "COM-75056"],
  ["69000 Lyon", "COM-69123"],
  // Corsica.
  ["2A", "DEP-2A"],
  ["20", "DEP-2B"],
  ["2A004", "COM-2A004"],
  ["20004", "COM-2A004"],
  ["20200 Bastia", "COM-2B033"],
  ["Corse", "REG-94"],
  // Overseas.
  ["974", "DEP-974"],
  ["97400", "COM-97411"],
  ["Saint-Pierre 97410", "COM-97416"],
  ["97500", "COM-97502"],
  ["98800 Nouméa", "COM-98818"],
  ["97150 Saint Martin", "COM-97801"],
  ["Mamoudzou", "COM-97611"],
  // Homonyms, and what chooses among them.
  ["Saint-Denis", "COM-97411"],
  ["Saint-Denis (93)", "COM-93066"],
  ["Saint-Denis 93", "COM-93066"],
  ["93200 Saint-Denis", "COM-93066"],
  ["Saint Denis Réunion", "COM-97411"],
  ["Saint-Denis Aude", "COM-11339"],
  ["Montluçon (03)", "COM-03185"],
  ["Moulins", "COM-03190"],
  ["Moulins Allier", "COM-03190"],
  ["Moulins 35", "COM-35198"],
  ["Monlucon (03)", "COM-03185"],
  ["Lyon", "COM-69123"],
  ["Créteil", "COM-94028"],
  // Former and delegated communes.
  ["Cordieux", "COM-01262"],
  ["01120", "COM-01262"],
  ["Cherbourg", "COM-50129"],
  ["Annecy-le-Vieux", "COM-74010"],
  ["Anecy le vieux", "COM-74010"],
  // Codes and larger territories.
  ["03190", "COM-03190"],
  ["03000", "COM-03190"],
  ["Allier", "DEP-03"],
  ["Auvergne Rhone Alpes", "REG-84"],
  ["Moulins Communauté", "EPCI-200071140"],
  ["200071140", "EPCI-200071140"],
  ["99999", ""],
];

describeWithReferenceData("places as people type them, on the real lists", (folder) => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase();
    subgraph = await openTestSubgraph(orientation, database.adminUrl);
    await runImport({
      url: subgraph.url,
      schema: "orientation",
      importer: geo,
      paths: FICHIERS.map((nom) => join(folder, "geo", nom)),
      log: silentLogger,
    });
  });

  afterAll(async () => {
    await subgraph?.close();
    await database?.drop();
  });

  async function chercher(variables: Record<string, unknown>, champs = "totalCount"): Promise<Page> {
    const { data, errors } = await subgraph.execute({
      query: `query($recherche: String, $niveau: NiveauTerritoire, $first: Int = 5, $after: String) {
        territoires(recherche: $recherche, niveau: $niveau, first: $first, after: $after) { ${champs}
          pageInfo { hasNextPage endCursor } edges { cursor node { id libelle codesPostaux } } } }`,
      variables,
    });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data?.territoires));
  }

  test.each(CAS)("« %s » : %s", async (recherche, attendu) => {
    const { edges } = await chercher({ recherche });
    expect(edges[0]?.node.id ?? "").toBe(attendu);
  });

  test("homonyms: the most populated first, each with what tells it apart", async () => {
    const { edges } = await chercher({ recherche: "saint denis", first: 3 });
    expect(edges.map(({ node }) => [node.libelle, node.codesPostaux[0]])).toEqual([
      ["Saint-Denis (974)", "97400"],
      ["Saint-Denis (93)", "93200"],
      ["Saint-Denis (11)", "11310"],
    ]);
    const moulins = await chercher({ recherche: "Moulins", first: 4 });
    expect(moulins.edges.map(({ node }) => node.libelle)).toEqual([
      "Moulins (03)",
      "Moulins (35)",
      "Moulins (02)",
      expect.stringMatching(/^Moulins-/),
    ]);
    const bassins = await chercher({ recherche: "Moulins", niveau: "BASSIN" });
    expect(bassins.edges.map(({ node }) => node.libelle)).toEqual(["MOULINS (bassin d'emploi, 2019)"]);
  });

  test("an unknown postcode leads to its department", async () => {
    expect((await chercher({ recherche: "62999" })).edges.map(({ node }) => node.id)).toEqual(["DEP-62"]);
    expect((await chercher({ recherche: "20999" })).edges.map(({ node }) => node.id)).toEqual([
      "DEP-2B",
      "DEP-2A",
    ]);
  });

  test("pages of near names join, their cursors are stable, the total is exact", async () => {
    for (const recherche of ["saint ettienne", "Monlucon", "sain martinn"]) {
      const toutes = await chercher({ recherche, first: 100 });
      const vues: string[] = [];
      let after: string | null = null;
      do {
        const page: Page = await chercher({ recherche, first: 1, after });
        expect(await chercher({ recherche, first: 1, after })).toEqual(page);
        vues.push(...page.edges.map(({ node }) => node.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after && vues.length < 30);
      expect(vues).toEqual(toutes.edges.map(({ node }) => node.id).slice(0, vues.length));
      expect(toutes.totalCount).toBe(toutes.edges.length);
    }
  });

  test("one statement where a name answers, three where none does, whatever the page", async () => {
    const cout = async (recherche: string, first: number) => {
      subgraph.statements();
      await chercher({ recherche, first }, "");
      return subgraph.statements().length;
    };
    for (const first of [1, 100]) {
      expect(await cout("Montluçon", first)).toBe(1);
      expect(await cout("saint", first)).toBe(1);
      expect(await cout("Monlucon", first)).toBe(3);
      expect(await cout("Saint Denis Réunion", first)).toBe(3);
      expect(await cout("zzzzzzzzzz", first)).toBe(3);
      expect(await cout("%", first)).toBe(1);
    }
  });

  test("a level chooses among near names too", async () => {
    const { edges } = await chercher({ recherche: "Monlucon", niveau: "BASSIN" });
    expect(edges.map(({ node }) => node.libelle)).toEqual(["MONTLUCON (bassin d'emploi, 2019)"]);
  });
});
