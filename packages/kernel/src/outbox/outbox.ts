import type { Sql, TransactionSql } from "../postgres/database.ts";

/** One fact as its owner last published it; `contenu` is null once it is gone. */
export interface OutboxRow {
  cle: string;
  contenu: unknown;
  /** Transaction of the owner that changed it, as decimal text: grows with time. */
  transaction: string;
  changeLe: string;
}

export interface OutboxPage {
  rows: OutboxRow[];
  /** Transaction of the newest published fact of the subject, whether readable yet or not; null when empty. */
  newest: string | null;
}

/** Where the facts of one subgraph are read: its database, or its process over HTTP. */
export interface OutboxSource {
  /** Facts changed after `position`, oldest first. `position` is `transaction:key`, or null for all. */
  read(sujet: string, position: string | null, limit: number): Promise<OutboxPage>;
}

/**
 * Publishes facts in the transaction that changes them: `select` yields columns `cle` and `contenu` (jsonb).
 *
 * Facts whose content is unchanged are not published again. Returns how many were.
 */
export async function publish(
  tx: TransactionSql,
  schema: string,
  sujet: string,
  select: string,
): Promise<number> {
  const result = await tx.unsafe(
    `insert into ${schema}.outbox (sujet, cle, contenu)
     select $1, source.cle, source.contenu from (${select}) source
     on conflict (sujet, cle) do update
       set contenu = excluded.contenu, transaction = pg_current_xact_id(), change_le = now()
       where outbox.contenu is distinct from excluded.contenu`,
    [sujet],
  );
  return result.count;
}

/**
 * Publishes that every fact of the subject absent from `select` (column `cle`) is gone.
 */
export async function publishAbsence(
  tx: TransactionSql,
  schema: string,
  sujet: string,
  select: string,
): Promise<number> {
  const result = await tx.unsafe(
    `update ${schema}.outbox set contenu = null, transaction = pg_current_xact_id(), change_le = now()
     where sujet = $1 and contenu is not null and cle not in (${select})`,
    [sujet],
  );
  return result.count;
}

/**
 * Reads the outbox of a schema in this database.
 *
 * Only facts of transactions older than every one still running are given: a transaction that began
 * earlier and commits later would otherwise be passed over for ever.
 */
export function localOutbox(sql: Sql, schema: string): OutboxSource {
  return {
    async read(sujet, position, limit) {
      const at = position?.indexOf(":") ?? -1;
      const transaction = position ? position.slice(0, at) : "0";
      const cle = position ? position.slice(at + 1) : "";
      const [rows, [last]] = await Promise.all([
        sql.unsafe(
          `select cle, contenu, transaction::text, change_le as "changeLe" from ${schema}.outbox
           where sujet = $1 and (transaction, cle) > ($2::text::xid8, $3)
             and transaction < pg_snapshot_xmin(pg_current_snapshot())
           order by transaction, cle limit $4`,
          [sujet, transaction, cle, limit],
        ),
        sql.unsafe(
          `select transaction::text from ${schema}.outbox where sujet = $1 order by outbox.transaction desc limit 1`,
          [sujet],
        ),
      ]);
      return {
        rows: rows.map(
          (row): OutboxRow => ({
            cle: row.cle,
            contenu: row.contenu,
            transaction: row.transaction,
            changeLe: new Date(row.changeLe).toISOString(),
          }),
        ),
        newest: last?.transaction ?? null,
      };
    },
  };
}
