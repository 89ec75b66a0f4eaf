import { readFileSync } from "node:fs";

/** Ticks a second in `/proc/<pid>/stat`: Linux shows 100 to programs whatever its own clock. */
const TICKS = 100;

/** Seconds of processor that a process used since its start, all threads together. */
export const cpuSeconds = (pid: number): number => parseCpuSeconds(readFileSync(`/proc/${pid}/stat`, "utf8"));

/** MiB that a process holds in memory. */
export const residentMiB = (pid: number): number =>
  parseResidentMiB(readFileSync(`/proc/${pid}/status`, "utf8"));

/** The 14th and 15th fields; the second is the command in parentheses, which may hold spaces and parentheses. */
export function parseCpuSeconds(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

export function parseResidentMiB(status: string): number {
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) / 1_024;
}
