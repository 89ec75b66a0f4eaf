import { askedColumns, type Choice } from "@passerelle/kernel/graphql/asked-columns";
import type { Position } from "@passerelle/kernel/graphql/connection";
import { loaderByArguments, loadMany, loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { colonnes, seulement } from "../lignes.ts";
import type { Cercle } from "../recherche/autour.ts";
import { dansCercle, distanceMin, et, type Fragment } from "../recherche/conditions.ts";
import { sessions } from "../tables.ts";
import type { SessionLigne } from "./lignes.ts";

/** Criteria on the sessions of a formation, the place resolved. */
export interface CriteresSessions {
  ouvertes: boolean;
  debutApres: string | null;
  debutAvant: string | null;
  cercle: Cercle | null;
  /** `AAAA-MM-JJ` */
  aujourdhui: string;
}

/** A session found, with its place among those of its formation: what was not asked of it is not read. */
export interface SessionTrouvee extends SessionLigne {
  ordre: number;
  distanceKm: number | null;
  /** Sessions found in its formation. */
  total: number;
}

export interface DemandeSessions {
  criteres: CriteresSessions;
  first: number;
  /** Order and id of the last session seen. */
  apres: Position | null;
  colonnes: Choice;
}

const LIEU = "case when action.modalite is distinct from 'A_DISTANCE' then action.lieux -> 0 end as lieu";

/** As `positionDe` finds it. */
const POSITION = `case when action.modalite is distinct from 'A_DISTANCE' then case
    when action.lieux -> 0 ->> 'latitude' is not null and action.lieux -> 0 ->> 'longitude' is not null
      then json_build_object('latitude', action.lieux -> 0 -> 'latitude', 'longitude', action.lieux -> 0 -> 'longitude')
    when commune.latitude is not null and commune.longitude is not null
      then json_build_object('latitude', commune.latitude, 'longitude', commune.longitude)
  end end as position`;

const DE_CHAQUE = ["id", "actionId", "formationId", "debut", "fin", "etatRecrutement"] as const;

/** Columns of the sessions of a page, by what is asked of them. */
export const COLONNES_DE_PAGE = askedColumns({
  path: ["edges", "node"],
  always: {
    fields: ["id", "action", "formation", "debut", "fin", "etatRecrutement"],
    columns: seulement(sessions, DE_CHAQUE, "session"),
  },
  groups: [
    { fields: ["lieu"], columns: LIEU },
    { fields: ["position"], columns: POSITION },
  ],
  others: colonnes(sessions, ["brut", ...DE_CHAQUE], "session"),
});

/** Loader of the sessions of formations: one statement for all the formations that ask for the same page. */
export const chargeurSessions = (sql: Sql) =>
  loaderByArguments(({ criteres, first, apres, colonnes }: DemandeSessions) =>
    loadMany(
      async (ids) =>
        (await sql`
          select rangee.ordre, rangee."distanceKm", rangee.total, ${sql.unsafe(COLONNES_DE_PAGE.columns(colonnes))}
          from (
            select trouvee.*,
              row_number() over (partition by "formationId" order by ordre, "sessionId" collate "C") as rang
            from (
              -- Without collation: the index of sessions by id has the database's, and is not read for another.
              select ligne.formation_id as "formationId", ligne.session_id as "sessionId",
                ${ordre(sql, criteres.aujourdhui)} as ordre, ${distanceMin(sql, criteres.cercle)} as "distanceKm",
                count(*) over (partition by ligne.formation_id) as total
              ${trouvees(sql, criteres, ids)}
              group by ligne.formation_id, ligne.session_id, ligne.debut, ligne.fin
            ) trouvee where ${apresPosition(sql, apres)}
          ) rangee join sessions session on session.id = rangee."sessionId"
          -- Left joins, each of one row: the planner leaves them out where no column of theirs is read.
          left join actions action on action.id = session.action_id
          left join communes commune on commune.code = action.lieux -> 0 ->> 'codeCommune'
          where rang <= ${first + 1} order by rangee."formationId", rang`) as unknown as SessionTrouvee[],
      (row) => row.formationId,
    ),
  );

/** Loader of the exact number of sessions of formations. */
export const chargeurTotauxSessions = (sql: Sql) =>
  loaderByArguments((criteres: CriteresSessions) =>
    loadOne(
      async (ids) =>
        (await sql`
          select ligne.formation_id as id, count(distinct ligne.session_id) as total
          ${trouvees(sql, criteres, ids)} group by ligne.formation_id`) as unknown as {
          id: string;
          total: number;
        }[],
      (row) => row.id,
    ),
  );

function trouvees(sql: Sql, criteres: CriteresSessions, ids: readonly string[]): Fragment {
  const found = [sql`ligne.formation_id = any(${ids as string[]})`, sql`ligne.session_id is not null`];
  if (criteres.ouvertes) found.push(sql`ligne.recrute_jusquau >= ${criteres.aujourdhui}::date`);
  if (criteres.debutApres) found.push(sql`ligne.debut >= ${criteres.debutApres}::date`);
  if (criteres.debutAvant) found.push(sql`ligne.debut <= ${criteres.debutAvant}::date`);
  if (criteres.cercle) found.push(dansCercle(sql, criteres.cercle, true));
  return sql`from recherche ligne where ${et(sql, found)}`;
}

/**
 * The next ones first: to come by date, then without date or under way (the latest first), then ended (the
 * latest first). One number, so that a page can start after it.
 */
const ordre = (sql: Sql, aujourdhui: string): Fragment => sql`
  case when ligne.debut >= ${aujourdhui}::date then ligne.debut - date '2000-01-01'
    when ligne.fin < ${aujourdhui}::date then 3000000 - (coalesce(ligne.debut, ligne.fin) - date '2000-01-01')
    else 2000000 - coalesce(ligne.debut - date '2000-01-01', 1000000) end`;

const apresPosition = (sql: Sql, apres: Position | null): Fragment =>
  apres
    ? sql`(ordre, "sessionId" collate "C") > (${apres[0] as number}::int, ${apres[1] as string} collate "C")`
    : sql`true`;
