import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Importer } from "@passerelle/kernel/importing/importer";
import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { planter, SAMEDI_DIX_HEURES } from "../../fixtures/planter.ts";
import { vidage } from "../../fixtures/vidage.ts";
import { orientation } from "../../src/subgraph.ts";
import { couvertureMissionsLocales } from "../couverture-missions-locales/couverture.ts";
import { missionsLocales } from "../missions-locales/missions-locales.ts";
import { structuresEmploi } from "../structures-emploi/structures-emploi.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;
let dossier: string;

beforeEach(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(orientation, database.adminUrl, { now: () => SAMEDI_DIX_HEURES });
  dossier = await mkdtemp(join(tmpdir(), "structures-"));
  await planter(subgraph.database.sql);
});

afterEach(async () => {
  await subgraph?.close();
  await database?.drop();
  await rm(dossier, { recursive: true, force: true });
});

async function importer(chosen: Importer, contenu: unknown, reste: object = {}) {
  const path = join(dossier, `${chosen.name}.txt`);
  await writeFile(path, typeof contenu === "string" ? contenu : JSON.stringify(contenu));
  return runImport({
    url: subgraph.url,
    schema: "orientation",
    importer: chosen,
    paths: [path],
    force: true,
    now: SAMEDI_DIX_HEURES,
    log: silentLogger,
    ...reste,
  });
}

async function ask(query: string) {
  const { data, errors } = await subgraph.execute({ query });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

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
  await importer(structuresEmploi, AGENCES);
  expect(await ask(LIRE)).toMatchObject({
    structure: { id: "emplois--u1" },
    // One of them is the demo's.
    structures: { totalCount: 2 },
  });
  await importer(missionsLocales, MILO);
  const reunie = {
    structure: {
      id: "milo--03190S00",
      adresse: { lignes: ["1 rue de l'Essai"] },
      identifiants: ["emplois--u1", "milo--03190S00"],
      provenance: { source: "milo", retireLe: null },
    },
    structures: { totalCount: 2 },
  };
  expect(await ask(LIRE)).toEqual(reunie);
  // The agency leaves its list: the mission locale stays, without the address that only it gave.
  await importer(structuresEmploi, [agence("u2", "MISSION LOCALE - VICHY", "VICHY", "03200")]);
  expect(await ask(LIRE)).toMatchObject({
    structure: { id: "milo--03190S00", adresse: { lignes: [] }, provenance: { retireLe: null } },
    structures: { totalCount: 2 },
  });
  // Then the mission locale too: it leaves searches, and both ids still lead to it.
  const { comptes } = await importer(missionsLocales, MILO.slice(1));
  expect(comptes).toMatchObject({ missionsLocales: { fermes: 1 }, structures: { fermes: 1 } });
  expect(await ask(LIRE)).toMatchObject({
    structure: { id: "milo--03190S00", provenance: { retireLe: "2026-11-28" } },
    structures: { totalCount: 1 },
  });
  await importer(missionsLocales, MILO);
  await importer(structuresEmploi, AGENCES);
  expect(await ask(LIRE)).toEqual(reunie);
});

test("either order gives the same structures, ids and communes served", async () => {
  const couverture =
    "Code INSEE;Nom Commune;Code ML;Nom Officiel ML;Commune présente sur plusieurs ML;Adresse ML;Code Postal ML;Ville ML\n" +
    "03190;Moulins;03190;03-ML MOULINS;Non;2 place de l'Essai;03000;Moulins\n" +
    "03321;Yzeure;03190;03-ML MOULINS;Oui;2 place de l'Essai;03000;Moulins\n" +
    "99999;Nulle part;03190;03-ML MOULINS;Non;2 place de l'Essai;03000;Moulins\n" +
    "x;Rien;;;;;;\n";
  const { comptes, jointures } = await importer(couvertureMissionsLocales, couverture);
  expect(comptes).toMatchObject({
    couvertures: { lus: 4, stockes: 3, rejetes: 1 },
    missionsLocalesCouverture: { lus: 1, stockes: 1 },
  });
  expect(jointures).toContainEqual(
    expect.objectContaining({ nom: "couvertures → communes", total: 3, resolus: 2 }),
  );
  await importer(missionsLocales, MILO);
  await importer(structuresEmploi, AGENCES);
  const premier = await vidage(subgraph.database.sql, { circonstances: false });
  await importer(structuresEmploi, AGENCES);
  await importer(missionsLocales, MILO);
  await importer(couvertureMissionsLocales, couverture);
  expect(await vidage(subgraph.database.sql, { circonstances: false })).toEqual(premier);
  expect(
    await ask(`{ structures(filtre: { couvre: "COM-03321" }) { edges { node { id identifiants } } }
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
  await importer(missionsLocales, MILO);
  const avant = await vidage(subgraph.database.sql);
  const onStep = (step: string) => {
    if (step === etape) throw new Error("disk full");
  };
  await expect(importer(structuresEmploi, AGENCES, { onStep })).rejects.toThrow("disk full");
  expect(await vidage(subgraph.database.sql)).toEqual(avant);
});

test("a page of structures costs as many statements whatever its size", async () => {
  await importer(missionsLocales, MILO);
  await importer(structuresEmploi, AGENCES);
  const cout = async (first: number) => {
    subgraph.statements();
    await ask(`{ structures(first: ${first}) { edges { node { id identifiants reseauxPorteurs { libelle } services { id }
      commune { libelle missionsLocales { id } parents(niveau: DEPARTEMENT) { id } } provenance { source } } } } }`);
    return subgraph.statements().length;
  };
  expect(await cout(2)).toBe(await cout(6));
});
