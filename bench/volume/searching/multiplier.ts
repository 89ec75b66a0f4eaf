import type { Sql, TransactionSql } from "@passerelle/kernel/postgres/database";
import { createTouchees, recalculer } from "../../../subgraphs/catalogue/src/recherche/recalcul.ts";

/**
 * Copies the whole offer so many times beside itself, each copy somewhere else: an action takes the places of
 * another one, drawn by rank, so that the offer stays where people live. Raw elements are not copied.
 *
 * Reading ten times as much XML would give the same tables, in half an hour instead of minutes.
 */
export async function multiplier(sql: Sql, fois: number): Promise<void> {
  await sql.begin(async (tx) => {
    await createTouchees(tx);
    await tx`create temporary table lieux_tires on commit drop as
      select id, row_number() over (order by id) - 1 as rang, lieux, count(*) over () as total from actions`;
    await tx`create temporary table copies on commit drop as select generate_series(1, ${fois - 1}::int) as k`;
    await copier(tx, "formations", { id: copie("id"), brut: "null" });
    await copier(tx, "actions", {
      id: copie("id"),
      formation_id: copie("formation_id"),
      brut: "null",
      lieux: `(select autre.lieux from lieux_tires moi join lieux_tires autre
        on autre.rang = (moi.rang + k * 104729) % moi.total where moi.id = source.id)`,
    });
    await copier(tx, "sessions", {
      id: copie("id"),
      action_id: copie("action_id"),
      formation_id: copie("formation_id"),
      brut: "null",
    });
    await tx`insert into touchees select id from formations where id like '%+%'`;
    await recalculer(tx);
  });
}

const copie = (column: string) => `source.${column} || '+' || k`;

/** Inserts the copies of a table's rows, some columns being written otherwise. */
async function copier(tx: TransactionSql, table: string, otherwise: Record<string, string>): Promise<void> {
  const rows = await tx`select attname::text as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`;
  const names = rows.map(({ name }) => name as string);
  if (table === "actions") await tx`create unique index on lieux_tires (id)`;
  if (table === "actions") await tx`create unique index on lieux_tires (rang)`;
  await tx`analyze lieux_tires`;
  await tx.unsafe(
    `insert into ${table} (${names.join(", ")})
     select ${names.map((name) => otherwise[name] ?? `source.${name}`).join(", ")} from ${table} source cross join copies`,
  );
}
