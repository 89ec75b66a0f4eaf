/** What the bench reads of a `.cpuprofile`. */
export interface CpuProfile {
  nodes: {
    id: number;
    callFrame: { functionName: string; url: string; lineNumber: number };
  }[];
  /** Microseconds of the machine's monotonic clock when it began: that of `process.hrtime`, on Linux. */
  startTime: number;
  /** Node seen at each sample. */
  samples: number[];
  /** Microseconds before each sample. */
  timeDeltas: number[];
}

export interface SelfTime {
  name: string;
  /** Where it is written: file and line, shortened. */
  place: string;
  milliseconds: number;
  /** Share of the time when the process was not idle. */
  share: number;
}

/** The functions in which a profile spent most time themselves, from a moment on, in microseconds of its clock. */
export function selfTimes(profile: CpuProfile, from: number, top: number): SelfTime[] {
  const { nodes, samples, timeDeltas } = profile;
  const byNode = new Map<number, number>();
  let now = profile.startTime;
  for (const [index, id] of samples.entries()) {
    const delta = timeDeltas[index] ?? 0;
    now += delta;
    if (now >= from) byNode.set(id, (byNode.get(id) ?? 0) + Math.max(0, delta));
  }
  const functions = new Map<string, { name: string; place: string; microseconds: number }>();
  let total = 0;
  for (const { id, callFrame } of nodes) {
    const microseconds = byNode.get(id) ?? 0;
    const name = callFrame.functionName || "(anonymous)";
    if (name === "(idle)" || microseconds === 0) continue;
    total += microseconds;
    const place = callFrame.url ? `${shortened(callFrame.url)}:${callFrame.lineNumber + 1}` : "";
    const known = functions.get(`${name} ${place}`) ?? { name, place, microseconds: 0 };
    known.microseconds += microseconds;
    functions.set(`${name} ${place}`, known);
  }
  return [...functions.values()]
    .sort((a, b) => b.microseconds - a.microseconds)
    .slice(0, top)
    .map(({ name, place, microseconds }) => ({
      name,
      place,
      milliseconds: microseconds / 1_000,
      share: microseconds / total,
    }));
}

/** The end of a file's address: its package or its folder says enough. */
function shortened(url: string): string {
  const inPackages = url.lastIndexOf("/node_modules/");
  if (inPackages >= 0) return url.slice(inPackages + "/node_modules/".length);
  return url.startsWith("node:") ? url : url.split("/").slice(-4).join("/");
}
