import { type PageInfo, pageSize, toConnection } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { NiveauTerritoire, TerritoireConnectionResolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { colonnesTerritoire, idActuel, type TerritoireLigne } from "./lignes.ts";
import { APPROCHANT, approchants, candidats } from "./recherche/candidats.ts";
import { corriger } from "./recherche/corrections.ts";
import { type Demande, lireDemande } from "./recherche/demande.ts";

/** A page of territories; its total is counted only when it is asked for. */
export interface PageTerritoires {
  edges: { cursor: string; node: TerritoireLigne }[];
  pageInfo: PageInfo;
  total: () => Promise<number>;
}

export const TerritoireConnection: TerritoireConnectionResolvers = {
  totalCount: ({ total }) => total(),
};

interface ArgumentsTerritoires {
  niveau?: NiveauTerritoire | null;
  dans?: string | null;
  recherche?: string | null;
  first?: number | null;
  after?: string | null;
}

interface Criteres {
  niveau: NiveauTerritoire | null;
  dans: string | null;
  demande: Demande | null;
}

/** A territory of a list, with what it is sorted by. */
type Trouve = TerritoireLigne & { rang: number; cle: string };

/**
 * Territories of a level, or found by name or code.
 *
 * A search gives exact names first, then names that begin so, then others, then former names of communes; where
 * nothing has that name, those that come near it, the fewest typing errors first. Homonyms stand by kind, communes first,
 * then by population, then id. Without a search, by name. Three statements at most, whatever the page.
 */
export async function pageTerritoires(
  args: ArgumentsTerritoires,
  context: Context,
): Promise<PageTerritoires> {
  const { sql, cursors, loaders } = context;
  const first = pageSize(args);
  const dans = args.dans ? await idActuel(args.dans, loaders) : null;
  const demande =
    typeof args.recherche === "string" && args.recherche.trim() ? lireDemande(args.recherche) : null;
  const criteres: Criteres = { niveau: args.niveau ?? null, dans, demande };
  const scope = ["territoires", criteres];
  const apres = args.after != null ? cursors.decode(scope, args.after) : null;
  const lire = (trouves: ReturnType<typeof tous>) => sql<Trouve[]>`
    with trouves as (${trouves})
    select ${colonnesTerritoire(sql)}, t.rang, t.cle from trouves t
    ${apres ? sql`where (t.rang, t.cle, t.id) > (${apres[0] as number}, ${apres[1] as string}, ${apres[2] as string})` : sql``}
    order by t.rang, t.cle, t.id limit ${first + 1}`;
  let trouves = demande ? parDemande(sql, criteres, candidats(sql, demande)) : tous(sql, criteres);
  // The cursor of a list of near names leads back to it.
  const approche = Number(apres?.[0] ?? 0) >= APPROCHANT;
  let rows: readonly Trouve[] = approche ? [] : await lire(trouves);
  if (demande && !rows.length && (approche || !apres) && (demande.mots || demande.codes.length)) {
    trouves = parDemande(sql, criteres, approchants(sql, demande, await corriger(sql, demande)));
    rows = await lire(trouves);
  }
  return {
    ...toConnection(rows, {
      first,
      after: args.after,
      cursor: (row) => cursors.encode(scope, [row.rang, row.cle, row.id]),
      node: (row) => row,
    }),
    async total() {
      const [row] = await sql`with trouves as (${trouves}) select count(*)::integer as total from trouves`;
      return row?.total ?? 0;
    },
  };
}

const limites = (sql: Sql, { niveau, dans }: Criteres) => sql`t.retire_le is null
  ${niveau ? sql`and t.niveau = ${niveau}` : sql``}
  ${dans ? sql`and t.ancetres @> array[${dans}]` : sql``}`;

/** Subquery of all the territories of a level, by name. */
function tous(sql: Sql, criteres: Criteres) {
  // Paris, Lyon and Marseille would be listed twice over with their arrondissements, unless these are asked for.
  return sql`select t.*, 0 as rang, t.recherche collate "C" as cle from territoires t where ${limites(sql, criteres)}
    ${criteres.dans?.startsWith("COM-") ? sql`` : sql`and t.mere is null`}`;
}

/**
 * Kinds in the order in which homonyms are given: people look for towns, which other territories take their name from.
 * One of the last kinds comes after towns whose name only begins so: « Cherbourg » is no arrondissement first.
 */
const ORDRE = sqlCase({ EPCI: 1, EPT: 1, BASSIN: 2, ZONE_EMPLOI: 2, ARRONDISSEMENT: 2, ACADEMIE: 2 });

function sqlCase(ordre: Readonly<Record<string, number>>): string {
  const cas = Object.entries(ordre).map(([niveau, place]) => `when '${niveau}' then ${place}`);
  return `case t.niveau ${cas.join(" ")} else 0 end`;
}

/** Subquery of the territories found, with `rang` and `cle` by which they are sorted. */
function parDemande(sql: Sql, criteres: Criteres, { lignes, condition }: ReturnType<typeof candidats>) {
  // Most populated first: the population is counted down, on as many digits for all.
  return sql`
    select t.*, trouve.rang + (${sql.unsafe(ORDRE)}) / 2 as rang, (${sql.unsafe(ORDRE)} || lpad((999999999 - coalesce(t.population, 0))::text, 9, '0'))
      collate "C" as cle
    from (select id, min(rang) as rang from (${lignes}) candidats group by id) trouve
    join territoires t on t.id = trouve.id
    where ${limites(sql, criteres)} ${condition}`;
}
