import { loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { TerritoireResolvers } from "../../generated/types.ts";

interface Offre {
  id: string;
  organismes: number;
  formations: number;
  sessionsOuvertes: number;
}

/**
 * Loader of what is offered in a territory on a day: one statement for all the territories. Large ones are counted
 * already, but for the day; the rows of the others are few.
 */
export const chargeurOffres = (sql: Sql, aujourdhui: string) =>
  loadOne(
    async (ids) =>
      (await sql`
        with comptee as materialized (
          select territoire as id, organismes, formations from comptes_territoires
          where territoire = any(${ids as string[]}::text[])
        ), ligne as materialized (
          select territoire.id, organisme_id, formation_id,
            case when recrute_jusquau >= ${aujourdhui}::date then session_id end as ouverte
          from unnest(${ids as string[]}::text[]) as territoire(id)
          join recherche on territoires @> array[territoire.id]
          where territoire.id not in (select id from comptee)
        ), compte(id, organisme, formation, session) as (
          -- An organisme that several feeds describe counts once.
          select one.id, count(distinct groupe), null::bigint, null::bigint
          from (select distinct id, organisme_id from ligne) one
          left join organismes on organismes.id = organisme_id group by one.id
          union all select id, null, count(formation_id), null from (select distinct id, formation_id from ligne) one group by id
          union all select id, null, null, count(ouverte) from (select distinct id, ouverte from ligne) one group by id
        )
        select id, max(organisme) as organismes, max(formation) as formations, max(session) as "sessionsOuvertes"
        from compte group by id
        union all
        select id, (
          select count(distinct groupe) from organismes where organismes.id = any(comptee.organismes)
        ), formations, (
          select coalesce(sum(sessions), 0) from ouvertures_territoires
          where territoire = comptee.id and jusquau >= ${aujourdhui}::date
        ) from comptee`) as unknown as Offre[],
    (row) => row.id,
  );

export const Territoire: TerritoireResolvers = {
  offre: async ({ id }, _, { loaders }) =>
    (await loaders.offres.load(id)) ?? { organismes: 0, formations: 0, sessionsOuvertes: 0 },
  carif: ({ id }, _, { loaders }) => loaders.carifs.load(id),
};
