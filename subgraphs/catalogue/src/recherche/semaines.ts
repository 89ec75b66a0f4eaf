import type { Position } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { conditions, et, type Fragment } from "./conditions.ts";
import type { Criteres } from "./criteres.ts";
import { vientApres } from "./prochaines.ts";

/** Weeks that are read together, counted from the first: the rows of few weeks, or those of rare codes. */
const FENETRES = [
  { de: 0, a: 0 },
  { de: 1, a: 2 },
  { de: 3, a: 8 },
  { de: 9, a: 26 },
  { de: 27, a: 54 },
] as const;

/** More ROME codes than that would make more keys than rows are saved. */
const CODES_MAX = 20;

/** Day from which days and weeks are counted, as `catalogue.semaines` does for weeks: a Monday, in days since 2000. */
const LUNDI = 2;
const JOUR_MS = 86_400_000;

/** The ROME codes by whose weeks rows are found; undefined when another way serves better. */
export const codesParSemaine = ({ codesRome: [codes], requete, cercle }: Criteres): string[] | undefined =>
  !requete && !cercle && codes && codes.length <= CODES_MAX ? codes : undefined;

/**
 * The formations of some ROME codes whose next session is the nearest: columns `id`, `valeur` (days since 2000).
 *
 * An index finds the rows of a code in a week: weeks are read, more and more at once, until there are enough
 * formations. Where there are not, everything is, and those without a session to come end the list.
 */
export function parSemaine(
  sql: Sql,
  criteres: Criteres,
  codes: readonly string[],
  { first, apres }: { first: number; apres: Position | null },
): Fragment {
  const found = conditions(sql, criteres);
  // The week of a code says the code.
  const others = conditions(sql, { ...criteres, codesRome: criteres.codesRome.slice(1) });
  const coming = sql`ligne.debut >= ${criteres.aujourdhui}::date`;
  const premiere = semaineDe(apres, criteres);
  const assez = sql`(select count(*) from (select distinct id from lue) vue) > ${first}`;
  const fenetres = FENETRES.map(({ de, a }, rang) => {
    const cles = codes.flatMap((code) =>
      Array.from({ length: a - de + 1 }, (_, week) => `${code}:${premiere + de + week}`),
    );
    return sql`${sql(`fenetre${rang}`)} as materialized (
      ${rang ? sql`with lue as (${lues(sql, rang)})` : sql``}
      select ligne.formation_id as id, min(ligne.debut) as debut from recherche ligne
      where catalogue.semaines(ligne.codes_rome, ligne.debut) && ${cles}::text[] and ${et(sql, [...others, coming])}
        and ${vientApres(sql, sql`ligne.debut`, sql`ligne.formation_id`, apres)}
        ${rang ? sql`and not ${assez}` : sql``}
      group by ligne.formation_id
    )`;
  }).reduce((all, one) => sql`${all}, ${one}`);
  return sql`
    with ${fenetres}, lue as (${lues(sql, FENETRES.length)}), candidate as materialized (
      ${
        apres
          ? sql`select id, min(ligne.debut) as debut from (select distinct id from lue) vue
              join recherche ligne on ligne.formation_id = vue.id where ${et(sql, [...found, coming])} group by id`
          : sql`select id, min(debut) as debut from lue group by id`
      }
    ), suffit as materialized (
      select count(*) > ${first} as oui from candidate where ${vientApres(sql, sql`debut`, sql`id`, apres)}
    )
    select id, (debut - date '2000-01-01')::float8 as valeur from candidate where (select oui from suffit)
    union all
    select ligne.formation_id, (min(ligne.debut) filter (where ${coming}) - date '2000-01-01')::float8
    from recherche ligne where ${et(sql, found)} and not (select oui from suffit) group by ligne.formation_id`;
}

/** What the first windows hold. */
const lues = (sql: Sql, count: number): Fragment =>
  FENETRES.slice(0, count)
    .map((_, rang) => sql`select id, debut from ${sql(`fenetre${rang}`)}`)
    .reduce((all, one) => sql`${all} union all ${one}`);

/** The week from which rows are read: that of the position, else of the first day asked for. */
function semaineDe(apres: Position | null, { aujourdhui, debutApres }: Criteres): number {
  const premier = debutApres && debutApres > aujourdhui ? debutApres : aujourdhui;
  const jour = typeof apres?.[0] === "number" ? apres[0] : jours(premier);
  return Math.floor((jour - LUNDI) / 7);
}

const jours = (date: string): number =>
  (Date.parse(`${date}T00:00:00Z`) - Date.parse("2000-01-01T00:00:00Z")) / JOUR_MS;
