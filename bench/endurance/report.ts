import type { Pool } from "undici";
import { median, percentile } from "../statistics.ts";
import type { HonestRequest } from "./honest.ts";
import type { HostileRequest } from "./hostile.ts";

/** Failures that are told one by one. */
const MAX_TOLD = 20;

/** What happened to every request. */
export class Tally {
  /** Milliseconds by name of the honest request. */
  readonly latencies = new Map<string, number[]>();
  /** Hostile requests by name, then by status and code. */
  readonly hostile = new Map<string, Map<string, number>>();
  readonly failures: string[] = [];
  readonly memory: number[] = [];
  readonly swaps: number[] = [];
  rotations = 0;
  failed = 0;

  async ask(pool: Pool, made: HonestRequest | HostileRequest, isHostile: boolean): Promise<void> {
    const start = performance.now();
    let status = 0;
    let text = "";
    try {
      const answer = await pool.request({
        method: made.method,
        path: made.path,
        headers: made.headers,
        ...(made.body === undefined ? {} : { body: made.body }),
      });
      status = answer.statusCode;
      text = await answer.body.text();
    } catch (error) {
      text = String(error);
    }
    const milliseconds = performance.now() - start;
    if (isHostile) this.#noteHostile(made.name, status, text);
    else this.#noteHonest(made.name, status, text, milliseconds);
  }

  #noteHonest(name: string, status: number, text: string, milliseconds: number): void {
    if (status === 200 && isWhole(text)) {
      const known = this.latencies.get(name);
      if (known) known.push(milliseconds);
      else this.latencies.set(name, [milliseconds]);
      return;
    }
    this.failed++;
    if (this.failures.length < MAX_TOLD) this.failures.push(`${name}: ${status} ${text.slice(0, 300)}`);
  }

  #noteHostile(name: string, status: number, text: string): void {
    const [, code = text.includes('"data"') ? "answered" : "?"] = /"code":"(\w+)"/.exec(text) ?? [];
    const outcomes = this.hostile.get(name) ?? new Map<string, number>();
    this.hostile.set(name, outcomes);
    const outcome = `${status} ${code}`;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
}

/** Is it an answer with data and without an error? */
function isWhole(text: string): boolean {
  try {
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
    return Boolean(data) && errors === undefined;
  } catch {
    return false;
  }
}

/** The whole run as Markdown. */
export function report(tally: Tally, plan: { seconds: number; connections: number }): string {
  const lines = [...tally.latencies].map(([name, list]) => {
    const sorted = Float64Array.from(list).sort();
    const at = (share: number) => percentile(sorted, share).toFixed(0);
    return `| ${name} | ${list.length} | ${at(0.5)} | ${at(0.99)} | ${sorted.at(-1)?.toFixed(0)} |`;
  });
  const hostile = [...tally.hostile].map(
    ([name, outcomes]) =>
      `| ${name} | ${[...outcomes].map(([outcome, count]) => `${outcome} × ${count}`).join(", ")} |`,
  );
  const total = [...tally.latencies.values()].reduce((sum, { length }) => sum + length, 0);
  const { memory } = tally;
  const third = Math.max(1, Math.floor(memory.length / 3));
  return `${plan.connections} clients, ${plan.seconds} s: ${total} honest answers (${(total / plan.seconds).toFixed(0)}/s), ${tally.failed} failed.
${tally.swaps.length} supergraphs swapped (median ${median(tally.swaps).toFixed(0)} ms), ${tally.rotations} rotations of keys.
Memory (resident, MiB): median of the first third ${median(memory.slice(0, third)).toFixed(0)}, of the last ${median(memory.slice(-third)).toFixed(0)}, highest ${Math.max(...memory).toFixed(0)}.

| honest | answers | p50 ms | p99 ms | longest |
| --- | --- | --- | --- | --- |
${lines.join("\n")}

| hostile | outcomes |
| --- | --- |
${hostile.join("\n")}
${tally.failures.length ? `\nFailures:\n${tally.failures.map((line) => `- ${line}`).join("\n")}\n` : ""}`;
}
