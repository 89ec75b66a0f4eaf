/** SQL: the place of a row `ligne` among the sessions of its formation: to come by date, without date or under way, ended. */
export const ORDER = `case when debut >= $3::date then debut - date '2000-01-01'
  when fin < $3::date then 3000000 - (coalesce(debut, fin) - date '2000-01-01')
  else 2000000 - coalesce(debut - date '2000-01-01', 1000000) end`;

/** SQL: town and postcode of the first place of an `action` that is not remote. */
export const PLACE = `case when action.modalite is distinct from 'A_DISTANCE' and jsonb_typeof(action.lieux -> 0) = 'object'
  then json_build_object('ville', action.lieux -> 0 ->> 'ville', 'codePostal', action.lieux -> 0 ->> 'codePostal') end`;

/** SQL: joins to a `session` what the pay system knows of it, `paye`, and its `places`. */
export const PLACES = `
  left join remuneration.sessions paye on paye.id = session.id
  left join remuneration.occupations occupation on occupation.session_id = session.id
  left join lateral (
    select coalesce(sum(nombre), 0)::int as reservees from remuneration.reservations
    where session_id = session.id and (liberable_le is null or liberable_le > $3::date)
  ) demande on true
  cross join lateral (select coalesce(occupation.occupees, 0) as occupees) prises
  cross join lateral (select greatest(paye.capacite, prises.occupees) as capacite) total
  cross join lateral (select least(demande.reservees, total.capacite - prises.occupees) as reservees) gardees
  cross join lateral (
    select total.capacite, gardees.reservees, prises.occupees,
      total.capacite - prises.occupees - gardees.reservees as disponibles
  ) places`;

/** SQL: green when the session of `PLACES` takes people today and has a place. */
export const LIGHT = `case when coalesce(paye.etat_recrutement, 'OUVERT') = 'OUVERT'
  and (paye.fin is null or paye.fin >= $3::date) and (paye.inscription_fin is null or paye.inscription_fin >= $3::date)
  and paye.retire_le is null and places.disponibles > 0 then 'VERT' else 'ROUGE' end`;

/** SQL: the address of a structure or an event, of which the town is shown; null when nothing is known of it. */
export const TOWN = (row: string) => `case when ${row}.denomination <> '' or cardinality(${row}.lignes) > 0
  or ${row}.code_postal <> '' or ${row}.ville <> '' or ${row}.code_commune <> ''
  or (${row}.latitude is not null and ${row}.longitude is not null) then json_build_object('ville', ${row}.ville) end`;
