import { type CopyValue, copyInto } from "../postgres/copy.ts";
import type { Sql } from "../postgres/database.ts";

const FLUSH_ROWS = 2_000;

/**
 * Temporary tables filled by `COPY`, several at a time on one connection: rows wait in small batches.
 *
 * They vanish with the connection, so that a killed import leaves nothing behind.
 */
export interface Staging {
  /**
   * Makes the temporary table `name` and gives what adds rows to it.
   * `definition` is SQL: column definitions, or `like schema.table including defaults`.
   */
  table<Row extends Record<string, CopyValue>>(
    name: string,
    definition: string,
    columns: readonly (keyof Row & string)[],
  ): Promise<(row: Row) => Promise<void>>;
  /** Sends what waits and gathers statistics, before the swap reads the tables. */
  finish(): Promise<void>;
}

export function createStaging(sql: Sql): Staging {
  const waiting = new Map<string, { columns: readonly string[]; rows: CopyValue[][] }>();
  // Parsers may add rows to two tables without awaiting each: the connection copies one batch at a time.
  let turn: Promise<void> = Promise.resolve();
  const flush = (name: string) => {
    const batch = waiting.get(name);
    if (!batch?.rows.length) return turn;
    const rows = batch.rows;
    batch.rows = [];
    turn = turn.then(async () => {
      const copy = await copyInto(sql, name, batch.columns);
      for (const row of rows) await copy.write(row);
      await copy.end();
    });
    return turn;
  };
  return {
    async table(name, definition, columns) {
      await sql.unsafe(`create temporary table ${name} (${definition}) on commit preserve rows`);
      waiting.set(name, { columns, rows: [] });
      return async (row) => {
        const batch = waiting.get(name);
        if (!batch) return;
        batch.rows.push(columns.map((column) => row[column]));
        if (batch.rows.length >= FLUSH_ROWS) await flush(name);
      };
    },
    async finish() {
      for (const name of waiting.keys()) await flush(name);
      await turn;
      for (const name of waiting.keys()) await sql.unsafe(`analyze ${name}`);
    },
  };
}
