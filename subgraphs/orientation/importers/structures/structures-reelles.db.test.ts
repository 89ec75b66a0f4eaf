import { basename, join } from "node:path";
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
import { vidage } from "../../fixtures/vidage.ts";
import { orientation } from "../../src/subgraph.ts";
import { chargerReference } from "../../src/territoires/reference.ts";
import { importers } from "../index.ts";

const now = new Date("2026-11-22T09:00:00Z");

describeWithReferenceData("the real files of structures", (folder) => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;
  let fichiers: Map<Importer, string[]>;

  beforeAll(async () => {
    database = await createTestDatabase();
    subgraph = await openTestSubgraph(orientation, database.adminUrl, { now: () => now });
    await chargerReference({ url: subgraph.url, sql: subgraph.database.sql, log: silentLogger, now });
    fichiers = (await discover(join(folder, "structures"), importers)).found;
  });

  afterAll(async () => {
    await subgraph?.close();
    await database?.drop();
  });

  const importer = (nom: string, cible = subgraph) => {
    const [chosen, paths] = [...fichiers].find(([{ name }]) => name === nom) ?? [];
    if (!chosen || !paths) throw new Error(`no file for ${nom}`);
    return runImport({
      url: cible.url,
      schema: "orientation",
      importer: chosen,
      paths,
      force: true,
      now,
      log: silentLogger,
    });
  };

  const compte = (lus: number, rejetes = 0) => ({
    lus,
    stockes: lus - rejetes,
    rejetes,
    crees: lus - rejetes,
    modifies: 0,
    inchanges: 0,
    fermes: 0,
  });
  const rejets = async (importId: string) =>
    Object.fromEntries(
      (
        await subgraph.database.sql`
          select code, count(*)::integer as n from rejets where import_id = ${importId} group by code order by code`
      ).map(({ code, n }) => [code, n]),
    );
  const jointures = (lues: readonly { nom: string; total: number; resolus: number }[]) =>
    Object.fromEntries(lues.map(({ nom, total, resolus }) => [nom, `${resolus}/${total}`]));

  test("each file is recognised by one importer, and none is left", async () => {
    const { found, unknown } = await discover(join(folder, "structures"), importers);
    expect(unknown).toEqual([]);
    expect(
      Object.fromEntries([...found].map(([{ name }, paths]) => [name, paths.map((p) => basename(p))])),
    ).toEqual({
      "agences-cej": ["agences_milo.json", "agences_pe.json"],
      "couverture-missions-locales": [
        "missions-locales-couverture-echantillon.csv",
        "missions-locales-geopoints-complement.csv",
      ],
      "directions-france-travail": ["france-travail-directions-territoriales.csv"],
      "missions-locales": ["referentiel_structures_milo.json"],
      "rendez-vous-missions-locales": ["missions-locales-rdv.csv"],
      "structures-emploi": ["prescripteurs-france-travail-ml-cap-emploi.json"],
    });
  });

  test("agencies: all kept, what is not known of them said", async () => {
    const lu = await importer("structures-emploi");
    expect(lu.comptes).toEqual({ structuresEmploi: compte(993), structures: compte(993) });
    expect(await rejets(lu.importId)).toEqual({
      COMMUNE_NON_TROUVEE: 1,
      COORDONNEES_DOUTEUSES: 3,
      SANS_COORDONNEES: 1,
    });
    const [row] = await subgraph.database.sql`
      select count(*) filter (where 'france-travail' = any(reseaux)) as ft,
        count(*) filter (where 'mission-locale' = any(reseaux)) as ml,
        count(*) filter (where 'cap-emploi' = any(reseaux)) as ce,
        count(*) filter (where territoire_id like 'COM-%') as communes,
        count(*) filter (where fuseau <> 'Europe/Paris') as outremer
      from structures`;
    expect(row).toEqual({ ft: 959, ml: 31, ce: 3, communes: 992, outremer: 63 });
  });

  test("missions locales: 30 of the 31 agencies are one of them, under its official id", async () => {
    const [avant] = await subgraph.database.sql`
      select id from structures where nom = 'MISSION LOCALE - ARRAS'`;
    const lu = await importer("missions-locales");
    expect(lu.comptes.missionsLocales).toEqual(compte(450));
    expect(lu.comptes.structures).toMatchObject({ lus: 1_413, crees: 450, inchanges: 963 });
    expect(await rejets(lu.importId)).toEqual({ DEPARTEMENT_INCONNU: 1, SIEGE_INCONNU: 4 });
    expect(jointures(lu.jointures)).toMatchObject({ "structures → communes": "446/450" });
    const { data } = await subgraph.execute({
      query: `query($ancien: ID!) {
        structure(id: $ancien) { id nom adresse { lignes ville position { latitude } } commune { nom } identifiants reseaux }
        _entities(representations: [{ __typename: "Structure", id: $ancien }]) { ... on Structure { id } }
        autour: structures(filtre: { reseaux: ["mission-locale"], texte: "vichy" }, pres: { codeCommune: "03190", rayonKm: 60 }) { totalCount } }`,
      variables: { ancien: avant?.id },
    });
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      structure: {
        id: "milo--62041S00",
        nom: "Maison de l'Emploi et des Métiers en Pays d'Artois",
        adresse: {
          lignes: ["2 VOIE BOSSUET", "RESIDENCE SAINT PAUL - BATIMENT 6 - CS 30278 - CEDEX"],
          ville: "ARRAS",
          position: { latitude: 50.300099 },
        },
        commune: { nom: "Arras" },
        identifiants: [avant?.id, "milo--62041S00"],
        reseaux: ["mission-locale"],
      },
      _entities: [{ id: "milo--62041S00" }],
      autour: { totalCount: 1 },
    });
  });

  test("coverage, points and appointment pages add to them and make none", async () => {
    const couverture = await importer("couverture-missions-locales");
    expect(couverture.comptes).toMatchObject({
      couvertures: compte(25),
      missionsLocalesCouverture: compte(4),
      pointsMissionsLocales: compte(8),
      structures: { lus: 1_413, crees: 0, modifies: 11 },
    });
    expect(jointures(couverture.jointures)).toMatchObject({
      "points → missions locales": "7/8",
      "missions locales de la couverture → i-milo": "4/4",
      "couvertures → communes": "25/25",
    });
    const rendezVous = await importer("rendez-vous-missions-locales");
    expect(rendezVous.comptes).toMatchObject({
      rendezVousMissionsLocales: compte(32),
      structures: { lus: 1_413, crees: 0, modifies: 25 },
    });
    expect(jointures(rendezVous.jointures)).toMatchObject({
      "prises de rendez-vous → missions locales": "25/32",
    });
    const { data } = await subgraph.execute({
      query: `{ couvre: structures(filtre: { couvre: "COM-77001" }) { totalCount edges { node { id adresse { lignes } } } }
        territoire(id: "COM-75119") { missionsLocales { id } }
        voisine: structures(filtre: { couvre: "COM-77999" }) { totalCount }
        faux: structure(id: "milo--04049S00") { urlRendezVous } annecy: structure(id: "milo--74010S00") { urlRendezVous siret } }`,
    });
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      couvre: {
        totalCount: 1,
        edges: [{ node: { id: "milo--77333S00", adresse: { lignes: ["17, rue des tanneurs"] } } }],
      },
      territoire: { missionsLocales: [{ id: "milo--75119S00" }] },
      voisine: { totalCount: 0 },
      faux: { urlRendezVous: null },
      annecy: { urlRendezVous: "https://www.app.mljba.fr/prendre-rendez-vous-2", siret: "32970535400036" },
    });
  });

  test("directions meet agencies by their Safir, the line with a column less is refused", async () => {
    const lu = await importer("directions-france-travail");
    expect(lu.comptes).toMatchObject({
      directionsFranceTravail: compte(95, 1),
      structures: { lus: 1_419, crees: 6, modifies: 88 },
    });
    expect(await rejets(lu.importId)).toEqual({
      COORDONNEES_DOUTEUSES: 1,
      LIGNE_MALFORMEE: 1,
      SANS_COORDONNEES: 1,
    });
    expect(jointures(lu.jointures)).toMatchObject({ "directions → structures (Safir)": "88/94" });
  });

  test("agencies without address lead to structures and make none", async () => {
    const lu = await importer("agences-cej");
    expect(lu.comptes).toMatchObject({
      agencesMilo: compte(459),
      agencesPoleEmploi: compte(894),
      structures: { lus: 1_419, crees: 0, modifies: 0 },
    });
    expect(jointures(lu.jointures)).toMatchObject({
      "agences (missions locales) → structures": "378/459",
      "agences (France Travail) → structures": "666/894",
    });
    const { data } = await subgraph.execute({ query: `{ structure(id: "cej--1") { id nom } }` });
    expect(data?.structure).toEqual({ id: "milo--51230S00", nom: "ml epernay" });
  });

  test("reading all of it again changes nothing, and another order gives the same", async () => {
    const noms = [...fichiers].map(([{ name }]) => name).sort();
    const avant = await vidage(subgraph.database.sql);
    for (const nom of noms) await importer(nom);
    expect(await vidage(subgraph.database.sql)).toEqual(avant);
    const base = await createTestDatabase();
    const autre = await openTestSubgraph(orientation, base.adminUrl, { now: () => now });
    try {
      await chargerReference({ url: autre.url, sql: autre.database.sql, log: silentLogger, now });
      for (const nom of noms) await importer(nom, autre);
      expect(await vidage(autre.database.sql, { circonstances: false })).toEqual(
        await vidage(subgraph.database.sql, { circonstances: false }),
      );
    } finally {
      await autre.close();
      await base.drop();
    }
  });
});
