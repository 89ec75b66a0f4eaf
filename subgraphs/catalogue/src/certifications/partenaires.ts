import { type PageInfo, pageSize, toConnection } from "@passerelle/kernel/graphql/connection";
import { loaderByArguments, loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { PartenaireLu } from "../../importers/certifications/apport.ts";
import type { Context } from "../context.ts";

/** A page of the organisms that may prepare a certification. */
export interface PagePartenaires {
  edges: { cursor: string; node: PartenaireLu }[];
  pageInfo: PageInfo;
  totalCount: number;
}

interface Tranche {
  id: string;
  partenaires: PartenaireLu[];
  total: number;
}

/** Loader of a slice of the partners of each certification: one statement for all that ask for the same. */
export const chargeurPartenaires = (sql: Sql) =>
  loaderByArguments(({ depuis, nombre }: { depuis: number; nombre: number }) =>
    loadOne(
      async (ids) =>
        (await sql`
          select id, jsonb_array_length(partenaires) as total, coalesce((
            select jsonb_agg(partenaire order by rang)
            from jsonb_array_elements(partenaires) with ordinality as element(partenaire, rang)
            where rang > ${depuis} and rang <= ${depuis + nombre}), '[]') as partenaires
          from certifications where id = any(${ids as string[]})`) as unknown as Tranche[],
      (row) => row.id,
    ),
  );

export async function pagePartenaires(
  id: string,
  args: { first?: number | null; after?: string | null },
  { cursors, loaders }: Context,
): Promise<PagePartenaires> {
  const first = pageSize(args);
  const scope = ["partenaires", id];
  const depuis = args.after != null ? Number(cursors.decode(scope, args.after)[0]) : 0;
  const tranche = await loaders.partenaires({ depuis, nombre: first + 1 }).load(id);
  const rows = (tranche?.partenaires ?? []).map((partenaire, rang) => ({
    partenaire,
    rang: depuis + rang + 1,
  }));
  return {
    totalCount: tranche?.total ?? 0,
    ...toConnection(rows, {
      first,
      after: args.after,
      cursor: (row) => cursors.encode(scope, [row.rang]),
      node: (row) => row.partenaire,
    }),
  };
}
