import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Ticks of a second in `/proc`, on every Linux. */
const TICKS = 100;

/**
 * Seconds of processor that the Postgres of a folder has taken since it started, all its processes together.
 *
 * What else runs on the machine changes them little, unlike a duration. NaN where there is no `/proc`.
 */
export function serverProcessor(home: string): number {
  try {
    const main = Number(readFileSync(join(home, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
    const { ended } = times(main);
    const living = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => times(Number(pid)))
      .filter(({ parent }) => parent === main);
    return living.reduce((sum, { own }) => sum + own, ended) / TICKS;
  } catch {
    return Number.NaN;
  }
}

/** Ticks of a process and of its children that ended; none of one that is gone. */
function times(pid: number): { parent: number; own: number; ended: number } {
  let line: string;
  try {
    line = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return { parent: 0, own: 0, ended: 0 };
  }
  // The name, in brackets, may hold blanks.
  const fields = line
    .slice(line.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [, parent = 0] = fields;
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11);
  return { parent, own: user + system, ended: endedUser + endedSystem };
}
