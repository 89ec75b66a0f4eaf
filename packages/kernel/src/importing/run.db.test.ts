import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { createTestDatabase, type TestDatabase } from "@passerelle/testing/postgres";
import { OperatorError } from "../errors.ts";
import { silentLogger } from "../logger.ts";
import { type Database, openDatabase } from "../postgres/database.ts";
import { discover } from "./discover.ts";
import type { Importer } from "./importer.ts";
import { freshnessLoader } from "./imports-query.ts";
import { measureJoin } from "./joins.ts";
import { runImport } from "./run.ts";

let test_: TestDatabase;
let database: Database;
let folder: string;

beforeAll(async () => {
  test_ = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "import-"));
  database = openDatabase({ url: test_.adminUrl, applicationName: "test", schema: "essai" });
  await database.sql.unsafe(`
    create schema essai;
    create table essai.imports (id text primary key, source text not null, importer text not null, producteur text not null,
      licence text not null, attribution text, etat text not null, debut timestamptz not null, fin timestamptz,
      date_extraction timestamptz, fichiers jsonb not null, comptes jsonb, jointures jsonb, erreur text);
    create table essai.rejets (id bigserial primary key, import_id text, fichier text, ligne int, chemin text, valeur text, code text, raison text);
    create table essai.mots (mot text primary key);`);
});

afterAll(async () => {
  await database.close();
  await test_.drop();
  await rm(folder, { recursive: true, force: true });
});

/** One word a line; a line with a digit is rejected. */
const words: Importer = {
  name: "mots",
  summary: "Words.",
  version: 1,
  defaultSource: "mots",
  producteur: "Essai",
  licence: "Licence Ouverte 2.0",
  recognises: (nom, head) => nom.includes(".mots") && head.startsWith("#mots"),
  async stage(context) {
    const add = await context.staging.table("staging_mots", "mot text", ["mot"]);
    for (const file of context.files) {
      let text = "";
      for await (const chunk of file.open()) text += chunk;
      for (const [index, mot] of text.split("\n").entries()) {
        if (!mot || mot.startsWith("#")) continue;
        if (/\d/.test(mot))
          await context.reject({
            fichier: file.nom,
            ligne: index + 1,
            chemin: "mot",
            valeur: mot,
            code: "CHIFFRE",
            raison: "Un mot n'a pas de chiffre.",
          });
        else await add({ mot });
      }
    }
  },
  async swap(tx, context) {
    await measureJoin(tx, context, {
      nom: "mots → e",
      valeurs: "select mot as valeur, mot like '%e%' as resolu from staging_mots",
    });
    const before = (await tx`select count(*)::int as n from mots`)[0]?.n ?? 0;
    const { count } = await tx`insert into mots select distinct mot from staging_mots on conflict do nothing`;
    const rejetes = (await tx`select count(*)::int as n from staging_rejets`)[0]?.n ?? 0;
    const stockes = (await tx`select count(*)::int as n from staging_mots`)[0]?.n ?? 0;
    return {
      mots: {
        lus: stockes + rejetes,
        stockes,
        rejetes,
        crees: count,
        modifies: 0,
        inchanges: stockes - count,
        fermes: before * 0,
      },
    };
  },
};

const options = (paths: string[]) => ({
  url: test_.adminUrl,
  schema: "essai",
  importer: words,
  paths,
  log: silentLogger,
});
const file = async (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const stored = async () => (await database.sql`select mot from mots order by mot`).map(({ mot }) => mot);

test("stores, rejects with place and reason, and logs both; the same files again are not read", async () => {
  const path = await file("a.mots", "#mots\npain\nh2o\nété\n");
  const progress: number[] = [];
  const result = await runImport({
    ...options([path]),
    onProgress: ({ octets, total }) => progress.push(octets / total),
  });
  expect(result).toMatchObject({
    unchanged: false,
    rejets: 1,
    comptes: { mots: { lus: 3, stockes: 2, rejetes: 1, crees: 2 } },
  });
  expect(progress.at(-1)).toBe(1);
  expect(await stored()).toEqual(["pain", "été"]);
  expect([...(await database.sql`select fichier, ligne, chemin, valeur, code from rejets`)]).toEqual([
    { fichier: "a.mots", ligne: 3, chemin: "mot", valeur: "h2o", code: "CHIFFRE" },
  ]);
  expect(await runImport(options([path]))).toMatchObject({ unchanged: true, importId: result.importId });
  expect(await runImport({ ...options([path]), force: true })).toMatchObject({
    comptes: { mots: { crees: 0, inchanges: 2 } },
  });
});

test("an import tells at once of its source, one of another process a second later", async () => {
  const { sql } = database;
  const dated = async () => (await freshnessLoader(sql).load("fraiche"))?.dateExtraction?.toISOString();
  expect(await dated()).toBeUndefined();
  const now = new Date("2026-11-20T08:00:00Z");
  const path = await file("f.mots", "#mots\nfrais\n");
  await runImport({ ...options([path]), source: "fraiche", now });
  await rm(path);
  expect(await dated()).toBe(now.toISOString());
  await sql`update imports set date_extraction = '2026-11-21T08:00:00Z' where source = 'fraiche'`;
  while ((await dated()) === now.toISOString()) await pause(20);
  expect(await dated()).toBe("2026-11-21T08:00:00.000Z");
});

test("the share of codes that lead somewhere is reported with those that do not, and kept in the log", async () => {
  const path = await file("j.mots", "#mots\nmot\nété\nmur\n");
  const { jointures, importId } = await runImport(options([path]));
  await rm(path);
  expect(jointures).toEqual([
    {
      nom: "mots → e",
      total: 3,
      resolus: 0,
      manquants: [
        { valeur: "mot", fois: 1 },
        { valeur: "mur", fois: 1 },
        { valeur: "été", fois: 1 },
      ],
    },
  ]);
  const [row] = await database.sql`select jointures from imports where id = ${importId}`;
  expect(row?.jointures).toEqual(jointures);
});

test("the same bytes in another encoding are read again; an encoding that there is not is refused", async () => {
  const path = await file("e.mots", "#mots\nble\n");
  expect(await runImport(options([path]))).toMatchObject({ unchanged: false });
  expect(await runImport({ ...options([path]), encoding: "windows-1252" })).toMatchObject({
    unchanged: false,
  });
  expect(await runImport({ ...options([path]), encoding: "windows-1252" })).toMatchObject({
    unchanged: true,
  });
  await expect(runImport({ ...options([path]), encoding: "klingon" })).rejects.toThrow("windows-1252");
  await rm(path);
});

test("an import that stores nothing tells the first of its rejects", async () => {
  const path = await file("v.mots", "#mots\nh2o\n");
  const nothing: Importer = {
    ...words,
    stage: async (context) => {
      await words.stage(context);
      throw new OperatorError("v.mots: nothing can be kept.");
    },
  };
  await expect(runImport({ ...options([path]), importer: nothing })).rejects.toThrow(
    "nothing can be kept. First of 1 rejects: v.mots, line 2, mot: Un mot n'a pas de chiffre.",
  );
  await rm(path);
});

test("a zipped file reads as what it holds", async () => {
  await runImport(options([await file("b.mots.gz", gzipSync("#mots\nfarine\n"))]));
  expect(await stored()).toContain("farine");
});

test("a failure at any step leaves the data as they were, and says so in the log", async () => {
  const before = await stored();
  const path = await file("c.mots", "#mots\nlevain\n");
  for (const step of ["logged", "staged", "swapped"] as const) {
    const failing = runImport({
      ...options([path]),
      onStep: (now) => {
        if (now === step) throw new Error(`at ${step}`);
      },
    });
    await expect(failing).rejects.toThrow(`at ${step}`);
    expect(await stored()).toEqual(before);
  }
  // The one stopped before its work began looked like a killed one: the next, holding the lock, closed it.
  await runImport(options([path]));
  const after =
    await database.sql`select etat, count(*)::int as n from imports where fichiers::text like '%c.mots%' group by etat order by etat`;
  expect([...after]).toEqual([
    { etat: "ECHOUE", n: 2 },
    { etat: "INTERROMPU", n: 1 },
    { etat: "REUSSI", n: 1 },
  ]);
});

test("two imports of one source do not run at once", async () => {
  const path = await file("d.mots", "#mots\nlevure\n");
  let second: Promise<unknown> = Promise.resolve();
  await runImport({
    ...options([path]),
    onStep: async (step) => {
      if (step === "staged") second = runImport(options([path])).catch((error: Error) => error);
      await second;
    },
  });
  expect(await second).toBeInstanceOf(OperatorError);
});

test.each(["", "deux mots", "a--b/c", "../a", "é", "-a", "x".repeat(65)])(
  "the source « %s » is refused before anything is read: identifiers begin with it",
  async (source) => {
    const refused = runImport({ ...options([join(folder, "absent.mots")]), source });
    await expect(refused).rejects.toBeInstanceOf(OperatorError);
    await expect(refused).rejects.toThrow(/source.*change it to 1 to 64 letters, digits/);
  },
);

test("a missing file is named in one line", async () => {
  await expect(runImport(options([join(folder, "absent.mots")]))).rejects.toThrow(
    /absent\.mots cannot be read \(ENOENT\)/,
  );
});

test("a folder's files go to who recognises them, zipped or not", async () => {
  await file("note.txt", "rien");
  const { found, unknown } = await discover(folder, [words]);
  expect(found.get(words)?.length).toBe(4);
  expect(unknown.map((path) => path.split("/").pop())).toEqual(["note.txt"]);
  await expect(discover(join(folder, "absent"), [words])).rejects.toThrow(/cannot be read/);
});
