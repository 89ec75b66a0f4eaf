import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CpuProfile, selfTimes } from "../profile.ts";

/** What Node is started with to write its profile to a folder when it is told to end. */
export const profileOptions = (folder: string): string[] => [
  "--cpu-prof",
  `--cpu-prof-dir=${folder}`,
  "--cpu-prof-interval=500",
  `--import=${new URL("../end-on-signal.ts", import.meta.url)}`,
];

/** The functions with most self time since a moment of `process.hrtime`, in microseconds, one a line. */
export function readProfile(folder: string, from: number): string {
  // One file for each thread: the main one has the most samples.
  const [largest] = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .sort((one, other) => other.length - one.length);
  return selfTimes(JSON.parse(largest ?? "{}") as CpuProfile, from, 40)
    .map(({ share, name, place }) => `${(share * 100).toFixed(1).padStart(5)} %  ${name}  ${place}`)
    .join("\n");
}
