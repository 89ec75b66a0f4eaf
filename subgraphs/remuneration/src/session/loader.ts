import { loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type DataLoader from "dataloader";
import type { Jour } from "../calcul/jours.ts";
import type { SessionConnue } from "./session.ts";

/** Loader of sessions with their places on a day: one statement for a page, null for a session never published. */
export const sessionLoader = (sql: Sql, jour: Jour): DataLoader<string, SessionConnue | null> =>
  loadOne(
    async (ids) =>
      await sql<SessionConnue[]>`
        select id, debut, fin, etat_recrutement as "etatRecrutement", inscription_fin as "inscriptionFin", capacite,
          heures_total as "heuresTotal", heures_hebdo as "heuresHebdo", territoires, retire_le as "retireLe",
          coalesce(occupees, 0) as occupees,
          (select coalesce(sum(nombre), 0)::int from reservations
           where session_id = id and (liberable_le is null or liberable_le > ${jour})) as reservees
        from sessions left join occupations on session_id = id
        where id = any(${[...ids]})`,
    (row) => row.id,
  );
