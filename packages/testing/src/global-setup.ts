import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@passerelle/kernel/postgres/embedded";

let server: EmbeddedPostgres | undefined;
let folder = "";

/** Starts one Postgres for the whole run, in a folder that ends with it. */
export default async function globalSetup(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), "passerelle-test-"));
  // As root, Postgres runs as another user, who must walk to its data.
  await chmod(folder, 0o755);
  server = await startEmbeddedPostgres({ dataDir: folder, volatile: true });
  process.env.TEST_POSTGRES_URL = server.url;
}

export async function stopTestServer(): Promise<void> {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}
