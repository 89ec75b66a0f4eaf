import { type PageInfo, pageSize, said, toConnection } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { Autour, FiltreServices, ServiceConnectionResolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { dansLeRayon, enKm, metres } from "../distance.ts";
import { type Centre, lireAutour } from "../territoires/autour.ts";
import { idActuel } from "../territoires/lignes.ts";
import { normaliser, requetePrefixes } from "../territoires/noms.ts";
import { colonnesService, type ServiceLigne } from "./lignes.ts";
import { zonesOuvertes } from "./zone.ts";

/** A page of services; its total is counted only when it is asked for. */
export interface PageServices {
  edges: { cursor: string; node: ServiceLigne; distanceKm: number | null }[];
  pageInfo: PageInfo;
  total: () => Promise<number>;
}

export const ServiceConnection: ServiceConnectionResolvers = { totalCount: ({ total }) => total() };

interface ArgumentsServices {
  filtre?: FiltreServices | null;
  pres?: Autour | null;
  first?: number | null;
  after?: string | null;
}

/** Where the search is made from, once the ids of its arguments are known. */
interface Lieux {
  territoire: string | null;
  /** Entries of a zone that let in who asks; null when nobody says where they live. */
  eligible: string[] | null;
  centre: Centre | null;
  /** The same for the commune around which one looks. */
  aDistance: string[];
}

/** Metres of a service without a place: after every other one. */
const AU_LOIN = 2_000_000_000;

/** Services in place that meet all criteria: around a point the nearest first, then those at a distance; else by name. */
export async function pageServices(args: ArgumentsServices, context: Context): Promise<PageServices> {
  const { sql, cursors } = context;
  const first = pageSize(args);
  const lieux = await lireLieux(args, context);
  const { centre } = lieux;
  const scope = ["services", said(args.filtre), centre, lieux.aDistance];
  const apres = args.after != null ? cursors.decode(scope, args.after) : null;
  const choix = conditions(sql, args.filtre ?? {}, lieux);
  const loin = centre
    ? sql`case when ${dansLeRayon(sql, "s", centre)} then ${metres(sql, "s", centre)} else ${AU_LOIN}::integer end`
    : sql`0::integer`;
  const nom = sql`s.recherche collate "C"`;
  const rows = await sql<(ServiceLigne & { loin: number })[]>`
    select ${colonnesService(sql)}, ${loin} as loin from services s
    where ${choix}
    ${apres ? sql`and (${loin}, ${nom}, s.id) > (${apres[0] as number}, ${apres[1] as string}, ${apres[2] as string})` : sql``}
    order by ${loin}, ${nom}, s.id limit ${first + 1}`;
  return {
    ...toConnection(rows, {
      first,
      after: args.after,
      cursor: (row) => cursors.encode(scope, [row.loin, row.recherche, row.id]),
      node: (row) => row,
      extra: (row) => ({ distanceKm: centre && row.loin < AU_LOIN ? enKm(row.loin) : null }),
    }),
    async total() {
      const [row] = await sql`select count(*)::integer as total from services s where ${choix}`;
      return row?.total ?? 0;
    },
  };
}

async function lireLieux({ filtre, pres }: ArgumentsServices, context: Context): Promise<Lieux> {
  const { loaders } = context;
  const commune = pres?.codeCommune
    ? await loaders.territoires.load(`COM-${pres.codeCommune.toUpperCase()}`)
    : null;
  return {
    territoire: filtre?.territoire ? await idActuel(filtre.territoire, loaders) : null,
    eligible: filtre?.eligibleDepuis
      ? zonesOuvertes(await loaders.territoires.load(filtre.eligibleDepuis))
      : null,
    centre: pres ? await lireAutour(pres, context) : null,
    aDistance: zonesOuvertes(commune),
  };
}

function conditions(sql: Sql, filtre: FiltreServices, { territoire, eligible, centre, aDistance }: Lieux) {
  const mots = filtre.texte ? normaliser(filtre.texte) : null;
  return sql`s.retire_le is null
    ${mots ? sql`and to_tsvector('simple', s.recherche) @@ to_tsquery('simple', ${requetePrefixes(mots)})` : sql``}
    ${filtre.texte?.trim() && !mots ? sql`and false` : sql``}
    ${filtre.types ? sql`and s.type = any(${filtre.types})` : sql``}
    ${
      filtre.thematiques
        ? sql`and exists (select from unnest(s.thematiques) as thematique(code)
            where code = any(${filtre.thematiques}) or split_part(code, '--', 1) = any(${filtre.thematiques}))`
        : sql``
    }
    ${filtre.publics ? sql`and s.publics && ${[...filtre.publics, "tous-publics"]}::text[]` : sql``}
    ${filtre.frais ? sql`and s.frais = ${filtre.frais}` : sql``}
    ${filtre.modesAccueil ? sql`and s.modes_accueil && ${filtre.modesAccueil}::text[]` : sql``}
    ${
      territoire
        ? sql`and s.territoire_id in (
            select t.id from territoires t where t.id = ${territoire} or t.ancetres @> array[${territoire}])`
        : sql``
    }
    ${eligible ? sql`and s.zone && ${eligible}::text[]` : sql``}
    ${
      centre
        ? sql`and (${dansLeRayon(sql, "s", centre)}
            or ('a-distance' = any(s.modes_accueil) and s.zone && ${aDistance}::text[]))`
        : sql``
    }`;
}
