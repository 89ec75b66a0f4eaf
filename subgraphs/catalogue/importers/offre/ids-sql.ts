import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** SQL: `source--numero`, as `idDe` writes it; `$1` is the source. */
export const BASE = "$1 || '--' || replace(numero, '~', '~0')";

/**
 * Gives every staged record its id, in temporary tables `ids_…` (rang, id and the parent's id).
 *
 * Records that share a number are told apart by `~2`, `~3`… in the order of their parents' ids, then of what
 * they say: an id stays the same wherever its record stands in the file.
 */
export async function assignIds(tx: TransactionSql, source: string): Promise<void> {
  await tx.unsafe(
    `create temporary table ids_formations on commit drop as
     with records as (select rang, organisme_id, ${BASE} as base from offre_formations),
       ${contenus("offre_formations", "intitule")}
     select rang, ${numbered("coalesce(organisme_id, '')")} as id
     from records left join contenus using (rang)`,
    [source],
  );
  await tx.unsafe(
    `create temporary table ids_actions on commit drop as
     with records as (select actions.rang, parents.id as formation_id, ${BASE} as base
         from offre_actions actions join ids_formations parents on parents.rang = formation_rang),
       ${contenus("offre_actions", "lieux::text, publics::text, formateurs::text")}
     select rang, formation_id, ${numbered("formation_id")} as id,
       row_number() over (partition by formation_id order by rang)::integer as ordre
     from records left join contenus using (rang)`,
    [source],
  );
  await tx.unsafe(
    `create temporary table ids_sessions on commit drop as
     with records as (select sessions.rang, parents.id as action_id, parents.formation_id, ${BASE} as base
         from offre_sessions sessions join ids_actions parents on parents.rang = action_rang),
       ${contenus("offre_sessions", "debut, fin, adresse_inscription::text")}
     select rang, action_id, formation_id, ${numbered("action_id")} as id
     from records left join contenus using (rang)`,
    [source],
  );
  for (const table of ["ids_formations", "ids_actions", "ids_sessions"]) await tx.unsafe(`analyze ${table}`);
}

/**
 * CTE of what records that share a number say: first what seldom changes, so that an edit keeps the order.
 * Read for those records alone, since it is dear and they are few.
 */
const contenus = (table: string, stables: string) =>
  `repetes as (select rang from (select rang, count(*) over (partition by base) as fois from records) as comptes
     where fois > 1),
   contenus as (select rang, concat_ws(' ', ${stables}, md5(brut::jsonb::text)) collate "C" as contenu
     from ${table} join repetes using (rang))`;

const numbered = (parent: string) => {
  const rank = `row_number() over (partition by base order by ${parent}, contenu, rang)`;
  return `base || case ${rank} when 1 then '' else '~' || ${rank} end`;
};
