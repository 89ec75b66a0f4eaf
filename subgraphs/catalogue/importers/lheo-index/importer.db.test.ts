import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OperatorError } from "@passerelle/kernel/errors";
import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { exporterLheo } from "../../exporters/lheo/exporter.ts";
import { LHEO_23 } from "../../exporters/lheo/langage/grammaire.ts";
import { validateur } from "../../exporters/lheo/validation.fixture.ts";
import { catalogue } from "../../src/subgraph.ts";
import { dumpOffre, viderOffre } from "../lheo/dump.fixture.ts";
import { flux, formationXml } from "../lheo/flux.fixture.ts";
import { lheo } from "../lheo/importer.ts";
import { lheoIndex } from "./importer.ts";
import { listeXml, resumeXml } from "./liste.fixture.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl);
  folder = await mkdtemp(join(tmpdir(), "lheo-index-"));
});

afterAll(async () => {
  await subgraph.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

afterEach(async () => {
  await viderOffre(subgraph.database.sql);
  await subgraph.database.sql`delete from lignes`;
});

async function importer(xml: string, by = lheoIndex) {
  const path = join(folder, "liste.xml");
  await writeFile(path, xml);
  return runImport({
    url: subgraph.url,
    schema: "catalogue",
    importer: by,
    paths: [path],
    force: true,
    log: silentLogger,
  });
}

test("a summary is a formation with its action, place, sessions, organisme and certification", async () => {
  const { comptes, importId } = await importer(listeXml());
  expect(Object.entries(comptes).map(([genre, { stockes }]) => [genre, stockes])).toEqual([
    ["certifications", 1],
    ["organismes", 2],
    ["formations", 2],
    ["actions", 2],
    ["sessions", 2],
  ]);
  const { sql } = subgraph.database;
  expect([...(await sql`select code, chemin from rejets where import_id = ${importId}`)]).toEqual([]);
  const [row] = await sql`
    select intitule, niveau_entree, niveau_sortie, codes_rome, formations.certifications, formations.contacts,
      formations.date_maj, publics, modalite, heures_total, lieux, debut, organismes.nom, siret
    from formations join actions on formation_id = formations.id join sessions on action_id = actions.id
      join organismes on organismes.id = organisme_id where formations.numero = '14_AF_1_SE_1'`;
  expect(row).toEqual({
    intitule: "Entretien des vergers",
    niveau_entree: "NIVEAU_4",
    niveau_sortie: "NIVEAU_5",
    codes_rome: ["G1102"],
    certifications: ["CI-80735"],
    contacts: [{ role: null, telephones: ["02 98 96 48 00"], courriel: "accueil@exemple.fr" }],
    date_maj: "2026-12-01",
    publics: ["83056"],
    modalite: "PRESENTIEL",
    heures_total: 697,
    lieux: [
      {
        denomination: null,
        lignes: [],
        codePostal: "29391",
        ville: "Quimperlé",
        codeCommune: "29233",
        latitude: 47.882108,
        longitude: -3.5526545,
      },
    ],
    debut: "2027-01-04",
    nom: "Atelier du Pont",
    siret: "19290076900014",
  });
});

test("all that it says is kept; the same list again changes nothing; what left it is closed", async () => {
  await importer(listeXml());
  const { sql } = subgraph.database;
  const [kept] = await sql`select brut from formations where numero = '14_AF_1_SE_1'`;
  expect(JSON.stringify(kept?.brut)).toMatch(/Accueil.*geolocalisation/);
  const lignes = await sql`select objet, contenu from lignes where objet like 'lheo%' order by objet, cle`;
  expect(lignes.map(({ objet }) => objet)).toEqual(["lheoAttributs", "lheoExtras", "lheoExtras"]);
  const before = await dumpOffre(sql);
  const { comptes } = await importer(listeXml());
  expect(comptes.formations).toMatchObject({ inchanges: 2, fermes: 0 });
  expect(await dumpOffre(sql)).toEqual(before);
  expect((await importer(listeXml(resumeXml()))).comptes.formations).toMatchObject({
    inchanges: 1,
    fermes: 1,
  });
});

test("a list never closes the detailed offer, nor is one read as the other", async () => {
  await importer(flux(formationXml()), lheo);
  await importer(listeXml());
  const { sql } = subgraph.database;
  const [row] = await sql`select count(*)::int as fermees from formations where retire_le is not null`;
  expect(row?.fermees).toBe(0);
  await expect(importer(listeXml(), lheo)).rejects.toThrow(/is the list form: import it as lheo-index/);
  await expect(importer(flux(formationXml()))).rejects.toThrow(/is the detailed form: import it as lheo/);
});

test("what is refused is told where it stands; a list without any summary is refused", async () => {
  const result = await importer(
    listeXml(resumeXml() + resumeXml({ numero: "X", intitule: "-" }).replace("47.882108", "0")),
  );
  expect(result.comptes.formations).toMatchObject({ lus: 2, stockes: 1, rejetes: 1 });
  const { sql } = subgraph.database;
  const rejets = await sql`select code, chemin from rejets where import_id = ${result.importId} order by id`;
  expect(rejets.map(({ code, chemin }) => [code, chemin])).toContainEqual([
    "FORMATION_SANS_INTITULE",
    "/lheo-index/resumes-offres/resume-offre[@numero='X']",
  ]);
  await expect(importer("<lheo-index><resumes-offres/></lheo-index>")).rejects.toThrow(OperatorError);
  await expect(importer("<lheo-index><resumes-offres/></lheo-index>")).rejects.toThrow(
    /no summary could be stored/,
  );
});

describeWithReferenceData("schema of LHÉO 2.3", (data) => {
  test("the list of these tests is valid, and so is what is exported of it", async () => {
    const valider = validateur(data);
    expect(valider(listeXml().replace("http://www.lheo.org/2.2", LHEO_23.espace))).toEqual([]);
    await importer(listeXml());
    const pieces: string[] = [];
    await exporterLheo({
      sql: subgraph.database.sql,
      grammaire: LHEO_23,
      source: "lheo-index",
      ecrire: async (text) => void pieces.push(text),
    });
    expect(valider(pieces.join(""))).toEqual([]);
  });
});
