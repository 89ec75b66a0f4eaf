import { readFileSync } from "node:fs";
import type { Sql } from "@passerelle/kernel/postgres/database";

/**
 * Milliseconds of processor that the server's processes for a database, and this process, take for something: what
 * else runs on the machine changes them little. Undefined where the system does not tell (elsewhere than on Linux).
 */
export async function processeur(sql: Sql, run: () => Promise<unknown>): Promise<number | undefined> {
  const rows = await sql`select pid from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend'`;
  const taken = () =>
    rows.reduce(
      (sum, { pid }) => sum + Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]),
      0,
    );
  try {
    const server = taken();
    const here = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(here);
    return (taken() - server) / 1e6 + (user + system) / 1e3;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
