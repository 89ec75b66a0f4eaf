import type { Position } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { Cercle } from "./autour.ts";
import { autresConditions, DIAMETRE_KM, et, type Fragment, haversine, KM_PAR_DEGRE } from "./conditions.ts";
import type { Criteres } from "./criteres.ts";

/** Rows read outwards from the centre for each formation wanted: a formation has some at each place. */
const LIGNES_PAR_FORMATION = 8;

/** Distances are told to the metre: what lies less than one further is as near. */
const METRE = 0.001;

/**
 * The formations around a place, nearest first, without looking at all those of the circle: columns `id`,
 * `distance`, `valeur`.
 *
 * Rows are first read outwards from the centre until there are enough; the distance of the last formation wanted is
 * then the radius that is searched. Where there are not enough, the whole circle is, and remote offers end the list.
 */
export function parDistance(
  sql: Sql,
  criteres: Criteres,
  cercle: Cercle,
  { first, apres }: { first: number; apres: Position | null },
): Fragment {
  const { latitude, longitude, rayonKm } = cercle;
  const others = autresConditions(sql, criteres);
  const km = sql`(${DIAMETRE_KM}::float8 * asin(sqrt(${haversine(sql, cercle)})))`;
  const dLat = sql`(borne.km / ${KM_PAR_DEGRE}::float8)`;
  const dLon = sql`(borne.km / (${KM_PAR_DEGRE}::float8 * cosd(least(89, ${Math.abs(latitude)}::float8 + ${dLat}))))`;
  const placed = [...others, sql`not ligne.a_distance`, sql`ligne.latitude is not null`];
  return sql`
    with proche as materialized (
      select ligne.formation_id as id, ${km} as km from recherche ligne
      where ${et(sql, placed)} and ${vientApres(sql, sql`${km}`, sql`ligne.formation_id`, apres)}
      order by point(ligne.longitude, ligne.latitude) <-> point(${longitude}, ${latitude})
      limit ${LIGNES_PAR_FORMATION * (first + 1)}
    ), candidate as materialized (
      ${
        apres
          ? sql`select id, min(${km}) as km from (select distinct id from proche) vue
              join recherche ligne on ligne.formation_id = vue.id where ${et(sql, placed)} group by id`
          : sql`select id, min(km) as km from proche group by id`
      }
    ), derniere as materialized (
      select km + ${METRE}::float8 as km from candidate where ${vientApres(sql, sql`km`, sql`id`, apres)}
      order by km offset ${first} limit 1
    ), borne as materialized (
      select least((select km from derniere), ${rayonKm}::float8) as km,
        coalesce((select km from derniere) <= ${rayonKm}::float8, false) as atteinte
    ), cadre as materialized (
      select km, case when ${Math.abs(longitude)}::float8 + ${dLon} >= 180
        then box(point(-180, ${latitude}::float8 - ${dLat}), point(180, ${latitude}::float8 + ${dLat}))
        else box(point(${longitude}::float8 - ${dLon}, ${latitude}::float8 - ${dLat}),
          point(${longitude}::float8 + ${dLon}, ${latitude}::float8 + ${dLat})) end as cadre
      from borne
    )
    select id, valeur as distance, valeur from (
      select id, round(min(km)::numeric, 3)::float8 as valeur from (
        select ligne.formation_id as id, ${km} as km from recherche ligne
        where ${et(sql, [
          ...others,
          sql`not ligne.a_distance`,
          sql`point(ligne.longitude, ligne.latitude) <@ (select cadre from cadre)`,
          sql`${haversine(sql, cercle)} <= sin((select km from cadre) / ${DIAMETRE_KM}::float8) ^ 2`,
        ])}
        union all
        select ligne.formation_id, null from recherche ligne
        where ${et(sql, [...others, sql`ligne.a_distance`, sql`not (select atteinte from borne)`])}
      ) ligne group by id
    ) trouvee`;
}

/** What comes after the position: rows already shown do not count, nor formations that have a nearer one. */
function vientApres(sql: Sql, km: Fragment, id: Fragment, apres: Position | null): Fragment {
  if (!apres) return sql`true`;
  const [valeur, after] = apres as [number | null, string];
  // After the last one that has a distance, only remote offers are left.
  if (valeur === null) return sql`false`;
  return sql`(round((${km})::numeric, 3)::float8, ${id} collate "C") > (${valeur}::float8, ${after} collate "C")`;
}
