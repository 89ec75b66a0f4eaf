import { type PageInfo, pageSize, toConnection } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { CertificationConnectionResolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { et, type Fragment } from "../recherche/conditions.ts";
import { motifs } from "../recherche/mots-cles.ts";
import { codesPossibles } from "./codes.ts";
import type { CertificationLigne } from "./lignes.ts";

interface Recherche {
  code: string;
  recherche: string;
}

/** A page of certifications, with what its total needs. */
export interface PageCertifications {
  demande: Recherche;
  edges: { cursor: string; node: CertificationLigne }[];
  pageInfo: PageInfo;
}

/** Certifications by code or words of the label, in alphabetical order; those without a label last. */
export async function pageCertifications(
  args: { code?: string | null; recherche?: string | null; first?: number | null; after?: string | null },
  { sql, cursors, loaders }: Context,
): Promise<PageCertifications> {
  const first = pageSize(args);
  const demande = { code: args.code?.trim() ?? "", recherche: args.recherche?.trim() ?? "" };
  const scope = ["certifications", demande];
  const [cle, id] = args.after != null ? (cursors.decode(scope, args.after) as [string, string]) : ["", ""];
  const found = (await sql`
    select id, cle_tri as cle from certifications
    where ${trouvees(sql, demande)} and (cle_tri collate "C", id) > (${cle}, ${id})
    order by cle_tri collate "C", id limit ${first + 1}`) as unknown as { id: string; cle: string }[];
  const rows = await Promise.all(
    found.map(async (row) => ({ ...row, ligne: await loaders.certifications.load(row.id) })),
  );
  return {
    demande,
    ...toConnection(rows, {
      first,
      after: args.after,
      cursor: (row) => cursors.encode(scope, [row.cle, row.id]),
      node: (row) => row.ligne as CertificationLigne,
    }),
  };
}

function trouvees(sql: Sql, { code, recherche }: Recherche): Fragment {
  const found = [sql`true`];
  if (code) found.push(parCode(sql, code));
  if (recherche) {
    const patterns = motifs(recherche);
    found.push(patterns.length ? sql`cle_tri like all(${patterns}::text[])` : sql`false`);
  }
  return et(sql, found);
}

/** All that have the code, and not only the one that it designates: the options of a fiche are found by it. */
function parCode(sql: Sql, code: string): Fragment {
  const codes = codesPossibles(code);
  return codes.length
    ? sql`id in (
        select certification_id from certification_codes
        where (systeme, code) in (
          select * from unnest(${codes.map(({ systeme }) => systeme)}::text[], ${codes.map((of) => of.code)}::text[])))`
    : sql`false`;
}

export const CertificationConnection: CertificationConnectionResolvers = {
  async totalCount({ demande }, _, { sql }) {
    const [row] = await sql`select count(*) as total from certifications where ${trouvees(sql, demande)}`;
    return row?.total ?? 0;
  },
};
