import type { Sql, TransactionSql } from "../postgres/database.ts";

/** Where the changes of a schema are announced to those who listen. */
export const channelOf = (schema: string): string => `passerelle_${schema}`;

/**
 * Announces that what a system answers has changed, once the transaction commits: whoever keeps answers of it lets them
 * go. Every transaction that changes what is served calls it: imports, projections, mutations.
 */
export async function announceChange(tx: Sql | TransactionSql, schema: string): Promise<void> {
  await tx`select pg_notify(${channelOf(schema)}, 'change')`;
}
