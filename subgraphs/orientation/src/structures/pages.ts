import { type PageInfo, pageSize, said, toConnection } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { Autour, FiltreStructures, StructureConnectionResolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { dansLeRayon, enKm, metres } from "../distance.ts";
import { type Centre, lireAutour } from "../territoires/autour.ts";
import { idActuel } from "../territoires/lignes.ts";
import { normaliser, requetePrefixes } from "../territoires/noms.ts";
import { colonnesStructure, type StructureLigne } from "./lignes.ts";
import { reseauConnu } from "./reseaux.ts";

/** A page of structures; its total is counted only when it is asked for. */
export interface PageStructures {
  edges: { cursor: string; node: StructureLigne; distanceKm: number | null }[];
  pageInfo: PageInfo;
  total: () => Promise<number>;
}

export const StructureConnection: StructureConnectionResolvers = {
  totalCount: ({ total }) => total(),
};

interface ArgumentsStructures {
  filtre?: FiltreStructures | null;
  pres?: Autour | null;
  first?: number | null;
  after?: string | null;
}

/** Structures in place that meet all criteria: nearest first around a point, else by name. */
export async function pageStructures(args: ArgumentsStructures, context: Context): Promise<PageStructures> {
  const { sql, cursors, loaders } = context;
  const first = pageSize(args);
  const centre = args.pres ? await lireAutour(args.pres, context) : null;
  const demande = args.filtre?.territoire;
  const territoire = demande ? await idActuel(demande, loaders) : null;
  const couverte = args.filtre?.couvre ? await idActuel(args.filtre.couvre, loaders) : null;
  const scope = ["structures", said(args.filtre), centre];
  const apres = args.after != null ? cursors.decode(scope, args.after) : null;
  const choix = conditions(sql, args.filtre ?? {}, { territoire, couverte, centre });
  // Two columns sort in both cases: metres then nothing, or nothing then the name.
  const loin = centre ? metres(sql, "s", centre) : sql`0::integer`;
  const nom = centre ? sql`''::text` : sql`s.recherche collate "C"`;
  const rows = await sql<(StructureLigne & { loin: number; cle: string })[]>`
    select ${colonnesStructure(sql)}, ${loin} as loin, ${nom} as cle from structures s
    where ${choix}
    ${apres ? sql`and (${loin}, ${nom}, s.id) > (${apres[0] as number}, ${apres[1] as string}, ${apres[2] as string})` : sql``}
    order by ${loin}, ${nom}, s.id limit ${first + 1}`;
  return {
    ...toConnection(rows, {
      first,
      after: args.after,
      cursor: (row) => cursors.encode(scope, [row.loin, row.cle, row.id]),
      node: (row) => row,
      extra: (row) => ({ distanceKm: centre ? enKm(row.loin) : null }),
    }),
    async total() {
      const [row] = await sql`select count(*)::integer as total from structures s where ${choix}`;
      return row?.total ?? 0;
    },
  };
}

function conditions(
  sql: Sql,
  filtre: FiltreStructures,
  {
    territoire,
    couverte,
    centre,
  }: { territoire: string | null; couverte: string | null; centre: Centre | null },
) {
  const mots = filtre.texte ? normaliser(filtre.texte) : null;
  return sql`s.retire_le is null
    ${mots ? sql`and to_tsvector('simple', s.recherche) @@ to_tsquery('simple', ${requetePrefixes(mots)})` : sql``}
    ${filtre.texte?.trim() && !mots ? sql`and false` : sql``}
    ${filtre.reseaux ? sql`and s.reseaux && ${filtre.reseaux.map(reseauConnu)}::text[]` : sql``}
    ${
      territoire
        ? sql`and s.territoire_id in (
            select t.id from territoires t where t.id = ${territoire} or t.ancetres @> array[${territoire}])`
        : sql``
    }
    ${
      couverte
        ? sql`and s.id in (select c.structure_id from couvertures c where c.territoire_id = ${couverte})`
        : sql``
    }
    ${filtre.ouverteLe ? sql`and ${ouverteLe(sql, new Date(filtre.ouverteLe))}` : sql``}
    ${filtre.samedi === true ? sql`and ${ouverteUnJour(sql, 6)}` : sql``}
    ${filtre.samedi === false ? sql`and s.horaires is not null and not ${ouverteUnJour(sql, 6)}` : sql``}
    ${centre ? sql`and ${dansLeRayon(sql, "s", centre)}` : sql``}`;
}

const ouverteUnJour = (sql: Sql, jour: number) => sql`
  exists (select from jsonb_to_recordset(s.horaires) as plage(jour integer) where plage.jour = ${jour}::integer)`;

/** The same rule as `estOuverte`, by the clock of each structure. */
const ouverteLe = (sql: Sql, instant: Date) => sql`
  exists (
    select from jsonb_to_recordset(s.horaires) as plage(jour integer, de text, a text)
    where plage.jour = extract(isodow from ${instant}::timestamptz at time zone s.fuseau)
      and plage.de <= to_char(${instant}::timestamptz at time zone s.fuseau, 'HH24:MI')
      and plage.a > to_char(${instant}::timestamptz at time zone s.fuseau, 'HH24:MI'))`;
