import { loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { TerritoireResolvers } from "../../generated/types.ts";

interface Offre {
  id: string;
  organismes: number;
  formations: number;
  sessionsOuvertes: number;
}

/** Loader of what is offered in a territory on a day: one statement for all the territories. */
export const chargeurOffres = (sql: Sql, aujourdhui: string) =>
  loadOne(
    async (ids) =>
      (await sql`
        select territoire.id, count(distinct ligne.organisme_id) as organismes,
          count(distinct ligne.formation_id) as formations,
          count(distinct ligne.session_id) filter (where ligne.recrute_jusquau >= ${aujourdhui}::date) as "sessionsOuvertes"
        from unnest(${ids.filter((id) => !id.includes("\0")) as string[]}::text[]) as territoire(id)
        join recherche ligne on ligne.territoires @> array[territoire.id]
        group by territoire.id`) as unknown as Offre[],
    (row) => row.id,
  );

export const Territoire: TerritoireResolvers = {
  offre: async ({ id }, _, { loaders }) =>
    (await loaders.offres.load(id)) ?? { organismes: 0, formations: 0, sessionsOuvertes: 0 },
};
