import { randomUUID } from "node:crypto";
import type { TransactionSql } from "../postgres/database.ts";
import { noteImportEnd } from "./imports-memory.ts";

export const DEMO_SOURCE = "demo";

/** Logs the loading of demo data as an import, so that each record says that it is one; returns its id. */
export async function recordDemo(
  tx: TransactionSql,
  now: Date,
  source: string = DEMO_SOURCE,
): Promise<string> {
  const id = randomUUID();
  await tx`
    insert into imports (id, source, importer, producteur, licence, etat, debut, fin, date_extraction, fichiers, comptes)
    values (${id}, ${source}, 'demo@1', 'Passerelle, données de démonstration inventées', 'Licence Ouverte 2.0', 'REUSSI',
      ${now}, ${now}, ${now}, ${tx.json([])}, ${tx.json({})})`;
  noteImportEnd();
  return id;
}
