import type { Sql } from "@passerelle/kernel/postgres/database";
import { LIBELLES_NIVEAUX, NIVEAUX } from "../../../subgraphs/catalogue/src/niveaux.ts";
import {
  LIBELLES_FINANCEURS,
  LIBELLES_MODALITES,
} from "../../../subgraphs/catalogue/src/recherche/libelles.ts";
import { type Pay, paySessions, type WithSessions } from "./pay.ts";
import { LIGHT, ORDER, PLACES, TOWN } from "./session-sql.ts";

interface Variables {
  commune: string;
  codesRome: string[];
}

/** Values of one facet with the formations of each. */
type Counts = [valeur: string, nombre: number][];

type Page = WithSessions & {
  facettes: Record<"niveauxSortie" | "modalites" | "financeurs", Counts | object[]>;
};

/** An adviser's search: one statement that makes all of it but labels and what trainees are paid. */
export async function rechercheConseiller(sql: Sql, pay: Pay, day: string, variables: Variables) {
  const [row] = await sql.unsafe(STATEMENT, [variables.codesRome, variables.commune, day], { prepare: true });
  const formations = row?.formations as Page;
  const { facettes } = formations;
  const level = ([valeur]: Counts[number]) => NIVEAUX.indexOf(valeur as never);
  facettes.niveauxSortie = labelled(
    (facettes.niveauxSortie as Counts).sort((one, other) => level(one) - level(other)),
    LIBELLES_NIVEAUX as Record<string, string>,
  );
  facettes.modalites = labelled((facettes.modalites as Counts).sort(mostFirst), LIBELLES_MODALITES);
  facettes.financeurs = labelled((facettes.financeurs as Counts).sort(mostFirst), LIBELLES_FINANCEURS);
  paySessions(formations, pay, { ageEntree: 30, heuresHebdo: 35 }, ["montantMois", "explication"]);
  return { formations };
}

const mostFirst = (one: Counts[number], other: Counts[number]) =>
  other[1] - one[1] || (one[0] < other[0] ? -1 : 1);

const labelled = (counts: Counts, labels: Record<string, string>) =>
  counts.map(([valeur, nombre]) => ({ libelle: labels[valeur] ?? valeur, nombre }));

const FACET = (value: string) => `coalesce((select json_agg(json_build_array(valeur, nombre)) from (
  select valeur, count(*) as nombre from (select distinct ${value} as valeur, formation_id from ligne) une
  where valeur is not null group by valeur) facette), '[]')`;

const STATEMENT = `
with point as (
  select latitude, longitude from catalogue.communes where code = $2
), ligne as materialized (
  select * from (
    select formation_id, session_id, debut, fin, a_distance, niveau_sortie, modalite, financeurs, case when not a_distance then
      catalogue.haversine((select latitude from point), (select longitude from point), latitude, longitude) end as angle
    from catalogue.recherche
    where codes_rome && $1::text[] and (niveau_exige is null or niveau_exige <= 4) and recrute_jusquau >= $3::date
  ) candidate where a_distance or angle <= sin(30::float8 / 12742) ^ 2
), trouvee as (
  select formation_id, round((12742::float8 * asin(sqrt(min(angle))))::numeric, 3)::float8 as distance,
    min(debut) filter (where debut >= $3::date) as prochaine
  from ligne group by formation_id
), page as materialized (
  select * from trouvee order by prochaine nulls last, formation_id collate "C" limit 10
), rangee as (
  select *, row_number() over (partition by formation_id order by ordre, session_id collate "C") as rang
  from (
    select distinct formation_id, session_id, ${ORDER} as ordre from catalogue.recherche
    where formation_id = any(array(select formation_id from page)) and recrute_jusquau >= $3::date
  ) une
), montree as materialized (
  select rangee.formation_id, rangee.rang, session.id, session.debut, session.fin, session.etat_recrutement,
    coalesce((action.lieux -> 0 ->> 'latitude')::float8, commune.latitude) as latitude,
    coalesce((action.lieux -> 0 ->> 'longitude')::float8, commune.longitude) as longitude
  from rangee join catalogue.sessions session on session.id = rangee.session_id
  join catalogue.actions action on action.id = session.action_id
  left join catalogue.communes commune on commune.code = action.lieux -> 0 ->> 'codeCommune'
  where rangee.rang <= 5
), proche as materialized (
  select latitude, longitude, json_agg(json_build_object('distanceKm', (round(loin / 10.0) / 100)::float8,
    'node', json_build_object('nom', nom)) order by loin, id) filter (where loin <= 100000) as structures
  from (select distinct latitude, longitude from montree where latitude is not null) ou
  cross join lateral (
    select s.id, s.nom, round(earth_distance(s.point, ll_to_earth(ou.latitude, ou.longitude))
      * (6371008.8 / 6378168)::float8)::integer as loin
    from orientation.structures s where s.retire_le is null and s.point is not null
    order by s.point <-> ll_to_earth(ou.latitude, ou.longitude), s.id limit 2
  ) s group by latitude, longitude
), sessions as (
  select session.formation_id, json_agg(json_build_object('node', json_build_object(
    'id', session.id, 'debut', session.debut, 'fin', session.fin, 'etatRecrutement', session.etat_recrutement,
    'places', case when paye.capacite is not null then json_build_object('capacite', places.capacite,
      'reservees', places.reservees, 'occupees', places.occupees, 'disponibles', places.disponibles, 'feu', ${LIGHT}) end,
    'remunerationEstimee', case when paye.id is not null then json_build_array(paye.debut, paye.fin,
      paye.heures_hebdo::text, paye.heures_total::text, paye.territoires) end,
    'informationsCollectives', coalesce((
      select json_agg(json_build_object('debut', to_char(e.debut at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'lieu', case when not e.a_distance then ${TOWN("e")} end))
      from (select * from orientation.evenements e where e.session_id = session.id and e.retire_le is null
        order by e.debut, e.id limit 1) e), '[]'),
    'structuresAProximite', coalesce(proche.structures, '[]'))) order by session.rang) as edges
  from montree session
  ${PLACES}
  left join proche using (latitude, longitude)
  group by session.formation_id
)
select json_build_object('totalCount', (select count(*) from trouvee),
  'facettes', json_build_object('niveauxSortie', ${FACET("niveau_sortie")}, 'modalites', ${FACET("modalite")},
    'financeurs', ${FACET("unnest(financeurs)")}),
  'edges', coalesce((select json_agg(json_build_object('distanceKm', page.distance, 'node', json_build_object(
    'id', formation.id, 'intitule', formation.intitule, 'niveauEntree', formation.niveau_entree,
    'certifications', coalesce((
      select json_agg(json_build_object('libelle', c.libelle, 'codeRncp', c.code_rncp) order by de.rang)
      from unnest(formation.certifications) with ordinality de(id, rang) join catalogue.certifications c using (id)), '[]'),
    'organisme', case when organisme.id is not null then json_build_object('nom', organisme.nom, 'siret', organisme.siret) end,
    'metiersVises', coalesce((
      select json_agg(json_build_object('id', m.id, 'libelle', m.libelle) order by m.rang, m.libelle_tri, m.id)
      from (
        select m.id, m.libelle, m.libelle_tri, codes.rang from (
          select metier_id, min(rang) as rang from metiers.metier_codes where code = any(formation.codes_rome) group by metier_id
        ) codes join metiers.metiers m on m.id = codes.metier_id and m.retire_le is null
        order by codes.rang, m.libelle_tri, m.id limit 3
      ) m), '[]'),
    'sessions', json_build_object('edges', sessions.edges),
    'provenance', json_build_object('source', formation.source, 'dateMaj', formation.date_maj, 'dateExtraction', (
      select to_char(date_extraction at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from catalogue.imports
      where source = formation.source and etat = 'REUSSI' order by debut desc limit 1))
    )) order by page.prochaine nulls last, page.formation_id collate "C")
    from page join catalogue.formations formation on formation.id = page.formation_id
    left join catalogue.organismes organisme on organisme.id = formation.organisme_id
    join sessions on sessions.formation_id = page.formation_id), '[]')) as formations`;
