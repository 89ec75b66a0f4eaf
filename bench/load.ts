import autocannon from "autocannon";
import { cpuSeconds, residentMiB } from "./process-usage.ts";
import { percentile } from "./statistics.ts";

export interface LoadOptions {
  url: string;
  pid: number;
  /** Bodies of the requests, in the order in which every connection sends them. */
  bodies: readonly string[];
  /** Headers of each request beside those of JSON. */
  headers?: Record<string, string>;
  /** Bytes of the answer to each body, as they were when the answer was checked. */
  sizes: readonly number[];
  connections: number;
  seconds: number;
}

/** What one contestant did in one round. */
export interface Round {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  cpuMicroseconds: number;
  /** Share of one core that the process used. */
  busy: number;
  residentMiB: number;
  answers: number;
  /** Errors of connections, late answers, statuses other than 2xx, answers of another size than the checked one. */
  failures: { errors: number; timeouts: number; non2xx: number; otherSize: number };
}

/** Loads a contestant for some seconds, checking the status and the size of every answer. */
export async function load(options: LoadOptions): Promise<Round> {
  const { bodies, sizes, connections } = options;
  const requests = bodies.map((body) => ({
    method: "POST" as const,
    path: new URL(options.url).pathname,
    headers: { "content-type": "application/json", accept: "application/json", ...options.headers },
    body,
  }));
  const latencies: number[] = [];
  let otherSize = 0;
  let first = Number.NaN;
  let last = Number.NaN;
  let opened = 0;
  const cpu = cpuSeconds(options.pid);
  const result = await autocannon({
    url: options.url,
    connections,
    duration: options.seconds,
    // Replaced below; one alone, as autocannon copies them for each connection.
    requests: requests.slice(0, 1),
    setupClient(client) {
      // Connections start all around the sequence: in step, they would all ask the same thing at the same time.
      const offset = Math.floor((opened++ * requests.length) / connections) % requests.length;
      client.setRequests([...requests.slice(offset), ...requests.slice(0, offset)]);
      let received = 0;
      let index = offset;
      client.on("body", (part) => {
        received += part.length;
      });
      client.on("response", (_status, _bytes, milliseconds) => {
        last = performance.now();
        if (Number.isNaN(first)) first = last - milliseconds;
        latencies.push(milliseconds);
        if (received !== sizes[index]) otherSize += 1;
        received = 0;
        index = (index + 1) % requests.length;
      });
    },
  });
  const used = cpuSeconds(options.pid) - cpu;
  const sorted = Float64Array.from(latencies).sort();
  const wall = (last - first) / 1_000;
  const { errors, timeouts, non2xx } = result;
  return {
    requestsPerSecond: sorted.length / wall,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    cpuMicroseconds: (used * 1e6) / sorted.length,
    busy: used / wall,
    residentMiB: residentMiB(options.pid),
    answers: sorted.length,
    failures: { errors, timeouts, non2xx, otherSize },
  };
}

/** Is a round without any failure? Any makes it void. */
export const isClean = ({ answers, failures }: Round): boolean =>
  answers > 0 && Object.values(failures).every((count) => count === 0);
