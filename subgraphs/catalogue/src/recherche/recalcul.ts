import { publish } from "@passerelle/kernel/outbox/outbox";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { CODES_ROME } from "../formations/codes-rome.ts";
import { NIVEAUX, rangNiveau } from "../niveaux.ts";
import { compterTerritoires, noterTerritoires, recompterTerritoires } from "../territoires/comptes-sql.ts";
import { textes } from "./textes-sql.ts";
import { completerVocabulaire, refaireVocabulaire } from "./vocabulaire-sql.ts";

/** From so many formations on, a change shifts the planner's statistics. */
const BEAUCOUP = 500;

/** Share of the offer from which a change makes the vocabulary anew. */
const PART_NOTABLE = 0.05;

/** Makes the temporary table `touchees` (formation_id), for formations that `recalculer` must look at again. */
export async function createTouchees(tx: TransactionSql): Promise<void> {
  await tx`create temporary table touchees (formation_id text primary key) on commit drop`;
}

/**
 * Derives again, for the formations in `touchees`, their words, their search rows, and publishes their
 * sessions (subject `catalogue.sessions`), in the transaction that changed them.
 *
 * `motsPrets` is SQL of a table (`formation_id`, `mots`) of words already derived by `motsDuContenu`.
 */
export async function recalculer(tx: TransactionSql, motsPrets?: string): Promise<void> {
  // Before the first statistics, the planner would loop over tables that it takes for empty.
  await tx`set local enable_nestloop = off`;
  await tx`analyze touchees`;
  const [touched] = await tx`
    select count(*) as count, (select count(*) from formations where retire_le is null) as total from touchees`;
  const many = touched?.count >= BEAUCOUP;
  if (!many) await noterTerritoires(tx);
  await tx`delete from recherche where formation_id in (select formation_id from touchees)`;
  await tx.unsafe(RECHERCHE);
  // After the search rows, which say in which territories a formation is given.
  await tx`delete from textes where formation_id in (select formation_id from touchees)`;
  await tx.unsafe(textes(motsPrets));
  await publish(tx, "catalogue", "catalogue.sessions", SESSIONS);
  if (!many) {
    await noterTerritoires(tx);
    await recompterTerritoires(tx);
    return completerVocabulaire(tx);
  }
  await compterTerritoires(tx);
  // Reading every title again is worth it when much of the offer changed; else its new words are added.
  if (touched?.count >= touched?.total * PART_NOTABLE) await refaireVocabulaire(tx);
  else await completerVocabulaire(tx);
  await tx`select compter()`;
}

/** The fields of `AdresseRecord` that tell where a place is. */
const LIEU = `"codeCommune" text, latitude double precision, longitude double precision`;

/** INSEE codes of overseas communes have their department in three characters. */
const DEPARTEMENT = `case when lieu."codeCommune" ~ '^9[78]' then left(lieu."codeCommune", 3)
  else left(lieu."codeCommune", 2) end`;

const RECHERCHE = `
  with formation as materialized (
    select id, organisme_id, certifications, certifiante, niveau_sortie, niveau_entree, ${CODES_ROME} as codes_rome
    from touchees join formations formation on formation.id = touchees.formation_id where formation.retire_le is null
  )
  insert into recherche (formation_id, action_id, session_id, organisme_id, organismes, certifications, codes_rome,
    certifiante, niveau_sortie, niveau_exige, financeurs, publics, modalite, entree, a_distance, debut, fin,
    recrute_jusquau, code_commune, position_commune, latitude, longitude, territoires, departement)
  select formation.id, action.id, session.id, formation.organisme_id,
    array(select distinct id from unnest(array[formation.organisme_id] || action.formateurs) as id where id is not null),
    formation.certifications, formation.codes_rome, formation.certifiante, formation.niveau_sortie,
    case when action.niveau_entree_obligatoire is not false then case formation.niveau_entree
      ${NIVEAUX.map((niveau) => [niveau, rangNiveau(niveau)])
        .filter(([, rang]) => rang !== null)
        .map(([niveau, rang]) => `when '${niveau}' then ${rang}`)
        .join(" ")} end end,
    array(select distinct financement ->> 'financeur' from jsonb_array_elements(action.financements) financement
      order by 1),
    coalesce(action.publics, '{}'), action.modalite, action.entree,
    coalesce(action.modalite = 'A_DISTANCE', false), session.debut, session.fin,
    case when session.id is not null and coalesce(session.etat_recrutement, 'OUVERT') = 'OUVERT'
      then least(coalesce(session.fin, 'infinity'), coalesce(session.inscription_fin, 'infinity')) end,
    lieu."codeCommune", lieu.latitude is null and commune.latitude is not null,
    coalesce(lieu.latitude, commune.latitude), coalesce(lieu.longitude, commune.longitude),
    coalesce(commune.territoires, array_remove(array['COM-' || lieu."codeCommune", 'DEP-' || departement.code], null)),
    departement.code
  from formation
  left join actions action on action.formation_id = formation.id and action.retire_le is null
  left join sessions session on session.action_id = action.id and session.retire_le is null
  left join lateral jsonb_to_recordset(action.lieux) as lieu(${LIEU})
    on action.modalite is distinct from 'A_DISTANCE'
  left join communes commune on commune.code = lieu."codeCommune"
  left join lateral (select ${DEPARTEMENT} as code) departement on true`;

/** A title that the source does not give is its certification's, as the graph tells it. */
const INTITULE = `case when formation.intitule_deduit then coalesce((
    select libelle from certifications where id = any(formation.certifications) and libelle is not null
    order by array_position(formation.certifications, id) limit 1
  ), formation.intitule) else formation.intitule end`;

/** What the sessions of an action share is written once for all of them. */
const SESSIONS = `
  with formation as materialized (
    select formation.id, formation.retire_le, ${INTITULE} as intitule, to_jsonb(${CODES_ROME}) as codes_rome
    from touchees join formations formation on formation.id = touchees.formation_id
  ), action as materialized (
    select action.id, action.formation_id, action.informations,
      coalesce(action.retire_le, formation.retire_le) as retire_le,
      jsonb_build_object(
        'formationId', formation.id, 'intitule', formation.intitule, 'codesRome', formation.codes_rome,
        'heuresTotal', action.heures_total, 'heuresHebdo', action.heures_hebdo,
        'financeurs', (select coalesce(jsonb_agg(distinct financement -> 'financeur'), '[]')
          from jsonb_array_elements(action.financements) financement),
        'aDistance', coalesce(action.modalite = 'A_DISTANCE', false),
        'lieu', case when lieu.adresse is not null then lieu.adresse || jsonb_build_object(
          'latitude', coalesce(lieu.adresse -> 'latitude', 'null'), 'longitude', coalesce(lieu.adresse -> 'longitude', 'null'))
          || case when commune.latitude is not null and lieu.adresse ->> 'latitude' is null
            then jsonb_build_object('latitude', commune.latitude, 'longitude', commune.longitude) else '{}' end end,
        'territoires', coalesce(to_jsonb(commune.territoires), '[]')) as contenu
    from formation join actions action on action.formation_id = formation.id
    left join lateral (
      select nullif(action.lieux -> 0, 'null') as adresse where action.modalite is distinct from 'A_DISTANCE'
    ) lieu on true
    left join communes commune on commune.code = lieu.adresse ->> 'codeCommune'
  )
  select session.id as cle, action.contenu || jsonb_build_object(
    'debut', session.debut, 'fin', session.fin, 'etatRecrutement', session.etat_recrutement,
    'inscriptionFin', session.inscription_fin, 'capacite', session.capacite,
    'retireLe', coalesce(session.retire_le, action.retire_le),
    'informationsCollectives', action.informations || session.informations
  ) as contenu
  from action join sessions session on session.action_id = action.id and session.formation_id = action.formation_id`;
