import { type CopyValue, copyInto } from "../postgres/copy.ts";
import type { Sql } from "../postgres/database.ts";

/** Rows of one COPY: enough that its round trip costs nothing, few enough that two batches of long records fit in memory. */
const FLUSH_ROWS = 500;

export interface TableOptions<Column extends string> {
  /** Columns that the swap joins, groups or filters by: only these need statistics. All of them by default. */
  statistics?: readonly Column[];
}

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
    options?: TableOptions<keyof Row & string>,
  ): Promise<(row: Row) => Promise<void>>;
  /** Waits for the batch under way: only then may the import's connection be asked something while staging. */
  settled(): Promise<void>;
  /** Sends what waits and gathers statistics, before the swap reads the tables. */
  finish(): Promise<void>;
}

export function createStaging(sql: Sql): Staging {
  const waiting = new Map<
    string,
    { columns: readonly string[]; statistics: readonly string[] | undefined; rows: CopyValue[][] }
  >();
  // Parsers may add rows to two tables without awaiting each: the connection copies one batch at a time.
  let turn: Promise<void> = Promise.resolve();
  /** Sends a batch once the one before has arrived: the parser goes on while the server stores this one. */
  const flush = async (name: string) => {
    const batch = waiting.get(name);
    if (!batch?.rows.length) return;
    const rows = batch.rows;
    batch.rows = [];
    const before = turn;
    turn = before.then(async () => {
      const copy = await copyInto(sql, name, batch.columns);
      for (const row of rows) await copy.write(row);
      await copy.end();
    });
    // Whoever waits for its turn next hears of a failure.
    turn.catch(() => undefined);
    await before;
  };
  return {
    async table(name, definition, columns, options) {
      await sql.unsafe(`create temporary table ${name} (${definition}) on commit preserve rows`);
      waiting.set(name, { columns, statistics: options?.statistics, rows: [] });
      return async (row) => {
        const batch = waiting.get(name);
        if (!batch) return;
        batch.rows.push(columns.map((column) => row[column]));
        if (batch.rows.length >= FLUSH_ROWS) await flush(name);
      };
    },
    settled: () => turn,
    async finish() {
      for (const name of waiting.keys()) await flush(name);
      await turn;
      for (const [name, { statistics }] of waiting)
        await sql.unsafe(`analyze ${name} ${statistics ? `(${statistics.join(", ")})` : ""}`);
    },
  };
}
