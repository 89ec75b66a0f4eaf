import { type Atelier, ouvrirAtelier } from "../../fixtures/atelier.ts";
import { vidage } from "../../fixtures/vidage.ts";
import { missionsLocales } from "../missions-locales/missions-locales.ts";
import { dataInclusion } from "./data-inclusion.ts";

let atelier: Atelier;

beforeEach(async () => {
  atelier = await ouvrirAtelier();
});
afterEach(() => atelier.fermer());

const importerDonnees = (contenu: unknown, nom = "di.json") =>
  atelier.importerContenu(dataInclusion, contenu, { nom });

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
  await importerDonnees(fiches);
  const avant = await vidage(atelier.sql, { circonstances: false });
  await importerDonnees({
    items: fiches,
    total: 2,
    page: 1,
    size: 2,
    pages: 1,
  });
  expect(await vidage(atelier.sql, { circonstances: false })).toEqual(avant);
  await importerDonnees(fiches.map((fiche) => JSON.stringify(fiche)).join("\n"), "di.jsonl");
  expect(await vidage(atelier.sql, { circonstances: false })).toEqual(avant);
  // The former commune leads to the current one.
  expect(
    await atelier.lire(`{ service(id: "essai--s1") { zoneEligibilite { territoires { id } } } }`),
  ).toEqual({
    service: {
      zoneEligibilite: { territoires: [{ id: "DEP-03" }, { id: "COM-03190" }] },
    },
  });
});

test("what left the source is closed, stays readable, and comes back", async () => {
  await importerDonnees([structure("1"), structure("2"), service("s1"), service("s2")]);
  const { comptes: suite } = await importerDonnees([structure("1"), service("s1")]);
  expect(suite).toMatchObject({
    structuresDataInclusion: { fermes: 1, inchanges: 1 },
    servicesDataInclusion: { fermes: 1, inchanges: 1 },
    structures: { fermes: 1 },
    services: { fermes: 1 },
  });
  const lire = `{ services { totalCount } service(id: "essai--s2") { provenance { retireLe } }
    structure(id: "essai--2") { provenance { retireLe } } }`;
  expect(await atelier.lire(lire)).toEqual({
    services: { totalCount: 1 },
    service: { provenance: { retireLe: "2026-11-28" } },
    structure: { provenance: { retireLe: "2026-11-28" } },
  });
  await importerDonnees([structure("1"), structure("2"), service("s1"), service("s2")]);
  expect(await atelier.lire(lire)).toMatchObject({
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
  await importerDonnees([structure("1")]);
  const avant = await vidage(atelier.sql);
  await expect(importerDonnees(contenu, nom)).rejects.toThrow(message);
  expect(await vidage(atelier.sql)).toEqual(avant);
});

test("hostile and odd records: kept without what cannot be, or refused with the reason", async () => {
  const { importId, comptes: lus } = await importerDonnees([
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
  expect(await atelier.rejets(importId)).toEqual(
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
    await atelier.lire(`{ un: structure(id: "essai--1") { siteWeb description } quatre: structure(id: "essai--4") { reseaux adresse { ville } }
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
  await importerDonnees(di);
  await atelier.importerContenu(missionsLocales, milo);
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
  expect(await atelier.lire(lire)).toEqual(attendu);
  const avant = await vidage(atelier.sql, { circonstances: false });
  await importerDonnees(di);
  expect(await atelier.lire(lire)).toEqual(attendu);
  expect(await vidage(atelier.sql, { circonstances: false })).toEqual(avant);
});

test("around a commune: those that receive nearby, then those at a distance that are open to it; cursors join", async () => {
  await importerDonnees([
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
  const { services } = await atelier.lire(query, { first: 10 });
  const ids = (page: { edges: { node: { id: string } }[] }) => page.edges.map(({ node }) => node.id.slice(7));
  expect(ids(services)).toEqual(["moulins", "vichy", "allier", "france"]);
  expect(services.totalCount).toBe(4);
  expect(services.edges.map(({ distanceKm }: { distanceKm: number | null }) => distanceKm)).toEqual([
    0,
    expect.any(Number),
    null,
    null,
  ]);
  const une = (await atelier.lire(query, { first: 3 })).services;
  const suite = (await atelier.lire(query, { first: 3, after: une.pageInfo.endCursor })).services;
  expect([...ids(une), ...ids(suite)]).toEqual(ids(services));
  expect(await atelier.cout(query, { first: 4 })).toBe(await atelier.cout(query, { first: 2 }));
});
