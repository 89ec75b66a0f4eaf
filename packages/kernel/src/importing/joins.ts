import type { TransactionSql } from "../postgres/database.ts";
import type { ImportContext } from "./importer.ts";

/** Values kept of those that lead nowhere. */
const MOST_MISSING = 1_000;

/**
 * Measures a join of an import and reports it: how many values resolve, and which do not.
 *
 * `valeurs` is SQL that gives one row for each value met: `valeur text, resolu boolean`; call it from `swap`, once
 * what the values lead to is in place. Values of an import that has none are reported as 0 of 0.
 */
export async function measureJoin(
  tx: TransactionSql,
  context: Pick<ImportContext, "joined">,
  { nom, valeurs }: { nom: string; valeurs: string },
): Promise<void> {
  const [row] = await tx.unsafe<
    { total: number; resolus: number; manquants: { valeur: string; fois: number }[] | null }[]
  >(
    `with valeurs as materialized (${valeurs}),
       manquants as (
         select valeur, count(*)::integer as fois from valeurs where resolu is not true
         group by valeur order by fois desc, valeur limit ${MOST_MISSING})
     select count(*)::integer as total, (count(*) filter (where resolu))::integer as resolus,
       (select json_agg(manquants) from manquants) as manquants from valeurs`,
  );
  context.joined({
    nom,
    total: row?.total ?? 0,
    resolus: row?.resolus ?? 0,
    manquants: row?.manquants ?? [],
  });
}
