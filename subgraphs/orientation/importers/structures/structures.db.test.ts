import { type Atelier, ouvrirAtelier } from "../../fixtures/atelier.ts";
import { vidage } from "../../fixtures/vidage.ts";
import { couvertureMissionsLocales } from "../couverture-missions-locales/couverture.ts";
import { missionsLocales } from "../missions-locales/missions-locales.ts";
import { structuresEmploi } from "../structures-emploi/structures-emploi.ts";

let atelier: Atelier;

beforeEach(async () => {
  atelier = await ouvrirAtelier();
});
afterEach(() => atelier.fermer());

const milo = (id: string, nom: string) => ({
  id,
  nom_officiel: nom,
  nom_usuel: null,
  code_departement: "03",
});
const MILO = [milo("03190S00", "03-ML MOULINS"), milo("03310S00", "03-ML VICHY")];
const agence = (uid: string, nom: string, commune: string, codePostal: string) => ({
  uid,
  type: "ML",
  nom,
  adresse: "1 rue de l'Essai",
  code_postal: codePostal,
  commune,
  latitude: 46.5646,
  longitude: 3.3325,
  code_safir: null,
});
const AGENCES = [agence("u1", "MISSION LOCALE - MOULINS", "MOULINS", "03000")];
const LIRE = `{ structure(id: "emplois--u1") { id adresse { lignes } identifiants provenance { source retireLe } }
  structures(filtre: { reseaux: ["mission-locale"], territoire: "DEP-03", texte: "moulins" }) { totalCount } }`;

test("a structure of two sources has the name of one and the address of the other, and lasts while one has it", async () => {
  await atelier.importerContenu(structuresEmploi, AGENCES);
  expect(await atelier.lire(LIRE)).toMatchObject({
    structure: { id: "emplois--u1" },
    // One of them is the demo's.
    structures: { totalCount: 2 },
  });
  await atelier.importerContenu(missionsLocales, MILO);
  const reunie = {
    structure: {
      id: "milo--03190S00",
      adresse: { lignes: ["1 rue de l'Essai"] },
      identifiants: ["emplois--u1", "milo--03190S00"],
      provenance: { source: "milo", retireLe: null },
    },
    structures: { totalCount: 2 },
  };
  expect(await atelier.lire(LIRE)).toEqual(reunie);
  // The agency leaves its list: the mission locale stays, without the address that only it gave.
  await atelier.importerContenu(structuresEmploi, [agence("u2", "MISSION LOCALE - VICHY", "VICHY", "03200")]);
  expect(await atelier.lire(LIRE)).toMatchObject({
    structure: { id: "milo--03190S00", adresse: { lignes: [] }, provenance: { retireLe: null } },
    structures: { totalCount: 2 },
  });
  // Then the mission locale too: it leaves searches, and both ids still lead to it.
  const { comptes } = await atelier.importerContenu(missionsLocales, MILO.slice(1));
  expect(comptes).toMatchObject({ missionsLocales: { fermes: 1 }, structures: { fermes: 1 } });
  expect(await atelier.lire(LIRE)).toMatchObject({
    structure: { id: "milo--03190S00", provenance: { retireLe: "2026-11-28" } },
    structures: { totalCount: 1 },
  });
  await atelier.importerContenu(missionsLocales, MILO);
  await atelier.importerContenu(structuresEmploi, AGENCES);
  expect(await atelier.lire(LIRE)).toEqual(reunie);
});

test("either order gives the same structures, ids and communes served", async () => {
  const couverture =
    "Code INSEE;Nom Commune;Code ML;Nom Officiel ML;Commune présente sur plusieurs ML;Adresse ML;Code Postal ML;Ville ML\n" +
    "03190;Moulins;03190;03-ML MOULINS;Non;2 place de l'Essai;03000;Moulins\n" +
    "03321;Yzeure;03190;03-ML MOULINS;Oui;2 place de l'Essai;03000;Moulins\n" +
    "99999;Nulle part;03190;03-ML MOULINS;Non;2 place de l'Essai;03000;Moulins\n" +
    "x;Rien;;;;;;\n";
  const { comptes, jointures } = await atelier.importerContenu(couvertureMissionsLocales, couverture);
  expect(comptes).toMatchObject({
    couvertures: { lus: 4, stockes: 3, rejetes: 1 },
    missionsLocalesCouverture: { lus: 1, stockes: 1 },
  });
  expect(jointures).toContainEqual(
    expect.objectContaining({ nom: "couvertures → communes", total: 3, resolus: 2 }),
  );
  await atelier.importerContenu(missionsLocales, MILO);
  await atelier.importerContenu(structuresEmploi, AGENCES);
  const premier = await vidage(atelier.sql, { circonstances: false });
  await atelier.importerContenu(structuresEmploi, AGENCES);
  await atelier.importerContenu(missionsLocales, MILO);
  await atelier.importerContenu(couvertureMissionsLocales, couverture);
  expect(await vidage(atelier.sql, { circonstances: false })).toEqual(premier);
  expect(
    await atelier.lire(`{ structures(filtre: { couvre: "COM-03321" }) { edges { node { id identifiants } } }
      territoire(id: "COM-03190") { missionsLocales { id } } }`),
  ).toEqual({
    structures: {
      edges: [
        { node: { id: "milo--03190S00", identifiants: ["emplois--u1", "milo--03190S00", "unml--03190"] } },
      ],
    },
    territoire: { missionsLocales: [{ id: "milo--03190S00" }] },
  });
});

test.each(["logged", "staged", "swapped"])("a failure once %s leaves everything as it was", async (etape) => {
  await atelier.importerContenu(missionsLocales, MILO);
  const avant = await vidage(atelier.sql);
  const onStep = (step: string) => {
    if (step === etape) throw new Error("disk full");
  };
  await expect(atelier.importerContenu(structuresEmploi, AGENCES, { onStep })).rejects.toThrow("disk full");
  expect(await vidage(atelier.sql)).toEqual(avant);
});

test("a page of structures costs as many statements whatever its size", async () => {
  await atelier.importerContenu(missionsLocales, MILO);
  await atelier.importerContenu(structuresEmploi, AGENCES);
  const query = `query($first: Int) { structures(first: $first) { edges { node { id identifiants reseauxPorteurs { libelle } services { id }
      commune { libelle missionsLocales { id } parents(niveau: DEPARTEMENT) { id } } provenance { source } } } } }`;
  expect(await atelier.cout(query, { first: 2 })).toBe(await atelier.cout(query, { first: 6 }));
});

test("an event keeps its structure when this one is served under another id", async () => {
  await atelier.importerContenu(structuresEmploi, AGENCES);
  await atelier.sql`
    insert into evenements (id, type, titre, debut, a_distance, lignes, structure_id, codes_rome, source, import_id)
    values ('essai--e1', 'FORUM', 'Forum', '2026-12-01T09:00:00Z', true, '{}', 'emplois--u1', '{}', 'demo', 'essai')`;
  await atelier.importerContenu(missionsLocales, MILO);
  expect(
    await atelier.lire(`{ structure(id: "milo--03190S00") { evenements { id organisateur { id } } } }`),
  ).toEqual({ structure: { evenements: [{ id: "essai--e1", organisateur: { id: "milo--03190S00" } }] } });
});
