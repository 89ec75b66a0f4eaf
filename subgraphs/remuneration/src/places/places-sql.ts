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
    select session.*, total.places, prises.occupees, gardees.reservees,
      total.places - prises.occupees - gardees.reservees as disponibles
    from sessions session
    -- Looked up once, session by session (offset 0 keeps it so): joined as groups, a plan made without
    -- statistics compares every session with every reservation.
    cross join lateral (
      select coalesce((select occupees from occupations where session_id = session.id), 0) as occupees,
        coalesce((select sum(nombre)::int from reservations
          where session_id = session.id and (liberable_le is null or liberable_le > date '${jour}')), 0) as demandees
      offset 0
    ) prises
    cross join lateral (select greatest(session.capacite, prises.occupees) as places) total
    cross join lateral (select least(prises.demandees, total.places - prises.occupees) as reservees) gardees
    where session.capacite is not null`;
}
