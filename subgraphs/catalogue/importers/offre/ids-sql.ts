import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** `source--numero`, as `idDe` writes it. */
const BASE = "$1 || '--' || replace(numero, '~', '~0')";

/**
 * Gives every staged record its id, in temporary tables `ids_…` (rang, id and the parent's id).
 *
 * Records that share a number are told apart by `~2`, `~3`… in the order of their parents' ids, then of the
 * file: an id stays the same as long as its own parent keeps it, wherever the parent stands in the file.
 */
export async function assignIds(tx: TransactionSql, source: string): Promise<void> {
  await tx.unsafe(
    `create temporary table ids_formations on commit drop as
     select rang, ${numbered("coalesce(organisme_id, ''), rang")} as id
     from (select rang, organisme_id, ${BASE} as base from offre_formations) records`,
    [source],
  );
  await tx.unsafe(
    `create temporary table ids_actions on commit drop as
     select rang, formation_id, ${numbered("formation_id, rang")} as id,
       row_number() over (partition by formation_id order by rang)::integer as ordre
     from (select actions.rang, parents.id as formation_id, ${BASE} as base
       from offre_actions actions join ids_formations parents on parents.rang = formation_rang) records`,
    [source],
  );
  await tx.unsafe(
    `create temporary table ids_sessions on commit drop as
     select rang, action_id, formation_id, ${numbered("action_id, rang")} as id
     from (select sessions.rang, parents.id as action_id, parents.formation_id, ${BASE} as base
       from offre_sessions sessions join ids_actions parents on parents.rang = action_rang) records`,
    [source],
  );
  for (const table of ["ids_formations", "ids_actions", "ids_sessions"]) await tx.unsafe(`analyze ${table}`);
}

const numbered = (order: string) =>
  `base || case row_number() over (partition by base order by ${order}) when 1 then ''
     else '~' || row_number() over (partition by base order by ${order}) end`;
