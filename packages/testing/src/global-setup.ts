import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@passerelle/kernel/postgres/embedded";

const PREFIX = "passerelle-test-";
/** File of a run's folder that says which process it belongs to. */
const OWNER = "owner.pid";

let server: EmbeddedPostgres | undefined;
let folder = "";

/** Starts one Postgres for the whole run, in a folder that ends with it. */
export default async function globalSetup(): Promise<void> {
  await endAbandonedRuns();
  folder = await mkdtemp(join(tmpdir(), PREFIX));
  await writeFile(join(folder, OWNER), String(process.pid));
  // As root, Postgres runs as another user, who must walk to its data.
  await chmod(folder, 0o755);
  server = await startEmbeddedPostgres({ dataDir: folder, volatile: true });
  // What a busy machine takes seconds for is no failure: Jest's own time limit ends what would never come.
  process.env.TEST_POSTGRES_URL = `${server.url}?statement_timeout=0&connect_timeout=60`;
}

export async function stopTestServer(): Promise<void> {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}

/** A run that was cut (Ctrl-C, time limit) could not stop its Postgres: the next one does. */
async function endAbandonedRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const abandoned = join(tmpdir(), name);
    const owner = Number(await readFile(join(abandoned, OWNER), "utf8").catch(() => ""));
    if (!owner || isAlive(owner)) continue;
    // Attaches to a server that still runs; pg_ctl itself tells whether the process is that server.
    try {
      await (await startEmbeddedPostgres({ dataDir: abandoned, volatile: true })).stop();
      await rm(abandoned, { recursive: true, force: true });
    } catch {
      // Another user's: theirs to end.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
