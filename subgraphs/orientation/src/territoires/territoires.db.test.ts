import { silentLogger } from "@passerelle/kernel/logger";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { orientation } from "../subgraph.ts";
import { chargeurCentres } from "./centres.ts";
import { chargerReference } from "./reference.ts";

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  edges: { cursor: string; node: { id: string; nom: string; population: number | null } }[];
}

let database: TestDatabase;
let subgraph: TestSubgraph;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(orientation, database.adminUrl);
  const { url } = subgraph;
  await chargerReference({
    url,
    sql: subgraph.database.sql,
    log: silentLogger,
    now: new Date("2026-11-22T09:00:00Z"),
  });
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await subgraph.execute({ query, variables });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

const RECHERCHE = `query($recherche: String, $niveau: NiveauTerritoire, $dans: ID, $first: Int = 5, $after: String) {
  territoires(recherche: $recherche, niveau: $niveau, dans: $dans, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id nom population } } } }`;

const chercher = async (variables: Record<string, unknown>): Promise<Page> =>
  (await ask<{ territoires: Page }>(RECHERCHE, variables)).territoires;
const trouver = async (recherche: string, variables = {}): Promise<string[]> =>
  (await chercher({ recherche, ...variables })).edges.map(({ node }) => node.id);

describe("search", () => {
  test.each(["Saint-Denis", "ST DENIS", "st-denis", "  saint   denis "])(
    "« %s »: exact names first, homonyms by population",
    async (recherche) => {
      expect(await trouver(recherche)).toEqual([
        "COM-97411",
        "COM-93066",
        "COM-11339",
        "COM-30247",
        "COM-45274",
      ]);
    },
  );

  test.each([
    ["l'hay les roses", "COM-94038"],
    ["Moulins Cedex 9", "COM-03190"],
    ["03000 Moulins", "COM-03190"],
    ["03008 MOULINS CEDEX", "COM-03190"],
    ["62005 ARRAS CEDEX", "COM-62041"],
    ["03190", "COM-03190"],
    ["75017", "COM-75117"],
    ["75116", "COM-75116"],
    ["Paris 17", "COM-75117"],
    ["lyon 3e", "COM-69383"],
    ["2A004", "COM-2A004"],
    ["2a004", "COM-2A004"],
    ["20004", "COM-2A004"],
    ["20090", "COM-2A004"],
    ["Ajaccio", "COM-2A004"],
    ["2B", "DEP-2B"],
    ["974", "DEP-974"],
    ["Nouméa", "COM-98818"],
    ["Chalon s/Saône", "COM-71076"],
    ["Y", "COM-80829"],
    ["Cordieux", "COM-01262"],
    ["01120", "COM-01262"],
    ["Moulins Communauté", "EPCI-200071140"],
    ["200071140", "EPCI-200071140"],
    ["Auvergne Rhône Alpes", "REG-84"],
  ])("« %s » gives %s", async (recherche, id) => {
    expect((await trouver(recherche))[0]).toBe(id);
  });

  test("a code of several levels gives them all, and a level chooses", async () => {
    expect(await trouver("84")).toEqual(["REG-84", "DEP-84"]);
    expect(await trouver("84", { niveau: "DEPARTEMENT" })).toEqual(["DEP-84"]);
    expect(await trouver("Moulins", { dans: "DEP-03" })).toEqual(["COM-03190", "EPCI-200071140"]);
  });

  test.each([
    "%",
    "_",
    "'; drop table territoires; --",
    "\\",
    '"',
    "´`^¨",
    "🥖",
    "(",
    "x".repeat(10_000),
    "é".repeat(10_000),
    "\u0000",
  ])("hostile or odd text %# finds nothing and breaks nothing", async (recherche) => {
    const page = await chercher({ recherche });
    expect(page).toMatchObject({ totalCount: 0, edges: [] });
  });

  test("operators are words, and a word a thousand times over is one word", async () => {
    expect(await trouver("moulins:* & !vichy | <->")).toEqual([]);
    expect(await trouver("moulins & <->")).toEqual(await trouver("moulins"));
    const { totalCount } = await chercher({ recherche: "saint" });
    expect((await chercher({ recherche: "saint ".repeat(2_000) })).totalCount).toBe(totalCount);
  });

  test("a territory that nothing has contains nothing", async () => {
    for (const dans of ["REG-999", "\u0000", "'"])
      expect((await chercher({ niveau: "COMMUNE", dans })).totalCount).toBe(0);
  });

  test("an empty search is no search", async () => {
    expect((await chercher({ recherche: "  ", niveau: "REGION" })).totalCount).toBe(26);
  });
});

describe("lists", () => {
  test("exact numbers of each level", async () => {
    const totaux: Record<string, number> = {};
    for (const niveau of ["REGION", "DEPARTEMENT", "BASSIN", "EPCI", "COMMUNE"])
      totaux[niveau] = (await chercher({ niveau, first: 1 })).totalCount;
    expect(totaux).toEqual({ REGION: 26, DEPARTEMENT: 109, BASSIN: 0, EPCI: 1_255, COMMUNE: 34_969 });
  });

  test("arrondissements stand in their town, not beside it", async () => {
    expect(await chercher({ niveau: "COMMUNE", dans: "DEP-75" })).toMatchObject({
      totalCount: 1,
      edges: [{ node: { id: "COM-75056" } }],
    });
    expect((await chercher({ niveau: "COMMUNE", dans: "COM-75056" })).totalCount).toBe(20);
  });

  test("pages join without a gap or a repeat, and the same query gives the same cursors", async () => {
    for (const criteres of [{ niveau: "COMMUNE", dans: "DEP-03" }, { recherche: "saint denis" }]) {
      const ids: string[] = [];
      let after: string | null = null;
      let total = 0;
      do {
        const page: Page = await chercher({ ...criteres, first: 30, after });
        expect(await chercher({ ...criteres, first: 30, after })).toEqual(page);
        ids.push(...page.edges.map(({ node }) => node.id));
        total = page.totalCount;
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBe(total);
    }
  });

  test("a cursor of another list is refused, and so is a page of 0 or 101", async () => {
    const { pageInfo } = await chercher({ niveau: "COMMUNE", dans: "DEP-03" });
    for (const variables of [
      { niveau: "COMMUNE", dans: "DEP-63", after: pageInfo.endCursor },
      { recherche: "saint", first: 0 },
      { recherche: "saint", first: 101 },
      { recherche: "saint", after: "n'importe quoi" },
    ]) {
      const { errors } = await subgraph.execute({ query: RECHERCHE, variables });
      expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    }
  });

  test("a page costs as many statements whatever its size", async () => {
    const cost = async (first: number) => {
      subgraph.statements();
      await ask(`{ territoire(id: "REG-84") { parents { id } enfants(niveau: DEPARTEMENT, first: ${first}) { totalCount
        edges { node { id parents { id } liste { nom }
          evenements { id }
          enfants(niveau: COMMUNE, first: ${first}) { totalCount pageInfo { endCursor } edges { node { nom parents { id } } } } } } } } }`);
      return subgraph.statements().length;
    };
    const small = await cost(2);
    expect(await cost(12)).toBe(small);
    expect(small).toBe(9);
  });
});

test("children are paged one parent at a time", async () => {
  const query = `query($after: String) { territoire(id: "DEP-03") {
    enfants(niveau: EPCI, first: 5, after: $after) { totalCount pageInfo { endCursor hasNextPage } edges { node { nom } } } } }`;
  type Answer = {
    territoire: {
      enfants: { totalCount: number; pageInfo: Page["pageInfo"]; edges: { node: { nom: string } }[] };
    };
  };
  const noms: string[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const { territoire }: Answer = await ask<Answer>(query, { after });
    noms.push(...territoire.enfants.edges.map(({ node }) => node.nom));
    total = territoire.enfants.totalCount;
    after = territoire.enfants.pageInfo.hasNextPage ? territoire.enfants.pageInfo.endCursor : null;
  } while (after);
  expect(noms.length).toBe(total);
  expect(noms).toContain("CA Moulins Communauté");
});

test("an arrondissement, Corsica, overseas, a group across two regions", async () => {
  const champs =
    "id code codesPostaux position { latitude longitude } parents { id } liste { nom annee source }";
  expect(
    await ask(`{
      paris17: territoire(id: "COM-75117") { ${champs} }
      ajaccio: territoire(id: "COM-2A004") { ${champs} }
      saintPierre: territoire(id: "COM-97502") { parents { id } }
      moulins: territoire(id: "EPCI-200071140") { population parents { id } }
      inconnu: territoire(id: "COM-99999") { id }
      hostile: territoire(id: "COM-' or 1=1") { id }
    }`),
  ).toEqual({
    paris17: {
      id: "COM-75117",
      code: "75117",
      codesPostaux: ["75017"],
      position: { latitude: 48.8835, longitude: 2.3219 },
      parents: [{ id: "COM-75056" }, { id: "EPCI-200054781" }, { id: "DEP-75" }, { id: "REG-11" }],
      liste: { nom: "Code officiel géographique", annee: 2026, source: "Insee, Licence Ouverte 2.0" },
    },
    ajaccio: {
      id: "COM-2A004",
      code: "2A004",
      codesPostaux: ["20000", "20090", "20167"],
      position: { latitude: 41.91886, longitude: 8.73812 },
      parents: [{ id: "EPCI-242010056" }, { id: "DEP-2A" }, { id: "REG-94" }],
      liste: { nom: "Code officiel géographique", annee: 2026, source: "Insee, Licence Ouverte 2.0" },
    },
    saintPierre: { parents: [{ id: "DEP-975" }, { id: "REG-975" }] },
    moulins: {
      population: 64_064,
      parents: [{ id: "DEP-03" }, { id: "DEP-58" }, { id: "REG-84" }, { id: "REG-27" }],
    },
    inconnu: null,
    hostile: null,
  });
});

test("the code of a commune that is now part of another gives the current one, by reference too", async () => {
  const answer = await ask(
    `query($r: [_Any!]!) { territoire(id: "COM-01120") { id nom }
      _entities(representations: $r) { ... on Territoire { nom } } }`,
    { r: ["COM-01120", "COM-03190", "COM-99999"].map((id) => ({ __typename: "Territoire", id })) },
  );
  expect(answer).toEqual({
    territoire: { id: "COM-01262", nom: "Montluel" },
    _entities: [{ nom: "Montluel" }, { nom: "Moulins" }, null],
  });
});

test("homonyms of a department are left without coordinates rather than with wrong ones", async () => {
  const [row] = await subgraph.database.sql`
    select count(*) filter (where homonymes > 1 and latitude is not null) as devines,
      count(*) filter (where latitude is not null) as places, count(*) as communes
    from (select latitude, count(*) over (partition by departement, recherche) as homonymes
      from territoires where niveau = 'COMMUNE') t`;
  expect(row).toEqual({ devines: 0, places: 8_328, communes: 35_014 });
});

test("communes are published under every code that stands for one", async () => {
  const { sql } = subgraph.database;
  const rows = await sql`select cle, contenu from outbox where sujet = 'orientation.communes'
    and cle in ('03190', '75117', '01120', '20004') order by cle`;
  const [total] = await sql`select count(*) as n from outbox where sujet = 'orientation.communes'`;
  // 35 014 communes and arrondissements, 4 240 codes that are no longer one.
  expect(total).toEqual({ n: 39_254 });
  expect(Object.fromEntries(rows.map(({ cle, contenu }) => [cle, contenu]))).toEqual({
    "01120": {
      nom: "Cordieux",
      latitude: 45.8519,
      longitude: 5.0578,
      codesPostaux: ["01120"],
      territoires: ["COM-01262", "EPCI-240100610", "DEP-01", "REG-84"],
    },
    "03190": {
      nom: "Moulins",
      latitude: 46.56459,
      longitude: 3.33243,
      codesPostaux: ["03000"],
      territoires: ["COM-03190", "EPCI-200071140", "DEP-03", "REG-84"],
    },
    "20004": {
      nom: "Ajaccio",
      latitude: 41.91886,
      longitude: 8.73812,
      codesPostaux: ["20000", "20090", "20167"],
      territoires: ["COM-2A004", "EPCI-242010056", "DEP-2A", "REG-94"],
    },
    "75117": {
      nom: "Paris 17e Arrondissement",
      latitude: 48.8835,
      longitude: 2.3219,
      codesPostaux: ["75017"],
      territoires: ["COM-75117", "COM-75056", "EPCI-200054781", "DEP-75", "REG-11"],
    },
  });
});

test("every commune with a neighbour that is placed has a point, the one that a search here starts from", async () => {
  const { sql } = subgraph.database;
  const [comptes] = await sql`
    select count(*) filter (where contenu ->> 'latitude' is null) as sans,
      count(*) filter (where contenu ? 'approche') as approchees,
      count(*) filter (where contenu ->> 'latitude' is null and contenu -> 'territoires' ? 'REG-84') as sans_demo
    from outbox where sujet = 'orientation.communes'`;
  // Eight overseas are in collectivities where GeoNames places none.
  expect(comptes).toEqual({ sans: 8, approchees: 29_712, sans_demo: 0 });
  const publiees = await sql<{ cle: string; nom: string; latitude: number; longitude: number }[]>`
    select cle, (contenu ->> 'latitude')::float8 as latitude, (contenu ->> 'longitude')::float8 as longitude
    from outbox where sujet = 'orientation.communes' and (cle like '03%' or cle like '75%' or cle like '98%')`;
  const centres = await chargeurCentres(sql).loadMany(publiees.map(({ cle }) => `COM-${cle}`));
  expect(centres).toEqual(
    publiees.map(({ latitude, longitude }) => expect.objectContaining({ latitude, longitude })),
  );
});
