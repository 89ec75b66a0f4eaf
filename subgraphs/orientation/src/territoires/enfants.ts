import { pageSize, toConnection } from "@passerelle/kernel/graphql/connection";
import { loaderByArguments, loadMany, loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { NiveauTerritoire } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { colonnesTerritoire, type TerritoireLigne } from "./lignes.ts";
import type { PageTerritoires } from "./pages.ts";

interface ArgumentsEnfants {
  niveau: NiveauTerritoire;
  limite: number;
  /** Sort name and id of the last one seen. */
  apres: readonly [string, string];
}

/** Loader of a page of children by name: one statement for all the parents of a list. */
export const chargeurEnfants = (sql: Sql) =>
  loaderByArguments(({ niveau, limite, apres }: ArgumentsEnfants) =>
    loadMany<string, TerritoireLigne & { parent: string }>(
      async (parents) =>
        await sql`
        select parent.id as parent, t.*
        from unnest(${parents}::text[]) as parent(id)
        cross join lateral (
          select ${colonnesTerritoire(sql)} from territoires t
          where t.niveau = ${niveau} and t.ancetres @> array[parent.id] and t.retire_le is null
            and (t.mere is null or t.mere = parent.id)
            and (t.recherche collate "C", t.id) > (${apres[0]}, ${apres[1]})
          order by t.recherche collate "C", t.id limit ${limite}
        ) t
        order by parent.id, t.recherche collate "C", t.id`,
      (row) => row.parent,
    ),
  );

/** Loader of how many children of a level a territory has. */
export const chargeurNombreEnfants = (sql: Sql) =>
  loaderByArguments(({ niveau }: { niveau: NiveauTerritoire }) =>
    loadOne<string, { parent: string; total: number }>(
      async (parents) =>
        await sql`
        select parent.id as parent, enfants.total
        from unnest(${parents}::text[]) as parent(id)
        cross join lateral (
          -- Lateral, so that the index is read for each parent: a join would compare each with every territory.
          select count(*)::integer as total from territoires t
          where t.niveau = ${niveau} and t.ancetres @> array[parent.id] and t.retire_le is null
            and (t.mere is null or t.mere = parent.id)
        ) enfants`,
      (row) => row.parent,
    ),
  );

/** Children of a territory at a level, by name; those that it holds in part only are among them. */
export async function pageEnfants(
  parent: string,
  args: { niveau: NiveauTerritoire; first?: number | null; after?: string | null },
  { cursors, loaders }: Context,
): Promise<PageTerritoires> {
  const first = pageSize(args);
  const scope = ["enfants", parent, args.niveau];
  const apres =
    args.after != null ? (cursors.decode(scope, args.after) as [string, string]) : (["", ""] as const);
  const rows = await loaders.enfants({ niveau: args.niveau, limite: first + 1, apres }).load(parent);
  return {
    ...toConnection(rows, {
      first,
      after: args.after,
      cursor: (row) => cursors.encode(scope, [row.recherche, row.id]),
      node: (row) => row,
    }),
    total: async () => (await loaders.nombreEnfants({ niveau: args.niveau }).load(parent))?.total ?? 0,
  };
}
