import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
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
import { planter, SAMEDI_DIX_HEURES } from "../../fixtures/planter.ts";
import { vidage } from "../../fixtures/vidage.ts";
import { orientation } from "../../src/subgraph.ts";
import { importers } from "../index.ts";
import { missionsLocales } from "../missions-locales/missions-locales.ts";
import { dataInclusion } from "./data-inclusion.ts";
import { vocabulairesDataInclusion } from "./vocabulaires.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;
let dossier: string;

beforeEach(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(orientation, database.adminUrl, {
    now: () => SAMEDI_DIX_HEURES,
  });
  dossier = await mkdtemp(join(tmpdir(), "di-"));
  await planter(subgraph.database.sql);
});

afterEach(async () => {
  await subgraph?.close();
  await database?.drop();
  await rm(dossier, { recursive: true, force: true });
});

const importer = (chosen: Importer, paths: string[]) =>
  runImport({
    url: subgraph.url,
    schema: "orientation",
    importer: chosen,
    paths,
    force: true,
    now: SAMEDI_DIX_HEURES,
    log: silentLogger,
  });

async function importerContenu(contenu: unknown, nom = "di.json", chosen: Importer = dataInclusion) {
  const path = join(dossier, nom);
  await writeFile(path, typeof contenu === "string" ? contenu : JSON.stringify(contenu));
  return importer(chosen, [path]);
}

const rejets = async (importId: string) =>
  (
    await subgraph.database.sql`
      select chemin, valeur, code from rejets where import_id = ${importId} order by id`
  ).map(({ chemin, valeur, code }) => [chemin, valeur, code]);

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await subgraph.execute({ query, variables });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

const comptes = (lus: number, rejetes: number) => ({
  lus,
  stockes: lus - rejetes,
  rejetes,
  crees: lus - rejetes,
  modifies: 0,
  inchanges: 0,
  fermes: 0,
});

describeWithReferenceData("the real files", (folder) => {
  const data = join(folder, "data-inclusion");

  test("each is recognised by one importer; the schemas are no data", async () => {
    const { found, unknown } = await discover(data, importers);
    expect(unknown.map((path) => basename(path))).toEqual(["service.json", "structure.json"]);
    const noms = Object.fromEntries([...found].map(([{ name }, paths]) => [name, paths.length]));
    expect(noms).toEqual({
      "data-inclusion": 2,
      "data-inclusion-vocabulaires": 13,
    });
  });

  test("examples of the API: counted, reasons, joins, read in the graph, read twice", async () => {
    const vocabulaires = (await discover(data, importers)).found.get(vocabulairesDataInclusion) ?? [];
    const lus = await importer(vocabulairesDataInclusion, vocabulaires);
    expect(
      Object.fromEntries(Object.entries(lus.comptes).map(([objet, { stockes }]) => [objet, stockes])),
    ).toEqual({
      reseaux: 108,
      thematiques: 69,
      publics: 14,
      typesService: 6,
      typologiesService: 11,
      frais: 2,
      modesAccueil: 2,
      modesMobilisation: 4,
      personnesMobilisatrices: 2,
      sourcesDataInclusion: 15,
      typologiesStructureV0: 92,
      labelsV0: 85,
      correspondancesFormacode: 86,
    });
    const exemples = ["structures", "services"].map((nom) => join(data, `exemples/api-v1-${nom}.json`));
    const premier = await importer(dataInclusion, exemples);
    expect(premier.comptes).toEqual({
      structuresDataInclusion: comptes(6, 1),
      servicesDataInclusion: comptes(7, 1),
      structures: comptes(5, 0),
      services: comptes(6, 0),
    });
    expect(await rejets(premier.importId)).toMatchInlineSnapshot(`
     [
       [
         "nom",
         "",
         "CHAMP_INVALIDE",
       ],
       [
         "code_insee",
         "75056 75010 Paris",
         "COMMUNE_NON_TROUVEE",
       ],
       [
         "siret",
         "7793112240000",
         "CHAMP_INVALIDE",
       ],
       [
         "code_insee",
         "75056 75010 Paris",
         "COMMUNE_NON_TROUVEE",
       ],
       [
         "courriel",
         "",
         "CHAMP_INVALIDE",
       ],
       [
         "code_insee",
         "75056 75010 Paris",
         "COMMUNE_NON_TROUVEE",
       ],
       [
         "nom",
         "",
         "CHAMP_INVALIDE",
       ],
       [
         "contact_nom_prenom",
         null,
         "DONNEE_PERSONNELLE",
       ],
     ]
    `);
    expect(
      premier.jointures.map(({ nom, resolus, total }) => `${nom} ${resolus}/${total}`),
    ).toMatchInlineSnapshot(`
     [
       "structures → communes 0/5",
       "structures → intercommunalités 0/5",
       "réseaux → vocabulaire 1/1",
       "services → structures 6/6",
       "zones d'éligibilité → territoires 4/4",
       "thématiques → vocabulaire 20/20",
       "publics → vocabulaire 10/10",
       "modes d'accueil → vocabulaire 4/4",
     ]
    `);
    expect(
      await ask(`{ service(id: "dora--46f7ea19-c97b-4f45-90a9-027b44cad927") {
        nom structure { nom siret horaires { jour de } horairesTexte ouverteMaintenant } type { libelle } thematiques { code libelle }
        publics { libelle } frais { libelle } modesAccueil { code } courriel telephone
        zoneEligibilite { partout territoires { id } pays codesInconnus } modesMobilisation { libelle } mobilisablePar { libelle }
        lienMobilisation provenance { source licence dateMaj } }
        structures(filtre: { reseaux: ["mission-locale"], texte: "lien" }) { edges { node { id reseauxPorteurs { code libelle } services { nom } } } }
        services(filtre: { thematiques: ["choisir-un-metier"], frais: "gratuit", eligibleDepuis: "COM-03190" }) { totalCount }
        vocabulaire(nom: FRAIS) { code libelle formacodes } }`),
    ).toMatchInlineSnapshot(`
     {
       "service": {
         "courriel": "test@email.com",
         "frais": {
           "libelle": "Gratuit",
         },
         "lienMobilisation": "https://dora.inclusion.gouv.fr/services/plateforme-de-linclu-les-emplois-de-lincl/orienter",
         "mobilisablePar": [
           {
             "libelle": "Professionnels",
           },
           {
             "libelle": "Usagers",
           },
         ],
         "modesAccueil": [
           {
             "code": "a-distance",
           },
         ],
         "modesMobilisation": [
           {
             "libelle": "Utiliser le lien de mobilisation",
           },
         ],
         "nom": "Les emplois de l'inclusion",
         "provenance": {
           "dateMaj": "2026-02-10",
           "licence": "Licence Ouverte 2.0",
           "source": "data-inclusion",
         },
         "publics": [
           {
             "libelle": "Bénéficiaires des minimas sociaux",
           },
           {
             "libelle": "Actifs",
           },
           {
             "libelle": "Personnes en situation d’urgence",
           },
           {
             "libelle": "Personnes en situation de handicap",
           },
           {
             "libelle": "Jeunes",
           },
           {
             "libelle": "Personnes exilées",
           },
           {
             "libelle": "Familles",
           },
           {
             "libelle": "Demandeurs d’emploi",
           },
           {
             "libelle": "Séniors",
           },
           {
             "libelle": "Femmes",
           },
         ],
         "structure": {
           "horaires": [
             {
               "de": "09:00",
               "jour": "LUNDI",
             },
             {
               "de": "14:00",
               "jour": "LUNDI",
             },
             {
               "de": "09:00",
               "jour": "MARDI",
             },
             {
               "de": "14:00",
               "jour": "MARDI",
             },
             {
               "de": "09:00",
               "jour": "MERCREDI",
             },
             {
               "de": "14:00",
               "jour": "MERCREDI",
             },
             {
               "de": "09:00",
               "jour": "JEUDI",
             },
             {
               "de": "14:00",
               "jour": "JEUDI",
             },
             {
               "de": "09:00",
               "jour": "VENDREDI",
             },
             {
               "de": "14:00",
               "jour": "VENDREDI",
             },
           ],
           "horairesTexte": "Mo-Fr 09:00-12:00,14:00-17:00",
           "nom": "PLATEFORME DE L'INCLUSION",
           "ouverteMaintenant": false,
           "siret": "13003013300016",
         },
         "telephone": null,
         "thematiques": [
           {
             "code": "trouver-un-emploi--repondre-a-des-offres-demploi",
             "libelle": "Répondre à des offres d’emploi",
           },
           {
             "code": "trouver-un-emploi--faire-des-candidatures-spontanees",
             "libelle": "Faire des candidatures spontanées",
           },
         ],
         "type": {
           "libelle": "Atelier",
         },
         "zoneEligibilite": {
           "codesInconnus": [],
           "partout": true,
           "pays": [],
           "territoires": [],
         },
       },
       "services": {
         "totalCount": 3,
       },
       "structures": {
         "edges": [
           {
             "node": {
               "id": "mission-locale--with-mobilization-link",
               "reseauxPorteurs": [
                 {
                   "code": "mission-locale",
                   "libelle": "Mission Locale",
                 },
               ],
               "services": [
                 {
                   "nom": "Service avec lien de mobilisation",
                 },
               ],
             },
           },
         ],
       },
       "vocabulaire": [
         {
           "code": "gratuit",
           "formacodes": [],
           "libelle": "Gratuit",
         },
         {
           "code": "payant",
           "formacodes": [],
           "libelle": "Payant",
         },
       ],
     }
    `);
    const avant = await vidage(subgraph.database.sql);
    await importer(dataInclusion, exemples);
    await importer(vocabulairesDataInclusion, vocabulaires);
    expect(await vidage(subgraph.database.sql)).toEqual(avant);
    // Nowhere, not even in the rejects, is the person named.
    const [traces] = await subgraph.database.sql`
      select (select count(*) from lignes where contenu::text like '%Z... H...%')
        + (select count(*) from rejets where valeur like '%Z... H...%') as n`;
    expect(Number(traces?.n)).toBe(0);
  });
});

const structure = (id: string, reste: object = {}) => ({
  source: "essai",
  id: `essai--${id}`,
  nom: `Structure ${id}`,
  date_maj: "2026-01-02",
  ...reste,
});
const service = (id: string, reste: object = {}) => ({
  source: "essai",
  structure_id: "essai--1",
  id: `essai--${id}`,
  nom: `Service ${id}`,
  description: "Une description.",
  date_maj: "2026-01-02",
  ...reste,
});

test("an array, a page of the API and lines give the same", async () => {
  const fiches = [
    structure("1", { code_insee: "03190" }),
    service("s1", { zone_eligibilite: ["03", "03998"] }),
  ];
  await importerContenu(fiches);
  const avant = await vidage(subgraph.database.sql, { circonstances: false });
  await importerContenu({
    items: fiches,
    total: 2,
    page: 1,
    size: 2,
    pages: 1,
  });
  expect(await vidage(subgraph.database.sql, { circonstances: false })).toEqual(avant);
  await importerContenu(fiches.map((fiche) => JSON.stringify(fiche)).join("\n"), "di.jsonl");
  expect(await vidage(subgraph.database.sql, { circonstances: false })).toEqual(avant);
  // The former commune leads to the current one.
  expect(await ask(`{ service(id: "essai--s1") { zoneEligibilite { territoires { id } } } }`)).toEqual({
    service: {
      zoneEligibilite: { territoires: [{ id: "DEP-03" }, { id: "COM-03190" }] },
    },
  });
});

test("what left the source is closed, stays readable, and comes back", async () => {
  await importerContenu([structure("1"), structure("2"), service("s1"), service("s2")]);
  const { comptes: suite } = await importerContenu([structure("1"), service("s1")]);
  expect(suite).toMatchObject({
    structuresDataInclusion: { fermes: 1, inchanges: 1 },
    servicesDataInclusion: { fermes: 1, inchanges: 1 },
    structures: { fermes: 1 },
    services: { fermes: 1 },
  });
  const lire = `{ services { totalCount } service(id: "essai--s2") { provenance { retireLe } }
    structure(id: "essai--2") { provenance { retireLe } } }`;
  expect(await ask(lire)).toEqual({
    services: { totalCount: 1 },
    service: { provenance: { retireLe: "2026-11-28" } },
    structure: { provenance: { retireLe: "2026-11-28" } },
  });
  await importerContenu([structure("1"), structure("2"), service("s1"), service("s2")]);
  expect(await ask(lire)).toMatchObject({
    services: { totalCount: 2 },
    structure: { provenance: { retireLe: null } },
  });
});

test.each([
  ["vide.json", "[]", "holds no record"],
  ["page.json", { items: [], total: 0 }, "holds no record"],
  ["coupe.json", '[{"source": "essai", "id', "in the middle of the element"],
  ["mauvais.json", [{ rien: 1 }], "holds no record"],
])("%s is refused, and nothing is changed", async (nom, contenu, message) => {
  await importerContenu([structure("1")]);
  const avant = await vidage(subgraph.database.sql);
  await expect(importerContenu(contenu, nom)).rejects.toThrow(message);
  expect(await vidage(subgraph.database.sql)).toEqual(avant);
});

test("hostile and odd records: kept without what cannot be, or refused with the reason", async () => {
  const { importId, comptes: lus } = await importerContenu([
    structure("1", {
      site_web: "javascript:alert(1)",
      description: "<script>x</script><b>Accueil</b> du public",
    }),
    structure("2", { nom: "ab" }),
    structure("3", { source: "autre" }),
    { ...structure("x"), source: "demo", id: "demo--ml-moulins" },
    structure("1", { nom: "Une autre" }),
    structure("4", {
      latitude: 0,
      longitude: 0,
      code_insee: "99999",
      reseaux_porteurs: ["mission-locale", "inconnu"],
    }),
    structure("5", {
      nom: "O'Reilly'; drop table structures; --",
      horaires_accueil: "sur rendez-vous",
    }),
    "pas un objet",
    service("s1", {
      contact_nom_prenom: "Une Personne",
      telephone: "0102030405",
      courriel: "p@exemple.fr",
    }),
    service("s2", {
      telephone: "+33102030405",
      publics: [],
      zone_eligibilite: ["03190", "00000", "99109", "france"],
    }),
  ]);
  expect(lus).toMatchObject({
    structuresDataInclusion: { lus: 8, stockes: 3, rejetes: 5 },
    servicesDataInclusion: { lus: 2, stockes: 2, rejetes: 0 },
  });
  expect(await rejets(importId)).toEqual(
    expect.arrayContaining([
      ["site_web", "javascript:alert(1)", "LIEN_REFUSE"],
      ["nom", "ab", "CHAMP_INVALIDE"],
      ["id", "essai--3", "IDENTIFIANT_INVALIDE"],
      ["id", "demo--ml-moulins", "IDENTIFIANT_INVALIDE"],
      ["structuresDataInclusion", "essai--1", "DOUBLON"],
      ["reseaux_porteurs", '["mission-locale","inconnu"]', "CHAMP_INVALIDE"],
      ["code_insee", "99999", "COMMUNE_NON_TROUVEE"],
      ["latitude", "0, 0", "COORDONNEES_DOUTEUSES"],
      ["horaires_accueil", "sur rendez-vous", "HORAIRES_NON_LUS"],
      ["source", null, "CHAMP_ABSENT"],
      ["contact_nom_prenom", null, "DONNEE_PERSONNELLE"],
      ["publics", "[]", "CHAMP_INVALIDE"],
    ]),
  );
  expect(
    await ask(`{ un: structure(id: "essai--1") { siteWeb description } quatre: structure(id: "essai--4") { reseaux adresse { ville } }
      cinq: structure(id: "essai--5") { nom horaires { jour } horairesTexte }
      s1: service(id: "essai--s1") { telephone courriel } s2: service(id: "essai--s2") { telephone
        zoneEligibilite { partout territoires { id } pays codesInconnus } } demo: structure(id: "demo--ml-moulins") { nom } }`),
  ).toEqual({
    un: { siteWeb: null, description: "Accueil du public" },
    quatre: { reseaux: ["mission-locale"], adresse: null },
    cinq: {
      nom: "O'Reilly'; drop table structures; --",
      horaires: [],
      horairesTexte: "sur rendez-vous",
    },
    s1: { telephone: null, courriel: null },
    s2: {
      telephone: "+33102030405",
      zoneEligibilite: {
        partout: true,
        territoires: [{ id: "COM-03190" }],
        pays: ["99109"],
        codesInconnus: ["00000"],
      },
    },
    demo: { nom: "Mission locale de Moulins" },
  });
});

test("a mission locale of two sources is one structure, its services under its official id, in any order", async () => {
  const di = [
    structure("1", {
      nom: "Mission locale de Moulins",
      code_insee: "03190",
      reseaux_porteurs: ["mission-locale"],
      telephone: "0470",
    }),
    service("s1", { modes_accueil: ["en-presentiel"] }),
  ];
  const milo = [
    {
      id: "03190S00",
      nom_officiel: "03-ML MOULINS",
      nom_usuel: "Mission Locale Moulins",
      code_departement: "03",
    },
  ];
  await importerContenu(di);
  await importerContenu(milo, "milo.json", missionsLocales);
  const attendu = {
    structure: {
      id: "milo--03190S00",
      telephone: "0470",
      services: [{ id: "essai--s1" }],
    },
    service: {
      structure: { id: "milo--03190S00" },
      commune: { id: "COM-03190" },
    },
  };
  const lire = `{ structure(id: "essai--1") { id telephone services { id } } service(id: "essai--s1") { structure { id } commune { id } } }`;
  expect(await ask(lire)).toEqual(attendu);
  const avant = await vidage(subgraph.database.sql, { circonstances: false });
  await importerContenu(di);
  expect(await ask(lire)).toEqual(attendu);
  expect(await vidage(subgraph.database.sql, { circonstances: false })).toEqual(avant);
});

test("around a commune: those that receive nearby, then those at a distance that are open to it; cursors join", async () => {
  await importerContenu([
    structure("1", { code_insee: "03190" }),
    service("vichy", { code_insee: "03310", modes_accueil: ["en-presentiel"] }),
    service("moulins", {
      code_insee: "03190",
      modes_accueil: ["en-presentiel"],
    }),
    service("lyon", { code_insee: "69123", modes_accueil: ["en-presentiel"] }),
    service("allier", {
      modes_accueil: ["a-distance"],
      zone_eligibilite: ["03"],
    }),
    service("france", {
      modes_accueil: ["a-distance"],
      zone_eligibilite: ["france"],
    }),
    service("rhone", {
      modes_accueil: ["a-distance"],
      zone_eligibilite: ["69"],
    }),
    service("sans-zone", { modes_accueil: ["a-distance"] }),
  ]);
  const query = `query($first: Int, $after: String) { services(pres: { codeCommune: "03190", rayonKm: 60 }, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { distanceKm node { id structure { id nom } thematiques { code } commune { nom } } } } }`;
  const { services } = await ask(query, { first: 10 });
  const ids = (page: { edges: { node: { id: string } }[] }) => page.edges.map(({ node }) => node.id.slice(7));
  expect(ids(services)).toEqual(["moulins", "vichy", "allier", "france"]);
  expect(services.totalCount).toBe(4);
  expect(services.edges.map(({ distanceKm }: { distanceKm: number | null }) => distanceKm)).toEqual([
    0,
    expect.any(Number),
    null,
    null,
  ]);
  const une = (await ask(query, { first: 3 })).services;
  const suite = (await ask(query, { first: 3, after: une.pageInfo.endCursor })).services;
  expect([...ids(une), ...ids(suite)]).toEqual(ids(services));
  const cout = async (first: number) => {
    subgraph.statements();
    await ask(query, { first });
    return subgraph.statements().length;
  };
  expect(await cout(4)).toBe(await cout(2));
});
