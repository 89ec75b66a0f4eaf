import type { Jour } from "../calcul/jours.ts";

/**
 * SQL of `repartirPlaces` for every session that announces a capacity: columns `id`, `capacite`, `reservees`,
 * `occupees`, `disponibles`, in the order in which they are added to the session's own.
 *
 * `jour` says which reservations are still kept. Inlined rather than bound because the outbox's `publish`
 * takes a bare statement: refused unless it is a calendar day.
 */
export function placesSql(jour: Jour): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(jour)) throw new Error(`${jour} is not a calendar day.`);
  return `
    select session.*, total.capacite as places, prises.occupees, kept.reservees,
      total.capacite - prises.occupees - kept.reservees as disponibles
    from sessions session
    left join occupations on occupations.session_id = session.id
    left join (
      select session_id, sum(nombre)::int as demandees from reservations
      where liberable_le is null or liberable_le > date '${jour}' group by session_id
    ) reserve on reserve.session_id = session.id
    cross join lateral (select coalesce(occupations.occupees, 0) as occupees) prises
    cross join lateral (select greatest(session.capacite, prises.occupees) as capacite) total
    cross join lateral (
      select least(coalesce(reserve.demandees, 0), total.capacite - prises.occupees) as reservees
    ) kept
    where session.capacite is not null`;
}
