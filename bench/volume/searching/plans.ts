import type { Sql } from "@passerelle/kernel/postgres/database";

/** Tables that grow with the offer: none is to be read from end to end by a search. */
const GRANDES = ["formations", "actions", "sessions", "recherche", "textes", "outbox"];

/** A statement of a question, and how the server runs it. */
export interface Plan {
  statement: string;
  /** As `explain` tells it. */
  lignes: string[];
  /** Large tables that it reads from end to end. */
  parcourues: string[];
}

/** How the server runs a statement with its values. */
export async function planDe(sql: Sql, statement: string, values: readonly unknown[]): Promise<Plan> {
  const rows = await sql.unsafe(
    `explain (analyze, costs off, timing off, summary off, buffers off) ${statement}`,
    [...values] as never[],
  );
  const lignes = rows.map((row) => String(row["QUERY PLAN"]));
  const parcourues = lignes.flatMap((line) => {
    const table = /Seq Scan on (\w+)/.exec(line)?.[1];
    return table && GRANDES.includes(table) && !line.includes("never executed") ? [table] : [];
  });
  return { statement, lignes, parcourues };
}
