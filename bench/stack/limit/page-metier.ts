import type { Sql } from "@passerelle/kernel/postgres/database";
import { type Pay, paySessions, type WithSessions } from "./pay.ts";
import { LIGHT, ORDER, PLACE, PLACES, TOWN } from "./session-sql.ts";

interface Variables {
  metier: string;
  commune: string;
  profil: Parameters<Pay>[0];
}

/** The page of a métier: one statement that makes all of it but what trainees are paid. */
export async function pageMetier(sql: Sql, pay: Pay, day: string, now: Date, variables: Variables) {
  const [row] = await sql.unsafe(STATEMENT, [variables.metier, variables.commune, day, now.toISOString()], {
    prepare: true,
  });
  const metiers = row?.metiers as { edges: { node: { formations: WithSessions } }[] };
  for (const { node } of metiers.edges)
    paySessions(node.formations, pay, variables.profil, [
      "regime",
      "montantMensuel",
      "montantMois",
      "baremeVersion",
    ]);
  return { metiers };
}

/** The words that are searched, in the form of the names, and the best métier of which a name has them. */
const METIER = `
  mot as (
    select place, mot, exists (select from metiers.mots entier where entier.mot = jeton) and length(jeton) <= 3 as entier
    from unnest(string_to_array(metiers.forme($1), ' ')) with ordinality j(jeton, place)
    cross join lateral (select case
      when exists (select from metiers.mots where starts_with(mot, jeton)) then jeton
      when length(jeton) >= 4 then rtrim(jeton, 'sx') end as mot) lu
    where jeton <> ''
  ), requete as (
    select string_agg(mot, ' ' order by place) as forme,
      string_agg(quote_literal(mot) || case when entier then '' else ':*' end, ' & ' order by place)::tsquery as mots
    from mot having bool_and(mot is not null)
  ), metier as (
    select m.* from (
      select metier_id, requete.forme as cherche, min(genre + 4 * case when nom.forme = requete.forme then 0
        when starts_with(nom.forme, requete.forme) then 1 else 2 end) as rang
      from requete join metiers.metier_noms nom on nom.mots @@ requete.mots group by metier_id, requete.forme
    ) trouve join metiers.metiers m on m.id = trouve.metier_id
    where m.retire_le is null
    order by trouve.rang * 2002 + 1000 - (1000 * similarity(m.libelle_tri, trouve.cherche))::int, m.libelle_tri, m.id limit 1
  )`;

const STATEMENT = `
with ${METIER}, point as (
  select latitude, longitude from catalogue.communes where code = $2
), ligne as materialized (
  select formation_id, session_id, debut, fin, a_distance, case when not a_distance then
      catalogue.haversine((select latitude from point), (select longitude from point), latitude, longitude) end as angle
  from catalogue.recherche
  where codes_rome && (select codes_rome from metier) and recrute_jusquau >= $3::date
), trouvee as (
  select formation_id, round((12742::float8 * asin(sqrt(min(angle))))::numeric, 3)::float8 as distance
  from ligne where a_distance or angle <= sin(100::float8 / 12742) ^ 2 group by formation_id
), page as (
  select * from trouvee order by distance nulls last, formation_id collate "C" limit 10
), rangee as materialized (
  select *, count(*) over (partition by formation_id) as total,
    row_number() over (partition by formation_id order by ordre, session_id collate "C") as rang
  from (
    select distinct formation_id, session_id, ${ORDER} as ordre from ligne where formation_id in (select formation_id from page)
  ) une
), sessions as (
  select rangee.formation_id, json_build_object('totalCount', min(rangee.total), 'edges', json_agg(json_build_object('node',
    json_build_object('id', session.id, 'debut', session.debut, 'fin', session.fin, 'lieu', ${PLACE},
      'places', case when paye.capacite is not null then json_build_object('capacite', places.capacite,
        'disponibles', places.disponibles, 'feu', ${LIGHT}) end,
      'remunerationEstimee', case when paye.id is not null then json_build_array(paye.debut, paye.fin,
        paye.heures_hebdo::text, paye.heures_total::text, paye.territoires) end)) order by rangee.rang)) as page
  from rangee join catalogue.sessions session on session.id = rangee.session_id
  join catalogue.actions action on action.id = session.action_id
  ${PLACES}
  where rangee.rang <= 3 group by rangee.formation_id
)
select json_build_object('edges', coalesce((select json_agg(json_build_object('node', json_build_object(
  'id', metier.id, 'libelle', metier.libelle, 'accroche', metier.accroche, 'niveauAcces', metier.niveau_acces,
  'provenance', (
    select json_build_object('producteur', producteur, 'licence', licence, 'attribution', attribution,
      'dateExtraction', to_char(date_extraction at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    from metiers.imports where source = metier.source and etat = 'REUSSI' order by debut desc limit 1),
  'sessionsOuvertes', (select count(distinct session_id) from ligne),
  'formations', json_build_object('totalCount', (select count(*) from trouvee), 'edges', coalesce((
    select json_agg(json_build_object('distanceKm', page.distance, 'node', json_build_object(
      'id', formation.id, 'intitule', formation.intitule, 'niveauSortie', formation.niveau_sortie,
      'organisme', case when organisme.id is not null then json_build_object('nom', organisme.nom) end,
      'sessions', sessions.page)) order by page.distance nulls last, page.formation_id collate "C")
    from page join catalogue.formations formation on formation.id = page.formation_id
    left join catalogue.organismes organisme on organisme.id = formation.organisme_id
    join sessions on sessions.formation_id = page.formation_id), '[]')),
  'structuresConseil', coalesce((
    select json_agg(json_build_object('distanceKm', (round(loin / 10.0) / 100)::float8, 'node', json_build_object(
      'id', s.id, 'nom', s.nom, 'reseaux', s.reseaux, 'telephone', s.telephone, 'ouverteMaintenant',
      case when jsonb_array_length(s.horaires) > 0 then exists (
        select from jsonb_to_recordset(s.horaires) as plage(jour integer, de text, a text)
        where plage.jour = extract(isodow from $4::timestamptz at time zone s.fuseau)
          and plage.de <= to_char($4::timestamptz at time zone s.fuseau, 'HH24:MI')
          and plage.a > to_char($4::timestamptz at time zone s.fuseau, 'HH24:MI')) end,
      'adresse', ${TOWN("s")})) order by loin, s.id)
    from (
      select s.*, round(earth_distance(s.point, ll_to_earth(point.latitude, point.longitude))
        * (6371008.8 / 6378168)::float8)::integer as loin
      from point, orientation.structures s where s.retire_le is null and s.point is not null
      order by s.point <-> (select ll_to_earth(latitude, longitude) from point), s.id limit 3
    ) s where loin <= 30000), '[]'),
  'evenements', coalesce((
    select json_agg(json_build_object('id', e.id, 'titre', e.titre,
      'debut', to_char(e.debut at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'lieu', case when not e.a_distance then ${TOWN("e")} end) order by e.debut, e.id)
    from (
      select * from orientation.evenements e where e.codes_rome && metier.codes_rome and e.retire_le is null
        and coalesce(e.fin, e.debut) >= $4::timestamptz order by e.debut, e.id limit 3
    ) e), '[]')
  ))) from metier), '[]')) as metiers`;
