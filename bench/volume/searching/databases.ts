import { mkdirSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import { openDatabase } from "@passerelle/kernel/postgres/database";
import { startEmbeddedPostgres } from "@passerelle/kernel/postgres/embedded";
import { migrateSubgraph, serviceUrl } from "@passerelle/kernel/postgres/migrate";
import postgres from "postgres";
import { lheo } from "../../../subgraphs/catalogue/importers/lheo/importer.ts";
import { catalogue } from "../../../subgraphs/catalogue/src/subgraph.ts";
import { chargerCommunes } from "../communes.ts";
import { feed } from "../feed/feed.ts";
import { multiplier } from "./multiplier.ts";

/** The two sizes compared: some 25 000 sessions and a million. */
export const TAILLES = {
  petit: { formations: 7_500, fois: 1 },
  grand: { formations: 30_000, fois: 10 },
} as const;

export type Taille = keyof typeof TAILLES;

export interface BaseDeBench {
  /** Connection strings of the administrator and of the subgraph's role. */
  admin: string;
  url: string;
}

/** Starts the bench's own Postgres in a folder; `stop` leaves the data for the next time. */
export async function ouvrirServeur(dataDir: string) {
  mkdirSync(dataDir, { recursive: true });
  const server = await startEmbeddedPostgres({ dataDir });
  const at = (name: string): BaseDeBench => {
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    return { admin: url.href, url: serviceUrl(url.href, catalogue.name) };
  };
  return {
    /** Folder of the cluster. */
    home: server.home,
    stop: () => (server.started ? server.stop() : Promise.resolve()),
    /** The database of that name, empty but for its schema and the communes. */
    async vide(name: string): Promise<BaseDeBench> {
      const sql = postgres(server.url, { max: 1, onnotice: () => {} });
      await sql.unsafe(`drop database if exists ${name} with (force)`);
      await sql.unsafe(`create database ${name}`);
      await sql.end();
      const base = at(name);
      await migrer(base);
      await avec(base.url, chargerCommunes);
      return base;
    },
    /** The database of a size, made if it is not there. */
    async deTaille(taille: Taille): Promise<BaseDeBench> {
      const sql = postgres(server.url, { max: 1, onnotice: () => {} });
      const [known] = await sql`select 1 from pg_database where datname = ${taille}`;
      await sql.end();
      if (!known) {
        const base = await this.vide(`${taille}_partiel`);
        await remplir(base, taille, dataDir);
        const admin = postgres(server.url, { max: 1, onnotice: () => {} });
        await admin.unsafe(`alter database ${taille}_partiel rename to ${taille}`);
        await admin.end();
      }
      await migrer(at(taille));
      return at(taille);
    },
  };
}

const migrer = ({ admin }: BaseDeBench) =>
  migrateSubgraph({ adminUrl: admin, name: catalogue.name, folder: join(catalogue.folder, "migrations") });

async function remplir(base: BaseDeBench, taille: Taille, folder: string): Promise<void> {
  const { formations, fois } = TAILLES[taille];
  const path = join(folder, `${taille}.xml`);
  await writeFile(path, feed({ formations }));
  await runImport({
    url: base.url,
    schema: catalogue.name,
    importer: lheo,
    paths: [path],
    log: silentLogger,
  });
  await rm(path);
  if (fois > 1) await avec(base.url, (sql) => multiplier(sql, fois));
  await avec(base.admin, async (sql) => void (await sql`vacuum analyze`));
}

async function avec(url: string, use: (sql: ReturnType<typeof openDatabase>["sql"]) => Promise<void>) {
  const database = openDatabase({
    url,
    max: 1,
    applicationName: "bench",
    schema: catalogue.name,
    statementTimeout: 0,
  });
  await use(database.sql).finally(() => database.close());
}
