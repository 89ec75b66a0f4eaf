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
    subgraph = await openTestSubgraph(orientation, database.adminUrl, {
      now: () => now,
    });
    await chargerReference({
      url: subgraph.url,
      sql: subgraph.database.sql,
      log: silentLogger,
      now,
    });
  });

  afterAll(async () => {
    await subgraph?.close();
    await database?.drop();
  });

  test("each is recognised by its content", async () => {
    const { found } = await discover(folder, importers);
    const names = (of: Importer) => (found.get(of) ?? []).map((path) => path.slice(folder.length + 1)).sort();
    expect(names(geo)).toEqual([
      "geo/arrondissements.json",
      "geo/bassins-emploi-bmo-2019-communes.csv",
      "geo/communes.json.gz",
      "geo/departements-academies-regions.csv",
      "geo/departements.json",
      "geo/epci.json.gz",
      "geo/ept.json",
      "geo/laposte_hexasmal.csv.gz",
      "geo/regions.json",
      "geo/zones-emploi-insee-communes.json.gz",
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
    "geo/arrondissements.json",
    "geo/ept.json",
    "geo/zones-emploi-insee-communes.json.gz",
    "geo/departements-academies-regions.csv",
  ];

  const compte = (lus: number, rejetes: number, crees: number) => ({
    ...inchange(lus, rejetes),
    crees,
    inchanges: lus - rejetes - crees,
  });

  test("lists, points, bassins, zones and académies, counted", async () => {
    const { comptes, importId, jointures } = await importer(geo, GEO);
    expect(comptes).toEqual({
      regions: {
        ...inchange(26),
        modifies: expect.any(Number),
        inchanges: expect.any(Number),
      },
      departements: {
        ...inchange(109),
        modifies: expect.any(Number),
        inchanges: expect.any(Number),
      },
      communes: {
        ...inchange(37_590),
        modifies: expect.any(Number),
        inchanges: expect.any(Number),
      },
      epci: {
        ...inchange(1_255),
        modifies: expect.any(Number),
        inchanges: expect.any(Number),
      },
      positionsLaposte: {
        ...compte(39_201, 269, 27_630),
        modifies: 8_291,
        inchanges: 3_011,
      },
      bassins: compte(35_357, 489, 34_868),
      zonesEmploi: compte(34_945, 77, 34_868),
      academies: compte(122, 15, 107),
      arrondissements: compte(333, 0, 333),
      ept: compte(11, 0, 11),
    });
    expect(await codesDeRejet(importId)).toEqual({
      COMMUNE_FUSIONNEE: 566,
      COMMUNE_INCONNUE: 1,
      DEPARTEMENT_INCONNU: 3,
      SANS_COORDONNEES: 268,
      SANS_DEPARTEMENT: 12,
    });
    const [row] = await subgraph.database.sql`
      select count(*) filter (where niveau = 'BASSIN') as bassins,
        count(*) filter (where niveau = 'ZONE_EMPLOI') as zones,
        count(*) filter (where niveau = 'ACADEMIE') as academies,
        count(*) filter (where niveau = 'COMMUNE' and bassin is null) as "sansBassin",
        count(*) filter (where niveau = 'COMMUNE' and zone_emploi is null) as "sansZone",
        count(*) filter (where niveau = 'COMMUNE' and latitude is null) as "sansPoint"
      from territoires where retire_le is null`;
    expect(row).toEqual({
      bassins: 403,
      zones: 306,
      academies: 34,
      sansBassin: 101,
      sansZone: 101,
      sansPoint: 68,
    });
    expect(Object.fromEntries(jointures.map(({ nom, total, resolus }) => [nom, [resolus, total]]))).toEqual({
      "communes → intercommunalités": [34_871, 34_969],
      "communes → bassins d'emploi": [34_868, 34_969],
      "communes → zones d'emploi": [34_868, 34_969],
      "communes → arrondissements": [34_858, 34_969],
      "communes → départements": [34_969, 34_969],
      "communes → académies": [34_963, 34_969],
      "communes → régions": [34_969, 34_969],
      "communes → coordonnées": [34_901, 34_969],
    });
  });

  test("each level in the graph, with its list and year", async () => {
    const { data } = await subgraph.execute({
      query: `{ territoire(id: "COM-93066") { libelle parents { id niveau libelle liste { nom annee } } academie: parents(niveau: ACADEMIE) { nom } }
        zone: territoire(id: "ZE-8405") { nom enfants(niveau: COMMUNE, first: 1) { totalCount } parents { id } } }`,
    });
    expect(JSON.parse(JSON.stringify(data))).toMatchInlineSnapshot(`
     {
       "territoire": {
         "academie": [
           {
             "nom": "Créteil",
           },
         ],
         "libelle": "Saint-Denis (93)",
         "parents": [
           {
             "id": "EPT-200057867",
             "libelle": "Plaine Commune",
             "liste": {
               "annee": 2026,
               "nom": "Établissements publics territoriaux du Grand Paris",
             },
             "niveau": "EPT",
           },
           {
             "id": "EPCI-200054781",
             "libelle": "Métropole du Grand Paris",
             "liste": {
               "annee": 2026,
               "nom": "Intercommunalités à fiscalité propre",
             },
             "niveau": "EPCI",
           },
           {
             "id": "BAS-1147",
             "libelle": "T6 Plaine Commune (bassin d'emploi, 2019)",
             "liste": {
               "annee": 2019,
               "nom": "Bassins d'emploi de l'enquête Besoins en main-d'œuvre",
             },
             "niveau": "BASSIN",
           },
           {
             "id": "ZE-1109",
             "libelle": "Zone d'emploi 1109 (2020)",
             "liste": {
               "annee": 2020,
               "nom": "Zones d'emploi",
             },
             "niveau": "ZONE_EMPLOI",
           },
           {
             "id": "ARR-933",
             "libelle": "Saint-Denis (arrondissement)",
             "liste": {
               "annee": 2026,
               "nom": "Code officiel géographique",
             },
             "niveau": "ARRONDISSEMENT",
           },
           {
             "id": "DEP-93",
             "libelle": "Seine-Saint-Denis (département 93)",
             "liste": {
               "annee": 2026,
               "nom": "Code officiel géographique",
             },
             "niveau": "DEPARTEMENT",
           },
           {
             "id": "ACA-24",
             "libelle": "Créteil (académie)",
             "liste": {
               "annee": 2026,
               "nom": "Départements par académie",
             },
             "niveau": "ACADEMIE",
           },
           {
             "id": "REG-11",
             "libelle": "Île-de-France (région)",
             "liste": {
               "annee": 2026,
               "nom": "Code officiel géographique",
             },
             "niveau": "REGION",
           },
         ],
       },
       "zone": {
         "enfants": {
           "totalCount": 166,
         },
         "nom": "Zone d'emploi 8405",
         "parents": [
           {
             "id": "DEP-01",
           },
           {
             "id": "DEP-38",
           },
           {
             "id": "ACA-10",
           },
           {
             "id": "ACA-08",
           },
           {
             "id": "REG-84",
           },
         ],
       },
     }
    `);
  });

  test("the same lists in two imports, the other way round, give the same territories", async () => {
    const base = await createTestDatabase();
    const autre = await openTestSubgraph(orientation, base.adminUrl, { now: () => now });
    try {
      await chargerReference({ url: autre.url, sql: autre.database.sql, log: silentLogger, now });
      for (const liste of [GEO.slice(4), GEO.slice(0, 4)])
        await runImport({
          url: autre.url,
          schema: "orientation",
          importer: geo,
          paths: liste.map((path) => join(folder, path)),
          force: true,
          now,
          log: silentLogger,
        });
      const attendu = await vidage(subgraph.database.sql, { circonstances: false });
      expect(await vidage(autre.database.sql, { circonstances: false })).toEqual(attendu);
    } finally {
      await autre.close();
      await base.drop();
    }
  });

  test("reading all of it again changes nothing", async () => {
    const avant = await vidage(subgraph.database.sql);
    const { comptes } = await importer(geo, GEO);
    expect(comptes).toEqual({
      regions: inchange(26),
      departements: inchange(109),
      communes: inchange(37_590),
      epci: inchange(1_255),
      positionsLaposte: inchange(39_201, 269),
      bassins: inchange(35_357, 489),
      zonesEmploi: inchange(34_945, 77),
      academies: inchange(122, 15),
      arrondissements: inchange(333),
      ept: inchange(11),
    });
    expect(await vidage(subgraph.database.sql)).toEqual(avant);
  });
});
