import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "@passerelle/kernel/config";
import { OperatorError } from "@passerelle/kernel/errors";
import { fromHere } from "@passerelle/kernel/from-here";
import { connectTimeout } from "@passerelle/kernel/postgres/database";
import { startEmbeddedPostgres } from "@passerelle/kernel/postgres/embedded";
import { migrateSubgraph } from "@passerelle/kernel/postgres/migrate";
import postgres from "postgres";
import { z } from "zod";

/** What says where the data are. */
export const DATABASE_CONFIG = {
  DATABASE_URL: z
    .string()
    .refine(
      (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text),
      "expected postgres://user:password@host:port/database",
    )
    .optional(),
  DATA_DIR: z.string().default(".data"),
};

/** The gateway keeps the keys of partners in a schema of its own. */
const GATEWAY = { name: "gateway", folder: join(import.meta.dirname, "../../gateway") };

export interface StackDatabase {
  /** Administrator's connection string. */
  adminUrl: string;
  /** Stops the embedded server if this process is the one that started it. */
  release(): Promise<void>;
}

/**
 * Finds the database, `DATABASE_URL` or else the embedded Postgres, and brings its schemas up to date.
 *
 * `owner` says that this process is the product itself: only one may own a data folder, and it stops the
 * server even if another start left it running. `only` the gateway's schema is brought up to date for commands that use
 * no other. Throws an `OperatorError` in one line.
 */
export async function openStackDatabase({
  owner,
  only,
}: {
  owner: boolean;
  only?: "gateway";
}): Promise<StackDatabase> {
  const config = readConfig(DATABASE_CONFIG);
  const database = config.DATABASE_URL
    ? { adminUrl: config.DATABASE_URL, release: async () => {} }
    : await embedded(fromHere(config.DATA_DIR), owner);
  try {
    await reach(database.adminUrl);
    // Loaded only when they are used: they are most of what a command has to read.
    const systems = only ? [] : (await import("./systems.ts")).SYSTEMS;
    for (const { name, folder } of [...systems, GATEWAY])
      await migrateSubgraph({ adminUrl: database.adminUrl, name, folder: join(folder, "migrations") });
  } catch (error) {
    await database.release();
    throw error;
  }
  return database;
}

async function embedded(dataDir: string, owner: boolean): Promise<StackDatabase> {
  const server = await startEmbeddedPostgres({ dataDir }).catch((error: Error) => {
    throw new OperatorError(error.message);
  });
  if (!owner)
    return { adminUrl: server.url, release: async () => (server.started ? server.stop() : undefined) };
  const lock = join(dataDir, "start.pid");
  const other = runningOwner(lock);
  if (other)
    throw new OperatorError(
      `Passerelle already runs on ${dataDir} (process ${other}): stop it, or set DATA_DIR to another folder.`,
    );
  writeFileSync(lock, String(process.pid));
  return {
    adminUrl: server.url,
    async release() {
      rmSync(lock, { force: true });
      await server.stop();
    },
  };
}

/** The process that owns the folder, if it still lives. */
function runningOwner(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    if (pid !== process.pid) process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

async function reach(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: connectTimeout(url), onnotice: () => {} });
  try {
    await sql`select 1`;
  } catch (error) {
    const { host, pathname } = new URL(url);
    const { code, message } = error as Error & { code?: string };
    throw new OperatorError(
      `The database ${pathname.slice(1)} at ${host} does not answer (${code ?? message}): check DATABASE_URL.`,
    );
  } finally {
    await sql.end({ timeout: 2 });
  }
}
