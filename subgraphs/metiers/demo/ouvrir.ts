import { silentLogger } from "@passerelle/kernel/logger";
import { createTestDatabase, openTestSubgraph, type TestSubgraph } from "@passerelle/testing/postgres";
import { metiers } from "../src/subgraph.ts";
import { loadDemo } from "./load.ts";

/** The day on which the tests' demo turns. */
export const jourDemo = new Date("2026-11-22T08:00:00Z");

/** Loads the demo into an open subgraph. */
export const chargerDemo = (subgraph: TestSubgraph): Promise<void> =>
  loadDemo({
    url: subgraph.url,
    sql: subgraph.database.sql,
    today: jourDemo,
    size: "quick",
    log: silentLogger,
    onProgress: () => {},
  });

/** Opens the subgraph on a database of its own for a test file, with the demo unless told otherwise. */
export async function ouvrir({ demo = true } = {}) {
  const database = await createTestDatabase();
  const subgraph = await openTestSubgraph(metiers, database.adminUrl, { now: () => jourDemo });
  if (demo) await chargerDemo(subgraph);
  return {
    subgraph,
    /** Data of a query that must succeed. */
    async lire(query: string, variables?: Record<string, unknown>) {
      const { data, errors } = await subgraph.execute({ query, variables });
      if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
      // JSON is what a client gets: objects without prototype compare badly.
      return JSON.parse(JSON.stringify(data));
    },
    async fermer() {
      await subgraph.close();
      await database.drop();
    },
  };
}

export type SubgraphOuvert = Awaited<ReturnType<typeof ouvrir>>;
