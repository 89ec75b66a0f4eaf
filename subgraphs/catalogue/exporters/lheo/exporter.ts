import { OperatorError } from "@passerelle/kernel/errors";
import type { Sql, TransactionSql } from "@passerelle/kernel/postgres/database";
import type { Arbre } from "../../importers/lheo/noeud.ts";
import { assembler } from "./assemblage.ts";
import type { Ecarts } from "./conformite/ecarts.ts";
import { Ecriture } from "./ecriture.ts";
import type { Grammaire } from "./langage/grammaire.ts";
import { lots } from "./lots.ts";
import type { Ecrire } from "./sortie.ts";

export interface ExportOptions {
  sql: Sql;
  grammaire: Grammaire;
  /** One source; all of them when it is not given. */
  source?: string | undefined;
  ecrire: Ecrire;
  onProgress?: (done: number, total: number) => void;
}

export interface ExportResult {
  formations: number;
  /** What had to be changed for the feed to be valid. */
  ecarts: ReturnType<() => Ecarts["tous"]>;
}

/**
 * Writes the offer as one LHÉO feed, as it stands at one instant: one batch of formations in memory at a time.
 *
 * Throws an `OperatorError` when there is nothing to write: a feed holds one formation at least.
 */
export async function exporterLheo(options: ExportOptions): Promise<ExportResult> {
  return options.sql.begin("isolation level repeatable read read only", (tx) => ecrireFlux(tx, options));
}

async function ecrireFlux(tx: TransactionSql, options: ExportOptions): Promise<ExportResult> {
  const { grammaire, source, ecrire } = options;
  const ofSource = source === undefined ? tx`` : tx`and source = ${source}`;
  const [count] = await tx`select count(*) as total from formations where retire_le is null ${ofSource}`;
  const total = Number(count?.total ?? 0);
  if (!total) throw await nothingToWrite(tx, source);
  const flux = new Ecriture(grammaire, ecrire);
  await flux.commencer({ attributs: await attributsDuFlux(tx, source) });
  let formations = 0;
  for await (const lot of lots(tx, source)) {
    for (const element of assembler(lot)) await flux.formation(element);
    formations += lot.formations.length;
    options.onProgress?.(formations, total);
  }
  await flux.finir(await extrasDuFlux(tx, source));
  return { formations, ecarts: flux.ecarts.tous };
}

/** What the feeds said of themselves: of several sources at once, none speaks for all. */
async function attributsDuFlux(tx: TransactionSql, source: string | undefined) {
  const rows = await tx<{ source: string; cle: string; contenu: Record<string, string> }[]>`
    select source, cle, contenu from lignes
    where objet = 'lheoAttributs' and retire_le is null ${source === undefined ? tx`` : tx`and source = ${source}`}`;
  const one = new Set(rows.map((row) => row.source)).size <= 1;
  const of = (nom: string) => (one && rows.find(({ cle }) => cle === nom)?.contenu) || {};
  return { lheo: of("lheo"), offres: of("offres") };
}

async function extrasDuFlux(tx: TransactionSql, source: string | undefined) {
  const rows = await tx<{ contenu: { parent: string; element: Arbre } }[]>`
    select distinct on (cle) contenu from lignes
    where objet = 'lheoExtras' and retire_le is null ${source === undefined ? tx`` : tx`and source = ${source}`}
    order by cle`;
  const of = (parent: string) =>
    rows.flatMap(({ contenu }) => (contenu.parent === parent ? [contenu.element] : []));
  return { offres: of("offres"), lheo: of("lheo") };
}

async function nothingToWrite(tx: TransactionSql, source: string | undefined): Promise<OperatorError> {
  const sources = await tx`select distinct source from formations where retire_le is null order by source`;
  const known = sources.map((row) => row.source).join(", ");
  return new OperatorError(
    source === undefined || !known
      ? "The catalogue has no formation to export: import a feed, or load the demo, first."
      : `The source "${source.slice(0, 80)}" has no formation to export. Sources that have: ${known}.`,
  );
}
