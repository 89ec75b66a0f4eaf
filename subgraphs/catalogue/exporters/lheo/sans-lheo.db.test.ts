import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { lheo } from "../../importers/lheo/importer.ts";
import { importer } from "../../importers/organismes/essai.fixture.ts";
import { rcoApprentissage } from "../../importers/rco-apprentissage/importer.ts";
import { catalogue } from "../../src/subgraph.ts";
import { exporterLheo } from "./exporter.ts";
import { LHEO_23 } from "./langage/grammaire.ts";
import { rapport } from "./rapport.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl);
  folder = await mkdtemp(join(tmpdir(), "sans-lheo-"));
});

afterEach(async () => {
  await subgraph.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const SIRET = "39992626000031";
const CSV = `etablissement_gestionnaire_siret;etablissement_formateur_siret;etablissement_lieu_formation_adresse;etablissement_lieu_formation_code_postal;etablissement_lieu_formation_code_insee;cfd;rncp_code;debut_sessions
${SIRET};${SIRET};10 RUE DU FOUR;90000;90010;50022137;RNCP18704;2020`;
/** Another source, which knows the establishment. */
const ANNUAIRE = `<lheo><offres><formation numero="F"><intitule-formation>Autre</intitule-formation>
  <organisme-formation-responsable numero="O"><numero-activite>43390000039</numero-activite>
  <SIRET-organisme-formation><SIRET>${SIRET}</SIRET></SIRET-organisme-formation><nom-organisme>CFA du Jura</nom-organisme>
  <raison-sociale>Association du CFA</raison-sociale><coordonnees-organisme><coordonnees><adresse><ligne>1 rue du Lac</ligne>
  <codepostal>39000</codepostal><ville>Lons</ville></adresse></coordonnees></coordonnees-organisme>
  <contact-organisme><type-contact>0</type-contact><coordonnees><courriel>accueil@example.org</courriel></coordonnees></contact-organisme>
  </organisme-formation-responsable></formation></offres></lheo>`;

async function lire(
  nom: string,
  contenu: string,
  par: typeof lheo | typeof rcoApprentissage,
  source: string,
) {
  const path = join(folder, nom);
  await writeFile(path, contenu);
  return importer(subgraph, par, [path], { source, force: true });
}

async function exporte(source: string) {
  const pieces: string[] = [];
  const { ecarts } = await exporterLheo({
    sql: subgraph.database.sql,
    grammaire: LHEO_23,
    source,
    ecrire: async (text) => void pieces.push(text),
  });
  return { xml: pieces.join(""), ecarts };
}

test("a deduced title is the one that the graph shows, its organisme what the directory knows", async () => {
  await lire("rco.csv", CSV, rcoApprentissage, "rco-apprentissage");
  await lire("annuaire.xml", ANNUAIRE, lheo, "annuaire");
  const { sql } = subgraph.database;
  await sql`update certifications set libelle = 'CAP boulanger' where code_rncp = 'RNCP18704'`;
  const { xml, ecarts } = await exporte("rco-apprentissage");
  for (const written of [
    "<intitule-formation>CAP boulanger<",
    "<nom-organisme>CFA du Jura<",
    "<raison-sociale>Association du CFA<",
    "<numero-activite>43390000039<",
    "<ligne>1 rue du Lac<",
    "<courriel>accueil@example.org<",
  ])
    expect(xml).toContain(written);
  expect(xml).not.toMatch(/Formation en apprentissage|Organisme \d/);
  expect(ecarts).toEqual(
    expect.arrayContaining([
      { chemin: "formation/intitule-formation", genre: "deduit", fois: 1 },
      { chemin: "session/periode-inscription", genre: "deduit", fois: 1 },
    ]),
  );
  expect(rapport({ ecarts })).toMatch(/1 {2}formation\/intitule-formation: not said by the source/);
});

test("read again, what is deduced stays so, a name that nobody knows stays unknown, and a second export is the same", async () => {
  await lire("rco.csv", CSV, rcoApprentissage, "rco-apprentissage");
  const { xml, ecarts } = await exporte("rco-apprentissage");
  const noms = ecarts.filter(({ chemin }) => chemin.endsWith("/nom-organisme"));
  expect(noms).toEqual([
    { chemin: "organisme-formation-responsable/nom-organisme", genre: "absent", fois: 1 },
  ]);
  await lire("export.xml", xml, lheo, "relu");
  const { sql } = subgraph.database;
  const [relue] = await sql`select intitule, intitule_deduit from formations where source = 'relu'`;
  expect(relue?.intitule_deduit).toBe(true);
  const [organisme] = await sql`select nom from organismes where source = 'relu'`;
  expect(organisme?.nom).toBe(`Organisme ${SIRET}`);
  const [session] = await sql`select debut, inscription_fin::text as fin from sessions where source = 'relu'`;
  expect(session).toEqual({ debut: null, fin: "2020-12-31" });
  expect(await exporte("relu")).toEqual({ xml, ecarts });
});
