import { type PageInfo, pageSize, toConnection } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { OrganismeConnectionResolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { et, type Fragment } from "../recherche/conditions.ts";
import { motifs } from "../recherche/mots-cles.ts";
import type { OrganismeLigne } from "./lignes.ts";

/** A page of organismes, with what its total needs. */
export interface PageOrganismes {
  recherche: string;
  edges: { cursor: string; node: OrganismeLigne }[];
  pageInfo: PageInfo;
}

/** Organismes whose names hold all the words, or whose SIRET, SIREN, UAI or activity number is the one given. */
export async function pageOrganismes(
  args: { recherche?: string | null; first?: number | null; after?: string | null },
  { sql, cursors, loaders }: Context,
): Promise<PageOrganismes> {
  const first = pageSize(args);
  const recherche = args.recherche?.trim() ?? "";
  const scope = ["organismes", recherche];
  const [cle, id] = args.after != null ? (cursors.decode(scope, args.after) as [string, string]) : ["", ""];
  const found = (await sql`
    select id, cle_tri as cle from annuaire
    where ${trouves(sql, recherche)} and (cle_tri collate "C", id) > (${cle}, ${id})
    order by cle_tri collate "C", id limit ${first + 1}`) as unknown as { id: string; cle: string }[];
  const rows = await Promise.all(
    found.map(async (row) => ({ ...row, ligne: await loaders.organismes.load(row.id) })),
  );
  return {
    recherche,
    ...toConnection(rows, {
      first,
      after: args.after,
      cursor: (row) => cursors.encode(scope, [row.cle, row.id]),
      node: (row) => row.ligne as OrganismeLigne,
    }),
  };
}

function trouves(sql: Sql, recherche: string): Fragment {
  const found = [sql`retire_le is null`];
  const compact = recherche.slice(0, 200).replaceAll(/[\s.]/g, "");
  if (/^\d{9}(\d{5})?$/.test(compact)) found.push(sql`siret like ${`${compact}%`}`);
  else if (/^(\d{7}[a-z]|\d{11}|\d{4}p\d{6})$/i.test(compact))
    found.push(sql`codes @> array[${compact.toUpperCase()}]::text[]`);
  else if (recherche) {
    const patterns = motifs(recherche);
    found.push(patterns.length ? sql`mots like all(${patterns}::text[])` : sql`false`);
  }
  return et(sql, found);
}

export const OrganismeConnection: OrganismeConnectionResolvers = {
  async totalCount({ recherche }, _, { sql }) {
    const [row] = await sql`select count(*) as total from annuaire where ${trouves(sql, recherche)}`;
    return row?.total ?? 0;
  },
};
