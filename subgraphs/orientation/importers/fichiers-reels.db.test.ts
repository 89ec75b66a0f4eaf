import { join } from "node:path";
import { discover } from "@passerelle/kernel/importing/discover";
import type { Importer } from "@passerelle/kernel/importing/importer";
import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { vidage } from "../fixtures/vidage.ts";
import { orientation } from "../src/subgraph.ts";
import { chargerReference } from "../src/territoires/reference.ts";
import { geo } from "./geo/geo.ts";
import { importers } from "./index.ts";
import { missionsLocales } from "./missions-locales/missions-locales.ts";
import { structuresEmploi } from "./structures-emploi/structures-emploi.ts";

const now = new Date("2026-11-22T09:00:00Z");
const inchange = (lus: number, rejetes = 0) => ({
  lus,
  stockes: lus - rejetes,
  rejetes,
  crees: 0,
  modifies: 0,
  inchanges: lus - rejetes,
  fermes: 0,
});

describeWithReferenceData("the real files", (folder) => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;
  const importer = (chosen: Importer, paths: string[]) =>
    runImport({
      url: subgraph.url,
      schema: "orientation",
      importer: chosen,
      paths: paths.map((path) => join(folder, path)),
      force: true,
      now,
      log: silentLogger,
    });
  const codesDeRejet = async (importId: string) =>
    Object.fromEntries(
      (
        await subgraph.database.sql`
          select code, count(*) as n from rejets where import_id = ${importId} group by code order by code`
      ).map(({ code, n }) => [code, n]),
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    subgraph = await openTestSubgraph(orientation, database.adminUrl, { now: () => now });
    await chargerReference({ url: subgraph.url, sql: subgraph.database.sql, log: silentLogger, now });
  });

  afterAll(async () => {
    await subgraph?.close();
    await database?.drop();
  });

  test("each is recognised by its content", async () => {
    const { found } = await discover(folder, importers);
    const names = (of: Importer) => (found.get(of) ?? []).map((path) => path.slice(folder.length + 1)).sort();
    expect(names(geo)).toEqual([
      "geo/bassins-emploi-bmo-2019-communes.csv",
      "geo/communes.json.gz",
      "geo/departements.json",
      "geo/epci.json.gz",
      "geo/laposte_hexasmal.csv.gz",
      "geo/regions.json",
    ]);
    expect(names(missionsLocales)).toEqual(["structures/referentiel_structures_milo.json"]);
    expect(names(structuresEmploi)).toEqual(["structures/prescripteurs-france-travail-ml-cap-emploi.json"]);
  });

  test("the territories that come with the program: every element stored or rejected", async () => {
    const [row] = await subgraph.database.sql`select id, comptes from imports where source = 'cog'`;
    expect(row?.comptes).toMatchObject({
      regions: { lus: 26, stockes: 26, rejetes: 0 },
      departements: { lus: 109, stockes: 109, rejetes: 0 },
      communes: { lus: 37_590, stockes: 37_590, rejetes: 0 },
      epci: { lus: 1_255, stockes: 1_255, rejetes: 0 },
      positionsGeonames: { lus: 9_205, stockes: 8_332, rejetes: 873 },
    });
  });

  const GEO = [
    "geo/communes.json.gz",
    "geo/epci.json.gz",
    "geo/departements.json",
    "geo/regions.json",
    "geo/laposte_hexasmal.csv.gz",
    "geo/bassins-emploi-bmo-2019-communes.csv",
  ];

  test("lists, points and bassins, counted", async () => {
    const { comptes, importId } = await importer(geo, GEO);
    expect(comptes).toEqual({
      regions: inchange(26),
      departements: inchange(109),
      communes: { ...inchange(37_590), modifies: expect.any(Number), inchanges: expect.any(Number) },
      epci: { ...inchange(1_255), modifies: expect.any(Number), inchanges: expect.any(Number) },
      positionsLaposte: {
        lus: 39_201,
        stockes: 38_932,
        rejetes: 269,
        crees: 27_630,
        modifies: 8_291,
        inchanges: 3_011,
        fermes: 0,
      },
      bassins: {
        lus: 35_357,
        stockes: 34_868,
        rejetes: 489,
        crees: 34_868,
        modifies: 0,
        inchanges: 0,
        fermes: 0,
      },
    });
    expect(await codesDeRejet(importId)).toEqual({
      COMMUNE_FUSIONNEE: 489,
      COMMUNE_INCONNUE: 1,
      SANS_COORDONNEES: 268,
    });
    const [row] = await subgraph.database.sql`
      select count(*) filter (where niveau = 'BASSIN') as bassins,
        count(*) filter (where niveau = 'COMMUNE' and bassin is null) as "sansBassin",
        count(*) filter (where niveau = 'COMMUNE' and latitude is null) as "sansPoint"
      from territoires where retire_le is null`;
    expect(row).toEqual({ bassins: 403, sansBassin: 101, sansPoint: 68 });
  });

  test("agencies: all stored, what is not known of them said", async () => {
    const { comptes, importId } = await importer(structuresEmploi, [
      "structures/prescripteurs-france-travail-ml-cap-emploi.json",
    ]);
    expect(comptes).toEqual({ structures: { ...inchange(993), crees: 993, inchanges: 0 } });
    expect(await codesDeRejet(importId)).toEqual({
      COMMUNE_NON_TROUVEE: 1,
      COORDONNEES_DOUTEUSES: 3,
      SANS_COORDONNEES: 1,
    });
    const [row] = await subgraph.database.sql`
      select count(*) filter (where 'france-travail' = any(reseaux)) as ft,
        count(*) filter (where 'mission-locale' = any(reseaux)) as ml,
        count(*) filter (where 'cap-emploi' = any(reseaux)) as ce,
        count(*) filter (where territoire_id like 'COM-%') as communes, count(point) as points,
        count(*) filter (where fuseau <> 'Europe/Paris') as outremer
      from structures`;
    expect(row).toEqual({ ft: 959, ml: 31, ce: 3, communes: 992, points: 989, outremer: 63 });
  });

  test("missions locales without address: in their department, not around a point", async () => {
    const { comptes, importId } = await importer(missionsLocales, [
      "structures/referentiel_structures_milo.json",
    ]);
    expect(comptes).toEqual({ structures: { ...inchange(450), crees: 450, inchanges: 0 } });
    expect(await codesDeRejet(importId)).toEqual({ DEPARTEMENT_INCONNU: 1 });
    const { data } = await subgraph.execute({
      query: `{ structures(filtre: { reseaux: ["mission-locale"], territoire: "DEP-03" }) {
        totalCount edges { node { adresse { ville } commune { nom } ouverteMaintenant } } }
        pres: structures(filtre: { reseaux: ["mission-locale"] }, pres: { codeCommune: "03190" }) { totalCount } }`,
    });
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      structures: {
        totalCount: 3,
        edges: Array(3).fill({ node: { adresse: null, commune: null, ouverteMaintenant: null } }),
      },
      pres: { totalCount: 0 },
    });
  });

  test("reading all of it again changes nothing", async () => {
    const avant = await vidage(subgraph.database.sql);
    const premier = await importer(geo, GEO);
    expect(premier.comptes).toEqual({
      regions: inchange(26),
      departements: inchange(109),
      communes: inchange(37_590),
      epci: inchange(1_255),
      positionsLaposte: inchange(39_201, 269),
      bassins: inchange(35_357, 489),
    });
    const second = await importer(structuresEmploi, [
      "structures/prescripteurs-france-travail-ml-cap-emploi.json",
    ]);
    expect(second.comptes).toEqual({ structures: inchange(993) });
    const third = await importer(missionsLocales, ["structures/referentiel_structures_milo.json"]);
    expect(third.comptes).toEqual({ structures: inchange(450) });
    expect(await vidage(subgraph.database.sql)).toEqual(avant);
  });
});
