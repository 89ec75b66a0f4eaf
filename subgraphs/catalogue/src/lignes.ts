import { loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type DataLoader from "dataloader";
import { getTableColumns, getTableName, type Table } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/** A row of a table as the graph reads it: the source's raw element stays in the database. */
export type Ligne<T extends Table> = Omit<T["$inferSelect"], "brut">;

/** A row of which lists leave some columns in the database: texts and lists that few of them show. */
export type Allegee<Row, Lourde extends keyof Row> = Omit<Row, Lourde> & Partial<Pick<Row, Lourde>>;

/** `"id" as "id", "code_rncp" as "codeRncp"…`: the columns of a table under their names in TypeScript, `sauf` some; of an `alias` of it, if any. */
export function colonnes(table: Table, sauf: readonly string[] = ["brut"], alias?: string): string {
  // Asked for each loader of each request.
  const known = listes.get(table) ?? new Map<string, string>();
  listes.set(table, known);
  const id = [alias, ...sauf].join();
  const liste = known.get(id) ?? listeDe(table, sauf, alias ? `${alias}.` : "");
  known.set(id, liste);
  return liste;
}

/** Some columns of an `alias` of a table, under their names in TypeScript. */
export const seulement = (table: Table, noms: readonly string[], alias: string): string =>
  colonnes(
    table,
    Object.keys(getTableColumns(table)).filter((nom) => !noms.includes(nom)),
    alias,
  );

const listes = new WeakMap<Table, Map<string, string>>();

const listeDe = (table: Table, sauf: readonly string[], prefixe: string): string =>
  Object.entries(getTableColumns(table))
    .filter(([name]) => !sauf.includes(name))
    .map(([name, column]) => `${prefixe}"${column.name}" as "${name}"`)
    .join(", ");

/** Loader of the rows of a table by id: one statement a batch, null for an id that nothing has. */
export function chargeurParId<T extends PgTable>(
  sql: Sql,
  table: T,
): DataLoader<string, (Ligne<T> & { id: string }) | null> {
  const text = `select ${colonnes(table)} from ${getTableName(table)} where id = any($1)`;
  return loadOne(
    async (ids) =>
      (await sql.unsafe(text, [ids as string[]], {
        prepare: true,
      })) as unknown as (Ligne<T> & { id: string })[],
    (row) => row.id,
  );
}

/** The rows of a list of ids, in the list's order; ids that nothing has are left out. */
export async function chargerListe<Row>(
  loader: DataLoader<string, Row | null>,
  ids: readonly string[],
): Promise<Row[]> {
  const rows = await Promise.all(ids.map((id) => loader.load(id)));
  return rows.filter((row) => row !== null);
}
