import { readdirSync } from "node:fs";
import type { Operations, Scenario } from "../oracle/scenario.ts";

/** A folder of this one: a graph, and operations with the answers that are right. */
export interface NamedScenario {
  name: string;
  scenario: Scenario;
  operations: Operations;
}

/** All scenarios, or the one that `SCENARIO` names. */
export async function everyScenario(): Promise<NamedScenario[]> {
  const wanted = process.env.SCENARIO;
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (!wanted || entry.name === wanted))
    .map(({ name }) => name)
    .sort();
  return Promise.all(
    folders.map(async (name) => {
      const { scenario } = (await import(`./${name}/scenario.ts`)) as { scenario: Scenario };
      const { operations } = (await import(`./${name}/operations.ts`)) as { operations: Operations };
      return { name, scenario, operations };
    }),
  );
}
