import type { Counts } from "@passerelle/kernel/importing/importer";
import { createStaging } from "@passerelle/kernel/importing/staging";
import { openDatabase, type TransactionSql } from "@passerelle/kernel/postgres/database";
import { type OffreStaging, stageOffre } from "./staging.ts";
import { type GenreOffre, swapOffre } from "./swap.ts";

export interface LoadOffreOptions {
  /** Connection string of the subgraph's role. */
  url: string;
  source: string;
  now: Date;
  /** Writes the line of the import log, in the transaction that puts the offer in place; returns its id. */
  log(tx: TransactionSql): Promise<string>;
  /** Stages the records. */
  fill(offre: OffreStaging): Promise<void>;
}

/** Loads an offer that is made here rather than read from a file (demo, tests), as an import would. */
export async function loadOffre(options: LoadOffreOptions): Promise<Record<GenreOffre, Counts>> {
  const database = openDatabase({
    url: options.url,
    max: 1,
    applicationName: "offre",
    schema: "catalogue",
    statementTimeout: 0,
  });
  try {
    const staging = createStaging(database.sql);
    await options.fill(await stageOffre({ source: options.source, staging }));
    await staging.finish();
    return await database.sql.begin(async (tx) =>
      swapOffre(tx, { source: options.source, now: options.now, importId: await options.log(tx) }),
    );
  } finally {
    await database.close();
  }
}
