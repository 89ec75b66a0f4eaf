import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Note } from "./metiers.ts";

/** What the search is known to reach: nDCG@10 by subject and group, and of all queries. */
export type Baseline = Record<string, number>;

const FILE = join(import.meta.dirname, "baseline.json");
/** Below the baseline by less than this is rounding. */
const TOLERANCE = 0.0005;

/** Means of the notes, by `subject / group`, by subject, and over all. */
export function means(notes: readonly Note[]): Baseline {
  const groups = new Map<string, number[]>();
  for (const { sujet, groupe, ndcg } of notes)
    for (const key of [`${sujet} / ${groupe}`, sujet, "tout"])
      groups.set(key, [...(groups.get(key) ?? []), ndcg]);
  return Object.fromEntries(
    [...groups]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, values]) => [key, round(values.reduce((sum, value) => sum + value, 0) / values.length)]),
  );
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The committed baseline; empty before the first. */
export const readBaseline = (): Baseline => JSON.parse(readFileSync(FILE, "utf8"));

export const writeBaseline = (baseline: Baseline): void =>
  writeFileSync(FILE, `${JSON.stringify(baseline, null, 2)}\n`);

/** The keys whose mean fell below the baseline. */
export const fallen = (reached: Baseline, baseline: Baseline): string[] =>
  Object.entries(baseline)
    .filter(([key, value]) => (reached[key] ?? 0) < value - TOLERANCE)
    .map(([key]) => key);
