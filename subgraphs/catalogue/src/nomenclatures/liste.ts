import { type PageInfo, pageSize, toConnection } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type {
  GenreFormacode,
  QueryFormacodesArgs,
  TermeFormacodeConnectionResolvers,
} from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { et, type Fragment } from "../recherche/conditions.ts";
import { motifs } from "../recherche/mots-cles.ts";
import { chargerTermes } from "./formacodes.ts";
import type { FormacodeLigne } from "./lignes.ts";

interface Recherche {
  recherche: string;
  code: string;
  version: string;
  genre: GenreFormacode | null;
}

/** A page of terms, with what its total needs. */
export interface PageFormacodes {
  demande: Recherche;
  edges: { cursor: string; node: FormacodeLigne }[];
  pageInfo: PageInfo;
}

/** Terms still in their version, by words or code: those whose label answers first, then in alphabetical order. */
export async function pageFormacodes(
  args: QueryFormacodesArgs,
  { sql, cursors, loaders }: Context,
): Promise<PageFormacodes> {
  const first = pageSize(args);
  const demande = {
    recherche: args.recherche?.trim() ?? "",
    code: args.code?.trim() ?? "",
    version: args.version?.trim().toUpperCase() ?? "",
    genre: args.genre ?? null,
  };
  const scope = ["formacodes", demande];
  const [rang, cle, code] =
    args.after != null ? (cursors.decode(scope, args.after) as [number, string, string]) : [0, "", ""];
  const found = (await sql`
    select rang, cle, code, version from (
      select case when ${motsDans(sql, sql`cle_tri`, demande)} then 0 else 1 end as rang, cle_tri as cle, code, version
      from formacodes where ${trouves(sql, demande)}
    ) trouve
    where (rang, cle collate "C", code) > (${rang}, ${cle}, ${code})
    order by rang, cle collate "C", code limit ${first + 1}`) as unknown as {
    rang: number;
    cle: string;
    code: string;
    version: string;
  }[];
  const termes = await chargerTermes(loaders.formacodes, found);
  return {
    demande,
    ...toConnection(
      found.map((row, index) => ({ ...row, ligne: termes[index] as FormacodeLigne })),
      {
        first,
        after: args.after,
        cursor: (row) => cursors.encode(scope, [row.rang, row.cle, row.code]),
        node: (row) => row.ligne,
      },
    ),
  };
}

function trouves(sql: Sql, demande: Recherche): Fragment {
  const { code, version, genre } = demande;
  const found = [
    sql`retire_le is null`,
    // `V9` comes before `V14`.
    sql`version = coalesce(nullif(${version}, ''), (
      select version from formacodes where retire_le is null
      order by genre = 'DESCRIPTEUR' desc, length(version) desc, version desc limit 1))`,
    motsDans(sql, sql`mots`, demande),
  ];
  if (code) found.push(/^\d{1,5}$/.test(code) ? sql`code like ${`${code}%`}` : sql`false`);
  if (genre) found.push(sql`genre = ${genre}`);
  return et(sql, found);
}

/** Are all the words asked for in this text? Signs alone ask for what nothing has. */
function motsDans(sql: Sql, texte: Fragment, { recherche }: Recherche): Fragment {
  if (!recherche) return sql`true`;
  const patterns = motifs(recherche);
  return patterns.length ? sql`${texte} like all(${patterns}::text[])` : sql`false`;
}

export const TermeFormacodeConnection: TermeFormacodeConnectionResolvers = {
  async totalCount({ demande }, _, { sql }) {
    const [row] = await sql`select count(*) as total from formacodes where ${trouves(sql, demande)}`;
    return row?.total ?? 0;
  },
};
