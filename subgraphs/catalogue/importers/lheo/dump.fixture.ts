import type { Sql } from "@passerelle/kernel/postgres/database";

const TABLES = [
  "formations",
  "actions",
  "sessions",
  "organismes",
  "annuaire",
  "certifications",
  "certification_codes",
  "lignes",
  "recherche",
  "textes",
  "outbox",
];

/** Every row of the offer and of what is derived from it, all columns, in a fixed order. */
export async function dumpOffre(sql: Sql): Promise<Record<string, Record<string, unknown>[]>> {
  const found: Record<string, Record<string, unknown>[]> = {};
  for (const table of TABLES)
    found[table] = (
      await sql.unsafe(`select to_jsonb(it) as row from ${table} it order by to_jsonb(it)::text`)
    ).map(({ row }) => row);
  return found;
}

/** Leaves nothing of what imports wrote, for the next test. */
export async function viderOffre(sql: Sql): Promise<void> {
  for (const table of [...TABLES, "imports", "rejets"]) await sql.unsafe(`delete from ${table}`);
}
