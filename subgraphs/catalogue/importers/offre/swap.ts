import type { Counts } from "@passerelle/kernel/importing/importer";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import type { OffreContext } from "./staging.ts";

export type GenreOffre = "formations" | "actions" | "sessions" | "organismes" | "certifications";

/**
 * Makes the staged offer the current one of its source; call it from an importer's `swap`.
 *
 * `rejetes` are the records that the importer refused before staging, by kind.
 */
export async function swapOffre(
  _tx: TransactionSql,
  _context: OffreContext,
  _rejetes: Partial<Record<GenreOffre, number>> = {},
): Promise<Record<GenreOffre, Counts>> {
  throw new Error("the swap of an offer comes with the next commit");
}
