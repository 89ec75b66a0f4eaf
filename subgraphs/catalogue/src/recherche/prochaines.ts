import type { Position } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { conditions, et, type Fragment } from "./conditions.ts";
import type { Criteres } from "./criteres.ts";

/** Rows read from today on for each formation wanted: few of the same formation begin about the same day. */
const LIGNES_PAR_FORMATION = 3;

/**
 * The formations whose next session is the nearest, without looking at all those that the criteria find: columns
 * `id`, `valeur` (days since 2000).
 *
 * Rows are first read by date until there are enough formations; what begins by the day of the last one is then all
 * that is looked at. Where there are not enough, everything is, and those without a session to come end the list.
 */
export function parDate(
  sql: Sql,
  criteres: Criteres,
  { first, apres }: { first: number; apres: Position | null },
): Fragment {
  const found = conditions(sql, criteres);
  const today = sql`${criteres.aujourdhui}::date`;
  const comingFrom = [...found, sql`ligne.debut >= ${today}`];
  return sql`
    with prochaine as materialized (
      select ligne.formation_id as id, ligne.debut from recherche ligne
      where ${et(sql, comingFrom)} and ${vientApres(sql, sql`ligne.debut`, sql`ligne.formation_id`, apres)}
      order by ligne.debut limit ${LIGNES_PAR_FORMATION * (first + 1)}
    ), candidate as materialized (
      ${
        apres
          ? sql`select id, min(ligne.debut) as debut from (select distinct id from prochaine) vue
              join recherche ligne on ligne.formation_id = vue.id where ${et(sql, comingFrom)} group by id`
          : sql`select id, min(debut) as debut from prochaine group by id`
      }
    ), derniere as materialized (
      select debut from candidate where ${vientApres(sql, sql`debut`, sql`id`, apres)}
      order by debut offset ${first} limit 1
    )
    select id, valeur from (
      select ligne.formation_id as id, (min(ligne.debut) - date '2000-01-01')::float8 as valeur from recherche ligne
      where ${et(sql, comingFrom)} and ligne.debut <= (select debut from derniere) group by ligne.formation_id
      union all
      select ligne.formation_id,
        (min(ligne.debut) filter (where ligne.debut >= ${today}) - date '2000-01-01')::float8 from recherche ligne
      where ${et(sql, found)} and not exists (select from derniere) group by ligne.formation_id
    ) trouvee`;
}

/** What comes after the position: rows already shown do not count, nor formations that have a nearer one. */
export function vientApres(sql: Sql, debut: Fragment, id: Fragment, apres: Position | null): Fragment {
  if (!apres) return sql`true`;
  const [valeur, after] = apres as [number | null, string];
  // After the last one that has a session to come, only the others are left.
  if (valeur === null) return sql`false`;
  return sql`((${debut} - date '2000-01-01')::float8, ${id} collate "C") > (${valeur}::float8, ${after} collate "C")`;
}
