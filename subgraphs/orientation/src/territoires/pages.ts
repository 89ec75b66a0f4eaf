import { type PageInfo, pageSize, toConnection } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { NiveauTerritoire, TerritoireConnectionResolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { colonnesTerritoire, idActuel, type TerritoireLigne } from "./lignes.ts";
import { departementsDuCodePostal, lireRecherche, requetePrefixes, type TexteCherche } from "./noms.ts";

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
  texte: TexteCherche | null;
}

/**
 * Territories of a level, or found by name or code.
 *
 * A search gives exact names first, then names that begin so, then others, then former names of communes;
 * homonyms by population, then id. Without a search, by name.
 */
export async function pageTerritoires(
  args: ArgumentsTerritoires,
  context: Context,
): Promise<PageTerritoires> {
  const { sql, cursors, loaders } = context;
  const first = pageSize(args);
  const dans = args.dans ? await idActuel(args.dans, loaders) : null;
  const texte =
    typeof args.recherche === "string" && args.recherche.trim() ? lireRecherche(args.recherche) : null;
  const criteres: Criteres = { niveau: args.niveau ?? null, dans, texte };
  const scope = ["territoires", criteres];
  const apres = args.after != null ? cursors.decode(scope, args.after) : null;
  const trouves = ouvrir(sql, criteres);
  const rows = await sql<(TerritoireLigne & { rang: number; cle: string })[]>`
    with trouves as (${trouves})
    select ${colonnesTerritoire(sql)}, t.rang, t.cle from trouves t
    ${apres ? sql`where (t.rang, t.cle, t.id) > (${apres[0] as number}, ${apres[1] as string}, ${apres[2] as string})` : sql``}
    order by t.rang, t.cle, t.id limit ${first + 1}`;
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

/** Subquery of the territories wanted, with `rang` and `cle` by which they are sorted. */
function ouvrir(sql: Sql, { niveau, dans, texte }: Criteres) {
  const limites = sql`t.retire_le is null
    ${niveau ? sql`and t.niveau = ${niveau}` : sql``}
    ${dans ? sql`and t.ancetres @> array[${dans}]` : sql``}`;
  if (!texte)
    // Paris, Lyon and Marseille would be listed twice over with their arrondissements, unless these are asked for.
    return sql`select t.*, 0 as rang, t.recherche collate "C" as cle from territoires t where ${limites}
      ${dans?.startsWith("COM-") ? sql`` : sql`and t.mere is null`}`;
  const { mots, code } = texte;
  if (!mots && !code) return sql`select t.*, 0 as rang, '' as cle from territoires t where false`;
  // Most populated first: the population is counted down, on as many digits for all.
  const cle = sql`lpad((999999999 - coalesce(t.population, 0))::text, 9, '0') collate "C" as cle`;
  return sql`
    select t.*, trouve.rang, ${cle}
    from (
      select id, min(rang) as rang from (
        ${mots ? parNom(sql, mots) : parCode(sql, code ?? "")}
      ) candidats group by id
    ) trouve
    join territoires t on t.id = trouve.id
    where ${limites} ${mots && code ? pres(sql, code) : sql``}`;
}

/** A name of one or two letters (« Y », « Eu », « Oz ») is found only when it is the whole name. */
function parNom(sql: Sql, mots: string) {
  const rang = sql`case when recherche = ${mots} then 0 when starts_with(recherche, ${mots}) then 1 else 2 end`;
  const quels =
    mots.length < 3
      ? sql`recherche = ${mots}`
      : sql`to_tsvector('simple', recherche) @@ to_tsquery('simple', ${requetePrefixes(mots)})`;
  return sql`
    select id, ${rang} as rang from territoires where ${quels} and retire_le is null
    union all
    select territoire_id, 3 + ${rang} from communes_anciennes
    where ${quels} and nature <> 'ANCIEN_CODE' and retire_le is null`;
}

/** « 75017 » is first the arrondissement that has this postcode, then Paris, which has twenty. */
function parCode(sql: Sql, code: string) {
  return sql`
    select id, case when code = ${code} or mere is not null or cardinality(codes_postaux) = 1 then 0 else 1 end as rang
    from territoires where (code = ${code} or codes_postaux @> array[${code}]) and retire_le is null
    union all
    select territoire_id, case nature when 'ANCIEN_CODE' then 2 else 1 end from communes_anciennes
    where code = ${code} and remplacee and retire_le is null`;
}

/** A name with a code: a CEDEX postcode is in no list, but says the department. */
function pres(sql: Sql, code: string) {
  const departements = departementsDuCodePostal(code).map((departement) => `DEP-${departement}`);
  return sql`and (t.code = ${code} or t.codes_postaux @> array[${code}] or t.departement = any(${departements}))`;
}
