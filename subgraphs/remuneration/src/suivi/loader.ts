import { loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type DataLoader from "dataloader";
import type { Jour } from "../calcul/jours.ts";
import { placesSql } from "../places/places-sql.ts";

/** Sums of the places of a territory's sessions that recruit on a day and announce a capacity. */
export interface Suivi {
  id: string;
  sessions: number;
  capacite: number;
  reservees: number;
  occupees: number;
  disponibles: number;
}

/** Loader of the sums of territories: one statement for a page; a territory without session has zeros. */
export const suiviLoader = (sql: Sql, jour: Jour): DataLoader<string, Suivi | null> =>
  loadOne(
    async (ids) =>
      await sql<Suivi[]>`
        with ouvertes as materialized (
          select territoires, places, reservees, occupees, disponibles
          from (${sql.unsafe(placesSql(jour))}) session
          where (etat_recrutement is null or etat_recrutement = 'OUVERT') and (fin is null or fin >= ${jour})
            and (inscription_fin is null or inscription_fin >= ${jour}) and retire_le is null
            and territoires && ${[...ids]}
        )
        select id, count(places)::int as sessions, coalesce(sum(places), 0)::int as capacite,
          coalesce(sum(reservees), 0)::int as reservees, coalesce(sum(occupees), 0)::int as occupees,
          coalesce(sum(disponibles), 0)::int as disponibles
        from unnest(${[...ids]}::text[]) as demande (id)
        left join ouvertes on territoires @> array[demande.id]
        group by id`,
    (row) => row.id,
  );
