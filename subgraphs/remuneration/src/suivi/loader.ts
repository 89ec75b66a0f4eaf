import { loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type DataLoader from "dataloader";
import type { Jour } from "../calcul/jours.ts";

/** Sums of the places of a territory's sessions that recruit on a day and announce a capacity. */
export interface Suivi {
  id: string;
  sessions: number;
  capacite: number;
  reservees: number;
  occupees: number;
  disponibles: number;
}

/**
 * Loader of the sums of territories: one statement for a page; a territory without session has zeros.
 *
 * The rule of places is that of `repartirPlaces`. What is asked by reservations is added from the few sessions that
 * have some: looked up for each session, it would take most of the time.
 */
export const suiviLoader = (sql: Sql, jour: Jour): DataLoader<string, Suivi | null> =>
  loadOne(
    (ids) => {
      // A session that recruits.
      const ouverte = sql`
      session.capacite is not null and (etat_recrutement is null or etat_recrutement = 'OUVERT')
      and (fin is null or fin >= ${jour}) and (inscription_fin is null or inscription_fin >= ${jour})
      and retire_le is null`;
      return sql<Suivi[]>`
      with demandes as (
        select session_id, sum(nombre)::int as demandees from reservations
        where liberable_le is null or liberable_le > ${jour} group by session_id
      ), part (territoires, sessions, places, occupees, reservees) as (
        select territoires, 1, greatest(session.capacite, coalesce(occupees, 0)), coalesce(occupees, 0), 0
        from sessions session left join occupations on occupations.session_id = session.id
        where ${ouverte} and territoires && ${[...ids]}
        union all
        select territoires, 0, 0, 0,
          least(demandees, greatest(session.capacite, coalesce(occupees, 0)) - coalesce(occupees, 0))
        from demandes join sessions session on session.id = demandes.session_id
        left join occupations on occupations.session_id = session.id
        where ${ouverte}
      ), somme as (
        select territoire as id, sum(sessions)::int as sessions, sum(places)::int as capacite,
          sum(occupees)::int as occupees, sum(reservees)::int as reservees
        from part cross join lateral unnest(territoires) as territoire
        where territoire = any(${[...ids]}) group by territoire
      )
      select demande.id, coalesce(sessions, 0) as sessions, coalesce(capacite, 0) as capacite,
        coalesce(reservees, 0) as reservees, coalesce(occupees, 0) as occupees,
        coalesce(capacite - reservees - occupees, 0) as disponibles
      from unnest(${[...ids]}::text[]) as demande (id) left join somme using (id)`;
    },
    (row) => row.id,
  );
