import { announceChange } from "@passerelle/kernel/changes/announce";
import { discover } from "@passerelle/kernel/importing/discover";
import { runImport } from "@passerelle/kernel/importing/run";
import type { Logger } from "@passerelle/kernel/logger";
import { openDatabase } from "@passerelle/kernel/postgres/database";
import { serviceUrl } from "@passerelle/kernel/postgres/migrate";
import type { Subgraph } from "@passerelle/kernel/subgraph";
import type { Progress } from "./progress.ts";
import type { Stack } from "./stack.ts";

export interface LoadOptions {
  adminUrl: string;
  stack: Stack;
  log: Logger;
  progress: Progress;
  today: Date;
  size: "quick" | "full";
  /** Folder of real files: a system that recognises none of them keeps its demo data. */
  from?: string | undefined;
}

/**
 * Fills what is empty, one system after the other, each after the facts it copies from those before it.
 *
 * With `from`, a system reads the files that its importers recognise, whether or not it has data already.
 */
export async function loadData(options: LoadOptions): Promise<void> {
  for (const subgraph of options.stack.subgraphs) {
    await options.stack.drain();
    await withLongConnection(options, subgraph, (context) => subgraph.definition.loadReference?.(context));
    const read = options.from ? await importFolder(options, subgraph, options.from) : false;
    if (!read && (await subgraph.definition.isEmpty(subgraph.database.sql)))
      await options.progress.step(`${subgraph.name} : région de démonstration`, (moved) =>
        withLongConnection(options, subgraph, (context) =>
          subgraph.definition.loadDemo({ ...context, onProgress: moved }),
        ),
      );
  }
  await options.stack.drain();
}

async function importFolder(options: LoadOptions, subgraph: Subgraph, folder: string): Promise<boolean> {
  const { importers } = subgraph.definition;
  const { found } = await discover(folder, importers);
  // In the order of the registry: an importer may rest on what the one before it stored.
  for (const importer of importers.filter((candidate) => found.has(candidate))) {
    const paths = found.get(importer) ?? [];
    const result = await options.progress.step(`${subgraph.name} : ${importer.name}`, (moved) =>
      runImport({
        url: serviceUrl(options.adminUrl, subgraph.name),
        schema: subgraph.name,
        importer,
        paths,
        log: options.log,
        onProgress: ({ octets, total }) => moved(octets, total),
      }),
    );
    options.progress.say(
      result.unchanged
        ? `  ${importer.name} : fichiers inchangés`
        : `  ${importer.name} : ${summary(result.comptes, result.rejets)}`,
    );
  }
  return found.size > 0;
}

/** « 1 584 fiches, 12 rejets » */
export function summary(comptes: Record<string, { stockes: number }>, rejets: number): string {
  const stored = Object.entries(comptes).map(
    ([what, { stockes }]) => `${stockes.toLocaleString("fr-FR")} ${what}`,
  );
  return [...stored, `${rejets.toLocaleString("fr-FR")} rejets`].join(", ");
}

type Context = Parameters<Subgraph["definition"]["loadDemo"]>[0];

/** Loading takes longer than a request may: a connection of its own, without time limit. */
async function withLongConnection(
  options: LoadOptions,
  subgraph: Subgraph,
  work: (context: Context) => Promise<void> | undefined,
): Promise<void> {
  const url = serviceUrl(options.adminUrl, subgraph.name);
  const database = openDatabase({
    url,
    schema: subgraph.name,
    max: 1,
    applicationName: "load",
    statementTimeout: 0,
  });
  try {
    await work({
      url,
      sql: database.sql,
      today: options.today,
      size: options.size,
      log: options.log,
      onProgress: () => {},
    });
    await announceChange(database.sql, subgraph.name);
  } finally {
    await database.close();
  }
}
