import type { TestSubgraph } from "@passerelle/testing/postgres";
import { median, percentile } from "../../statistics.ts";
import { processeur } from "./processor.ts";
import type { Question } from "./questions.ts";

/** Milliseconds of one question at one size. */
export interface Temps {
  mediane: number;
  p95: number;
  /** Of processor: median and p95; undefined where the system does not tell. */
  processeur: { mediane: number; p95: number } | undefined;
  statements: number;
}

type Asked = Pick<TestSubgraph, "execute" | "statements" | "database">;

/**
 * Asks every variant of a question so many times, each time on the small offer and at once on the large one: what
 * else runs on the machine slows both alike.
 */
export async function mesurer(
  question: Question,
  petit: Asked,
  grand: Asked,
  rounds: number,
): Promise<{ petit: Temps; grand: Temps }> {
  const times: { petit: number[]; grand: number[] } = { petit: [], grand: [] };
  const statements = { petit: 0, grand: 0 };
  for (let round = 0; round <= rounds; round++)
    for (const variables of question.variables)
      for (const [size, subgraph] of [
        ["petit", petit],
        ["grand", grand],
      ] as const) {
        subgraph.statements();
        const start = performance.now();
        const { errors } = await subgraph.execute({ query: question.query, variables });
        const taken = performance.now() - start;
        if (errors) throw new Error(`${question.nom}: ${errors[0]?.message}`);
        statements[size] = Math.max(statements[size], subgraph.statements().length);
        // The first round warms caches.
        if (round) times[size].push(taken);
      }
  const processor: { petit: number[]; grand: number[] } = { petit: [], grand: [] };
  for (const variables of question.variables)
    for (const [size, subgraph] of [
      ["petit", petit],
      ["grand", grand],
    ] as const) {
      const ask = () => subgraph.execute({ query: question.query, variables });
      const taken = await processeur(subgraph.database.sql, ask);
      if (taken !== undefined) processor[size].push(taken);
    }
  const of = (size: "petit" | "grand"): Temps => ({
    ...resume(times[size]),
    processeur: processor[size].length ? resume(processor[size]) : undefined,
    statements: statements[size],
  });
  return { petit: of("petit"), grand: of("grand") };
}

const resume = (list: number[]) => ({
  mediane: median(list),
  p95: percentile(Float64Array.from(list).sort(), 0.95),
});
