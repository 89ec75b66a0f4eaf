import { readFileSync } from "node:fs";
import { cpuSeconds } from "../process-usage.ts";

/** Seconds of processor that the connections of a server used so far: both contestants keep theirs. */
export function postgresSeconds(postmaster: number): number {
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, "utf8");
  return children
    .trim()
    .split(" ")
    .reduce((sum, pid) => sum + secondsOf(Number(pid)), 0);
}

/** A process that ended meanwhile was no connection of a contestant. */
function secondsOf(pid: number): number {
  try {
    return cpuSeconds(pid);
  } catch {
    return 0;
  }
}
