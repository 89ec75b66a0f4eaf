import { join } from "node:path";
import type { ImportResult } from "@passerelle/kernel/importing/run";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { catalogue } from "../../src/subgraph.ts";
import { intercarifJson } from "../intercarif-json/importer.ts";
import { rcoApprentissage } from "../rco-apprentissage/importer.ts";
import { chargerCommunes, empreinteOffre, importer, jointuresDe, rejetsDe } from "./essai.fixture.ts";
import { lycees } from "./lycees.ts";
import { organismesPrepa } from "./prepa.ts";
import { organismesReseaux } from "./reseaux.ts";
import { uaiSiret } from "./uai-siret.ts";

const neufs = (lus: number, rejetes = 0) => ({
  lus,
  stockes: lus - rejetes,
  rejetes,
  crees: lus - rejetes,
  modifies: 0,
  inchanges: 0,
  fermes: 0,
});

describeWithReferenceData("the real files of organismes and of other offers", (folder) => {
  const SOURCES = {
    prepa: [organismesPrepa, "organismes/organismes-prepa-apprentissage.csv"],
    reseaux: [organismesReseaux, "organismes/organismes-reseaux-apprentissage.csv"],
    uaiSiret: [uaiSiret, "organismes/referentiel-uai-siret-echantillon.json.gz"],
    lycees: [lycees, "organismes/lycees-ile-de-france.csv"],
    rco: [rcoApprentissage, "carif-oref/rco-formations-apprentissage-2020-09-10.csv"],
    intercarif: [
      intercarifJson,
      "carif-oref/intercarif-2018-formation-certifiante.json",
      "carif-oref/intercarif-2018-formation-professionnalisante.json",
    ],
  } as const;
  type Nom = keyof typeof SOURCES;
  const NOMS = Object.keys(SOURCES) as Nom[];

  let database: TestDatabase;
  let subgraph: TestSubgraph;
  const charger = (nom: Nom, cible = subgraph) => {
    const [chosen, ...paths] = SOURCES[nom];
    return importer(
      cible,
      chosen,
      paths.map((path) => join(folder, path)),
    );
  };
  const resultats = {} as Record<Nom, ImportResult>;

  beforeAll(async () => {
    database = await createTestDatabase();
    subgraph = await openTestSubgraph(catalogue, database.adminUrl);
    await chargerCommunes(subgraph);
    for (const nom of NOMS) resultats[nom] = await charger(nom);
  });

  afterAll(async () => {
    await subgraph?.close();
    await database?.drop();
  });

  test.each<[Nom, object, object]>([
    ["prepa", { organismesPrepa: neufs(6_059), organismes: neufs(6_059) }, {}],
    [
      "reseaux",
      { organismesReseaux: neufs(2_416), organismes: neufs(2_416) },
      { NUMERO_ACTIVITE_CORRIGE: 11, UAI_INVALIDE: 2 },
    ],
    ["uaiSiret", { organismesUaiSiret: neufs(808), organismes: neufs(808) }, {}],
    ["lycees", { lycees: neufs(688), organismes: neufs(688) }, { SIRET_INVALIDE: 6, TELEPHONE_INVALIDE: 1 }],
    [
      "rco",
      {
        certifications: neufs(475),
        organismes: neufs(175),
        formations: neufs(1_142),
        actions: neufs(1_454),
        sessions: neufs(2_649, 159),
      },
      { CODE_DIPLOME_CORRIGE: 106, DOUBLON: 159, SIRET_INVALIDE: 132 },
    ],
    [
      "intercarif",
      {
        certifications: neufs(1),
        organismes: neufs(2),
        formations: neufs(2),
        actions: neufs(3),
        sessions: neufs(3),
      },
      {},
    ],
  ])("%s: counts and rejects by reason", async (nom, comptes, rejets) => {
    expect([resultats[nom].comptes, await rejetsDe(subgraph, resultats[nom])]).toEqual([comptes, rejets]);
  });

  test("joins", () => {
    expect(Object.fromEntries(NOMS.map((nom) => [nom, jointuresDe(resultats[nom])]))).toEqual({
      prepa: {
        "organismes → communes": [6_056, 6_059],
        "organismes → organismes d'autres sources": [0, 6_059],
      },
      reseaux: {
        "organismes → communes": [2_105, 2_416],
        "organismes → organismes d'autres sources": [2_020, 2_416],
      },
      uaiSiret: {
        "organismes → communes": [806, 808],
        "organismes → organismes d'autres sources": [617, 808],
        "relations entre responsables et formateurs → organismes": [2_249, 2_494],
        "établissements de la même entreprise → organismes": [4_026, 4_145],
      },
      lycees: { "organismes → communes": [688, 688], "organismes → organismes d'autres sources": [186, 688] },
      // No directory of certifications is loaded here: `certifications.db.test.ts` measures that.
      rco: {
        "formations → certifications, par code RNCP": [0, 1_081],
        "formations → certifications, par code CFD": [0, 1_107],
        "lieux → communes": [1_454, 1_454],
        "organismes → organismes d'autres sources": [148, 175],
      },
      intercarif: {
        "formations → certifications, par code CI": [0, 1],
        "formations → certifications, par code RNCP": [0, 1],
        "formations → certification connue": [1, 1],
        "certifications → libellé connu": [0, 1],
        "formations → Formacode, dans la version annoncée": [0, 0],
        "formations → Formacode, toutes versions": [0, 5],
        "formations → groupes de spécialités NSF": [0, 0],
        "actions → publics du Formacode": [0, 0],
        "lieux → communes": [3, 3],
        "organismes → communes": [2, 2],
        "organismes → organismes d'autres sources": [0, 2],
      },
    });
  });

  test("an organisme is there once, whatever files speak of it", async () => {
    const [comptes] = await subgraph.database.sql`
      select count(*) as organismes, count(siret) as sirets, count(distinct siret) as distincts,
        count(*) filter (where siret is null and uai is not null) as "uaiSeuls",
        count(*) filter (where jsonb_array_length(origines) > 1) as "plusieursSources",
        count(*) filter (where nom like 'Organisme %') as "sansNom",
        (select count(*) from organismes) as descriptions,
        (select count(*) from organismes where adresse is not null and adresse ->> 'codeCommune' is null) as "sansCommune"
      from annuaire`;
    expect(comptes).toEqual({
      descriptions: 10_148,
      organismes: 7_170,
      sirets: 7_163,
      distincts: 7_163,
      uaiSeuls: 7,
      plusieursSources: 947,
      // 230 of the lists of networks and 175 of the référentiel, whose file has no name.
      sansNom: 405,
      sansCommune: 57,
    });
  });

  test("an organisme that is only in directories is found by name, SIREN, SIRET, UAI and activity number", async () => {
    const trouver = async (recherche: string) => {
      const { data } = await subgraph.execute({
        query: `query($recherche: String) { organismes(recherche: $recherche, first: 2) {
          totalCount edges { node { nom siret } } } }`,
        variables: { recherche },
      });
      return (data as { organismes: { totalCount: number; edges: { node: object }[] } }).organismes;
    };
    const clement = { nom: "Lycée polyvalent Clément Ader", siret: "19910676600017" };
    for (const recherche of ["19910676600017", "199 106 766", "0910676r"])
      expect((await trouver(recherche)).edges).toEqual([{ node: clement }]);
    // Another one in Seine-et-Marne has the same name.
    expect((await trouver("clement ader")).edges).toEqual([
      { node: { ...clement, siret: "19772342200014" } },
      { node: clement },
    ]);
    expect((await trouver("91300298730")).edges).toMatchObject([{ node: { siret: "13000375900011" } }]);
    expect(await trouver("06970002697")).toMatchObject({ totalCount: 1 });
    expect(await trouver("7419P000619")).toMatchObject({ totalCount: 1 });
    // The UAI of the Afpa, which all its sites share.
    expect(await trouver("0932751K")).toMatchObject({ totalCount: 148 });
  });

  test("an organisme says what each directory knows of it, and by whom", async () => {
    const { data, errors } = await subgraph.execute({
      query: `{ organisme(id: "lycees-idf--0910676R") { id nom raisonSociale siret uai autresCodes siteWeb nature etat qualiopi
        academie reseaux { code libelle } position { latitude } adresse { ville codeCommune } contacts { courriel }
        lieuxFormation { uai adresse { ville } } relations { genre siret organisme { nom } } sources { source champs } } }`,
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      organisme: {
        id: "uai-siret--19910676600017",
        nom: "Lycée polyvalent Clément Ader",
        raisonSociale: "LYCEE POLYVALENT CLEMENT ADER",
        siret: "19910676600017",
        uai: "0910676R",
        autresCodes: [],
        siteWeb: "http://www.lyc-ader-athis.ac-versailles.fr/",
        nature: "FORMATEUR",
        etat: "ACTIF",
        qualiopi: false,
        academie: "Versailles",
        reseaux: [{ code: "en", libelle: "Éducation nationale" }],
        position: { latitude: 48.711137 },
        adresse: { ville: "Athis-Mons", codeCommune: "91027" },
        contacts: [{ courriel: "ce.0910676R@ac-versailles.fr" }],
        lieuxFormation: [{ uai: "0910676R", adresse: { ville: "Athis-Mons" } }],
        relations: [
          {
            genre: "FORMATEUR_POUR",
            siret: "18780913200041",
            organisme: { nom: "GIP FORMATION CONTINUE ET INSERTION PROF" },
          },
        ],
        sources: [
          { source: "lycees-idf", champs: ["nom", "siret", "adresse", "contacts", "siteWeb"] },
          { source: "organismes-reseaux", champs: ["raisonSociale", "qualiopi"] },
          {
            source: "uai-siret",
            champs: ["uai", "nature", "etat", "academie", "lieuxFormation", "relations", "position"],
          },
        ],
      },
    });
  });

  test("a second import of each file changes nothing", async () => {
    const avant = await empreinteOffre(subgraph);
    for (const nom of NOMS) {
      const { comptes } = await charger(nom);
      for (const { crees, modifies, fermes } of Object.values(comptes))
        expect([nom, crees, modifies, fermes]).toEqual([nom, 0, 0, 0]);
    }
    expect(await empreinteOffre(subgraph)).toEqual(avant);
  });

  test("the files in the other order make the same offer and the same directory", async () => {
    const autre = await createTestDatabase();
    const second = await openTestSubgraph(catalogue, autre.adminUrl);
    try {
      await chargerCommunes(second);
      for (const nom of NOMS.toReversed()) await charger(nom, second);
      expect(await empreinteOffre(second)).toEqual(await empreinteOffre(subgraph));
    } finally {
      await second.close();
      await autre.drop();
    }
  });
});
