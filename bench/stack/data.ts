import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLogger } from "@passerelle/kernel/logger";
import { startEmbeddedPostgres } from "@passerelle/kernel/postgres/embedded";
import { migrateSubgraph } from "@passerelle/kernel/postgres/migrate";
import postgres from "postgres";
import { loadData } from "../../scripts/stack/load.ts";
import { silentProgress } from "../../scripts/stack/progress.ts";
import { openStack } from "../../scripts/stack/stack.ts";
import { SYSTEMS } from "../../scripts/stack/systems.ts";

/** A Postgres of the bench's own, with the demo region at full size. */
export interface Region {
  adminUrl: string;
  /** Process of the server, whose children serve the connections. */
  postmaster: number;
  release(): Promise<void>;
}

/** Starts a Postgres in a temporary folder and loads the demo region as it is on a day: a quarter of a minute. */
export async function loadRegion(today: Date): Promise<Region> {
  const folder = mkdtempSync(join(tmpdir(), "passerelle-stack-"));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: folder, volatile: true });
  const { url: adminUrl, home } = server;
  const release = async () => {
    await server.stop();
    for (const one of new Set([folder, home])) rmSync(one, { recursive: true, force: true });
  };
  try {
    for (const { name, folder: system } of SYSTEMS)
      await migrateSubgraph({ adminUrl, name, folder: join(system, "migrations") });
    const log = createLogger({ level: "warn", name: "bench" });
    const stack = openStack({ adminUrl, log, now: () => today });
    await loadData({ adminUrl, stack, log, progress: silentProgress, today, size: "full" });
    await stack.close();
    // Neither contestant is to be measured while the server gathers its statistics.
    const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
    await sql`vacuum analyze`;
    await sql.end();
    const [pid] = readFileSync(join(home, "postgres/postmaster.pid"), "utf8").split("\n");
    return { adminUrl, postmaster: Number(pid), release };
  } catch (error) {
    await release();
    throw error;
  }
}
