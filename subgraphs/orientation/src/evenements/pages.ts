import { badInput } from "@passerelle/kernel/errors";
import { type PageInfo, pageSize, said, toConnection } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { Autour, EvenementConnectionResolvers, FiltreEvenements } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { dansLeRayon, enKm, metres } from "../distance.ts";
import { type Centre, lireAutour } from "../territoires/autour.ts";
import { idActuel } from "../territoires/lignes.ts";
import { colonnesEvenement, type EvenementLigne } from "./lignes.ts";

/** A page of events; its total is counted only when it is asked for. */
export interface PageEvenements {
  edges: { cursor: string; node: EvenementLigne; distanceKm: number | null }[];
  pageInfo: PageInfo;
  total: () => Promise<number>;
}

export const EvenementConnection: EvenementConnectionResolvers = {
  totalCount: ({ total }) => total(),
};

interface ArgumentsEvenements {
  filtre?: FiltreEvenements | null;
  pres?: Autour | null;
  first?: number | null;
  after?: string | null;
}

/** Events that are not over, by date; around a point, only those that have a place within the radius. */
export async function pageEvenements(args: ArgumentsEvenements, context: Context): Promise<PageEvenements> {
  const { sql, cursors, loaders } = context;
  const first = pageSize(args);
  const filtre = args.filtre ?? {};
  if (filtre.du && filtre.au && filtre.du > filtre.au)
    throw badInput("filtre.au", { fr: "« au » précède « du ».", en: "`au` is before `du`." });
  const centre = args.pres ? await lireAutour(args.pres, context) : null;
  const territoire = filtre.territoire ? await idActuel(filtre.territoire, loaders) : null;
  const codesRome = filtre.metier ? ((await loaders.codesRome.load(filtre.metier)) ?? []) : null;
  const scope = ["evenements", said(args.filtre), centre];
  const apres = args.after != null ? cursors.decode(scope, args.after) : null;
  // The next pages count from the same instant as the first, or the list would shrink between two pages.
  const du = apres ? new Date(apres[2] as string) : filtre.du ? new Date(filtre.du) : context.now();
  const choix = conditions(sql, filtre, { du, territoire, codesRome, centre });
  const rows = await sql<(EvenementLigne & { loin: number | null })[]>`
    select ${colonnesEvenement(sql)}, ${centre ? metres(sql, "e", centre) : sql`null::integer`} as loin
    from evenements e where ${choix}
    ${apres ? sql`and (e.debut, e.id) > (${new Date(apres[0] as string)}, ${apres[1] as string})` : sql``}
    order by e.debut, e.id limit ${first + 1}`;
  return {
    ...toConnection(rows, {
      first,
      after: args.after,
      cursor: (row) => cursors.encode(scope, [row.debut.toISOString(), row.id, du.toISOString()]),
      node: (row) => row,
      extra: ({ loin }) => ({ distanceKm: loin === null ? null : enKm(loin) }),
    }),
    async total() {
      const [row] = await sql`select count(*)::integer as total from evenements e where ${choix}`;
      return row?.total ?? 0;
    },
  };
}

function conditions(
  sql: Sql,
  filtre: FiltreEvenements,
  lu: { du: Date; territoire: string | null; codesRome: string[] | null; centre: Centre | null },
) {
  return sql`e.retire_le is null and coalesce(e.fin, e.debut) >= ${lu.du}
    ${filtre.au ? sql`and e.debut <= ${new Date(filtre.au)}` : sql``}
    ${filtre.types ? sql`and e.type = any(${filtre.types}::text[])` : sql``}
    ${lu.codesRome ? sql`and e.codes_rome && ${lu.codesRome}::text[]` : sql``}
    ${
      lu.territoire
        ? sql`and e.territoire_id in (
            select t.id from territoires t where t.id = ${lu.territoire} or t.ancetres @> array[${lu.territoire}])`
        : sql``
    }
    ${lu.centre ? sql`and ${dansLeRayon(sql, "e", lu.centre)}` : sql``}`;
}
