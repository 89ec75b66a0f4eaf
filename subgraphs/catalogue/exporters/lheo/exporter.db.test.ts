import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OperatorError } from "@passerelle/kernel/errors";
import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import { openDatabase } from "@passerelle/kernel/postgres/database";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { dumpOffre, viderOffre } from "../../importers/lheo/dump.fixture.ts";
import { lheo } from "../../importers/lheo/importer.ts";
import { catalogue } from "../../src/subgraph.ts";
import { elementQuelconque, elementValide, verifier } from "./arbitraires.fixture.ts";
import { exporterLheo } from "./exporter.ts";
import { type Grammaire, LHEO_23 } from "./langage/grammaire.ts";
import { LHEO_22 } from "./langage/version22.ts";
import { validateur } from "./validation.fixture.ts";
import { xmlDe } from "./xml.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl);
  folder = await mkdtemp(join(tmpdir(), "lheo-export-"));
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

const importFiles = (paths: string[], source = "lheo") =>
  runImport({
    url: subgraph.url,
    schema: "catalogue",
    importer: lheo,
    paths,
    source,
    force: true,
    log: silentLogger,
  });

async function importXml(xml: string, source = "lheo") {
  const path = join(folder, "flux.xml");
  await writeFile(path, xml);
  return importFiles([path], source);
}

async function exporte(grammaire: Grammaire = LHEO_23, source: string | undefined = "lheo") {
  const pieces: string[] = [];
  const result = await exporterLheo({
    sql: subgraph.database.sql,
    grammaire,
    source,
    ecrire: async (text) => void pieces.push(text),
  });
  return { ...result, xml: pieces.join("") };
}

/** All that an import stores, but which import it was. */
/** What is stored, but for the digests of the files' characters: an export writes others that say the same. */
async function contenu() {
  const lignes = await subgraph.database.sql`
    select objet, cle, contenu from lignes where retire_le is null and objet <> 'empreinteLheo'
    order by objet, cle, source`;
  return { ...(await dumpOffre(subgraph.database.sql)), lignes: [...lignes] };
}

/** Exports, validates, imports again: nothing may change. */
async function allerRetour(valider: (xml: string) => string[]) {
  const before = await contenu();
  for (const grammaire of [LHEO_23, LHEO_22]) {
    const { xml } = await exporte(grammaire);
    expect(valider(xml.replace(LHEO_22.espace, LHEO_23.espace))).toEqual([]);
    const { comptes } = await importXml(xml);
    for (const { crees, modifies, fermes } of Object.values(comptes))
      expect([crees, modifies, fermes]).toEqual([0, 0, 0]);
    expect(await contenu()).toEqual(before);
  }
}

describeWithReferenceData("exported, then imported again", (data) => {
  const valider = validateur(data);
  const SAMPLES = [
    "exemple-2.2-bts-onisep.xml",
    "intercarif-2.2-export-test-anotea.xml",
    "rco-2.3-export-2025-11.xml",
  ].map((nom) => join(data, "lheo", nom));

  test.each([...SAMPLES.map((path) => [[path]]), [SAMPLES]])(
    "%j: valid, and nothing changes",
    async (paths) => {
      await importFiles(paths);
      await allerRetour(valider);
    },
  );

  test("the date of the data is that of the feed, not that of the export", async () => {
    await importFiles([SAMPLES[2] ?? ""]);
    await importXml((await exporte()).xml);
    const [last] = await subgraph.database
      .sql`select date_extraction from imports order by debut desc limit 1`;
    expect(last?.date_extraction.toISOString()).toBe("2025-11-01T05:28:47.000Z");
  });

  test("feeds drawn at random, valid or not", async () => {
    await verifier(8, async (tirer) => {
      const titled = (nom: string, n: number) => {
        const element = n % 2 ? elementValide(tirer, nom) : elementQuelconque(tirer, nom);
        return {
          ...element,
          attributs: { ...element.attributs, numero: `F${n}` },
          contenu: [{ nom: "intitule-formation", contenu: [`Titre ${n}`] }, ...(element.contenu ?? [])],
        };
      };
      const formations = [1, 2, 3, 4].map((n) => xmlDe(titled("formation", n))).join("");
      await importXml(`<lheo xmlns="${LHEO_23.espace}"><offres>${formations}</offres></lheo>`);
      await allerRetour(valider);
    });
  });

  test("a source that is no LHÉO is written from its columns, valid, and reads the same", async () => {
    await catalogue.loadDemo({
      url: subgraph.url,
      sql: subgraph.database.sql,
      today: new Date("2026-11-22T10:00:00Z"),
      size: "quick",
      log: silentLogger,
      onProgress: () => {},
    });
    const demo = await exporte(LHEO_23, "demo");
    expect(valider(demo.xml)).toEqual([]);
    expect(demo.formations).toBeGreaterThan(100);
    await importXml(demo.xml);
    for (const [table, columns] of Object.entries(COMPARABLES)) {
      // The language has no place for an organisme without formation; a formateur has no address there.
      const where = table === "organismes" ? "and id in (select organisme_id from formations)" : "";
      const of = async (source: string) => [
        ...(await subgraph.database.sql.unsafe(
          `select ${columns} from ${table} where source = $1 ${where} order by 1, 2, 3`,
          [source],
        )),
      ];
      expect(await of("lheo")).toEqual(await of("demo"));
    }
    await allerRetour(valider);
  });
});

// Where a session tells no capacity, LHÉO reads the places that financeurs pay for.
const COMPARABLES = {
  formations: `numero, intitule, objectif, resultats_attendus, contenu, certifiante, parcours, objectif_general,
    niveau_entree, niveau_sortie, formacodes, codes_nsf, codes_rome, certifications, urls, contacts, date_maj`,
  actions: `numero, rythme, publics, modalite, entree, niveau_entree_obligatoire, conditions, prise_en_charge_possible,
    lieux, langues, heures_centre, heures_entreprise, heures_total, heures_hebdo, prix_total, conventionnement,
    financements, acces_handicapes, restauration, hebergement, transport, date_maj`,
  sessions: `numero, debut, fin, inscription_debut, inscription_fin, etat_recrutement, modalites_inscription,
    adresse_inscription, informations, date_maj,
    coalesce(capacite, (select nullif(sum((financement->>'places')::int), 0)
      from actions, jsonb_array_elements(financements) financement where actions.id = action_id)) as places`,
  organismes: "nom, siret, uai, numero_activite, raison_sociale, adresse, contacts",
};

test("a batch of formations is read by four statements, whatever it holds", async () => {
  const formation = (n: number) =>
    `<formation numero="F${n}"><intitule-formation>Titre</intitule-formation><action numero="A${n}"><session numero="S${n}"/></action><organisme-formation-responsable numero="O"/></formation>`;
  const formations = Array.from({ length: 240 }, (_, n) => formation(n)).join("");
  await importXml(`<lheo><offres>${formations}</offres></lheo>`);
  const statements: string[] = [];
  const { sql, close } = openDatabase({
    url: subgraph.url,
    schema: "catalogue",
    max: 1,
    applicationName: "test",
    onStatement: (text) => statements.push(text),
  });
  const result = await exporterLheo({ sql, grammaire: LHEO_23, source: "lheo", ecrire: async () => {} });
  await close();
  expect(result.formations).toBe(240);
  const read = statements.filter((text) =>
    /from\s+(formations\s+where id|actions|sessions|lignes\s+where objet = 'lheoOrganisme')/.test(text),
  );
  // The second batch is empty.
  expect(read).toHaveLength(5);
});

test("one organisme or certification described in two ways is described by the same words whatever the order", async () => {
  const formation = (numero: string, nom: string, rncp: string) =>
    `<formation numero="${numero}"><intitule-formation>T</intitule-formation><certification><code-RNCP>${rncp}</code-RNCP><code-CERTIFINFO>80735</code-CERTIFINFO></certification><organisme-formation-responsable numero="O"><nom-organisme>${nom}</nom-organisme></organisme-formation-responsable></formation>`;
  const [a, b] = [formation("A", "Un nom", "320"), formation("B", "Un autre", "35000")];
  const read = async (xml: string) => {
    await viderOffre(subgraph.database.sql);
    await importXml(`<lheo><offres>${xml}</offres></lheo>`);
    const { sql } = subgraph.database;
    return [...(await sql`select nom, code_rncp from organismes, certifications`)];
  };
  expect(await read(a + b)).toEqual(await read(b + a));
});

test("an empty catalogue, or an unknown source, is told", async () => {
  await expect(exporte()).rejects.toThrow(OperatorError);
  await expect(exporte()).rejects.toThrow(/no formation to export/);
  await importXml(
    "<lheo><offres><formation numero='F'><intitule-formation>T</intitule-formation></formation></offres></lheo>",
  );
  await expect(exporte(LHEO_23, "autre")).rejects.toThrow(
    'The source "autre" has no formation to export. Sources that have: lheo.',
  );
});

test("what left the offer is not exported", async () => {
  const of = (...numeros: string[]) =>
    `<lheo><offres>${numeros.map((n) => `<formation numero="${n}"><intitule-formation>T</intitule-formation></formation>`).join("")}</offres></lheo>`;
  await importXml(of("A", "B"));
  await importXml(of("B"));
  const { xml, formations } = await exporte();
  expect(formations).toBe(1);
  expect(xml).not.toContain('numero="A"');
});
