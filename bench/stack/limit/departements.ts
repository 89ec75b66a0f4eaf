import type { Sql } from "@passerelle/kernel/postgres/database";

/** The table of the departments of a region: one statement makes all of it. */
export async function departements(sql: Sql, day: string, { region }: { region: string }) {
  const [row] = await sql.unsafe(STATEMENT, [region, "DEPARTEMENT", day], { prepare: true });
  return { territoires: row?.territoires as object };
}

const STATEMENT = `
with departement as materialized (
  select id, nom, population, recherche from orientation.territoires
  where niveau = $2 and ancetres @> array[$1] and retire_le is null and mere is null
), page as materialized (
  select * from departement order by recherche collate "C", id limit 20
), comptee as materialized (
  select page.id, (select count(distinct groupe) from catalogue.organismes where id = any(comptes.organismes)) as organismes,
    comptes.formations, (
      select sum(sessions) from catalogue.ouvertures_territoires where territoire = page.id and jusquau >= $3::date
    ) as ouvertes
  from page join catalogue.comptes_territoires comptes on comptes.territoire = page.id
), offre as (
  select * from comptee union all
  select 'DEP-' || departement, count(distinct groupe), count(distinct formation_id),
    count(distinct session_id) filter (where recrute_jusquau >= $3::date)
  from catalogue.recherche left join catalogue.organismes on organismes.id = organisme_id
  where departement = any(array(select substr(id, 5) from page where id not in (select id from comptee)))
  group by departement
), reservees as (
  select session_id, sum(nombre)::int as nombre from remuneration.reservations
  where liberable_le is null or liberable_le > $3::date group by session_id
), suivi as (
  select departement as id, count(*) as sessions, sum(total) as capacite, sum(least(demandees, total - prises)) as reservees,
    sum(prises) as occupees, sum(total - prises - least(demandees, total - prises)) as disponibles
  from (
    select departement, greatest(session.capacite, coalesce(occupees, 0)) as total, coalesce(occupees, 0) as prises,
      coalesce(reservees.nombre, 0) as demandees
    from remuneration.sessions session
    cross join lateral (select territoire as departement from unnest(territoires) territoire where territoire like 'DEP-%') ou
    left join remuneration.occupations on occupations.session_id = session.id
    left join reservees on reservees.session_id = session.id
    where session.capacite is not null and coalesce(etat_recrutement, 'OUVERT') = 'OUVERT'
      and (fin is null or fin >= $3::date) and (inscription_fin is null or inscription_fin >= $3::date)
      and retire_le is null and territoires @> array[$1]
  ) session group by departement
)
select json_build_object('totalCount', (select count(*) from departement), 'edges', coalesce((
  select json_agg(json_build_object('node', json_build_object('id', page.id, 'nom', page.nom, 'population', page.population,
    'offre', json_build_object('organismes', coalesce(offre.organismes, 0), 'formations', coalesce(offre.formations, 0),
      'sessionsOuvertes', coalesce(offre.ouvertes, 0)),
    'suivi', json_build_object('sessions', coalesce(suivi.sessions, 0), 'capacite', coalesce(suivi.capacite, 0),
      'reservees', coalesce(suivi.reservees, 0), 'occupees', coalesce(suivi.occupees, 0),
      'disponibles', coalesce(suivi.disponibles, 0)))) order by page.recherche collate "C", page.id)
  from page left join offre using (id) left join suivi using (id)), '[]')) as territoires`;
