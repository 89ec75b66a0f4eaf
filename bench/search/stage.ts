import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { OperatorError } from "@passerelle/kernel/errors";
import { runImport } from "@passerelle/kernel/importing/run";
import { createLogger } from "@passerelle/kernel/logger";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@passerelle/kernel/postgres/embedded";
import { migrateSubgraph, serviceUrl } from "@passerelle/kernel/postgres/migrate";
import type { Subgraph } from "@passerelle/kernel/subgraph";
import { openStack, type Stack } from "../../scripts/stack/stack.ts";
import { SYSTEMS } from "../../scripts/stack/systems.ts";

/** The real files that are searched: folder, names in it, importer. Owners before those that copy from them. */
const FILES: readonly [string, RegExp, string][] = [
  ["geo", /^(communes\.json|epci\.json|regions\.json|departements\.json|laposte_hexasmal)/, "geo"],
  ["rome", /_v460_/, "rome"],
  ["onisep", /^ideo-metiers_onisep-/, "onisep-metiers"],
  ["onisep", /^ideo-fiche-metier-exemple/, "onisep-fiches"],
  ["onisep", /^ideo-metiers-descriptifs/, "onisep-descriptifs"],
  ["formacode", /^formacodes-v14\.csv$/, "formacode"],
  ["rncp", /^certif_info/, "certif-info"],
  ["rncp", /^kit-apprentissage/, "rncp-kit"],
  ["lheo", /^(rco|exemple|intercarif)-2/, "lheo"],
  ["carif-oref", /^rco-formations-apprentissage/, "rco-apprentissage"],
];

/** The day on which the search is asked: years after the offers, which stay listed. */
const DAY = new Date("2026-11-22T08:00:00Z");

export interface Searched {
  metiers: Subgraph;
  catalogue: Subgraph;
  close(): Promise<void>;
}

/**
 * Loads the real files into a Postgres of its own and opens the systems on it: some two minutes, unless `home` holds
 * what an earlier run loaded. Throws an `OperatorError` when a file is missing.
 */
export async function stage(data: string, home: string, tell: (text: string) => void): Promise<Searched> {
  const server = await startEmbeddedPostgres({ dataDir: home, volatile: true });
  try {
    for (const { name, folder } of SYSTEMS)
      await migrateSubgraph({ adminUrl: server.url, name, folder: join(folder, "migrations") });
    await load(server, data, tell);
    const stack = openStack({
      adminUrl: server.url,
      log: createLogger({ level: "warn", name: "bench" }),
      now: () => DAY,
    });
    await stack.drain();
    return opened(stack, server);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function load(server: EmbeddedPostgres, data: string, tell: (text: string) => void): Promise<void> {
  const stack = openStack({
    adminUrl: server.url,
    log: createLogger({ level: "warn", name: "bench" }),
    now: () => DAY,
  });
  try {
    for (const [folder, names, importer] of FILES) {
      const found = (await readdir(join(data, folder))).filter((name) => names.test(name)).sort();
      if (!found.length) throw new OperatorError(`No file of ${join(data, folder)} matches ${names}.`);
      const system = SYSTEMS.find(({ importers }) => importers.some(({ name }) => name === importer));
      const known = system?.importers.find(({ name }) => name === importer);
      if (!system || !known) throw new OperatorError(`No importer is called "${importer}".`);
      const { secondes, unchanged } = await runImport({
        url: serviceUrl(server.url, system.name),
        schema: system.name,
        importer: known,
        paths: found.map((name) => join(data, folder, name)),
        now: DAY,
        log: createLogger({ level: "warn", name: "bench" }),
      });
      if (!unchanged) tell(`${importer}: ${secondes} s`);
      // What the offer is made of is copied before it is loaded.
      await stack.drain();
    }
  } finally {
    await stack.close();
  }
}

function opened(stack: Stack, server: EmbeddedPostgres): Searched {
  const named = (name: string): Subgraph => {
    const subgraph = stack.subgraphs.find((one) => one.name === name);
    if (!subgraph) throw new Error(`no subgraph is called ${name}`);
    return subgraph;
  };
  return {
    metiers: named("metiers"),
    catalogue: named("catalogue"),
    async close() {
      await stack.close();
      await server.stop();
    },
  };
}
