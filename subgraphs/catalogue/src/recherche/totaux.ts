import { loaderByArguments } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import DataLoader from "dataloader";
import {
  conditions,
  et,
  lignesTrouvees,
  motsSeuls,
  type Parent,
  type Parente,
  parCodesRome,
  parents,
} from "./conditions.ts";
import type { Criteres } from "./criteres.ts";

export interface DemandeTotal {
  parente: Parente;
  criteres: Criteres;
  /** What is counted: formations, or the sessions among the rows found. */
  de: "formations" | "sessions";
}

/** Loader of exact counts: one statement for all the parents that ask for the same criteria. */
export const chargeurTotaux = (pools: Record<"sql" | "searches", Sql>) =>
  loaderByArguments(
    ({ parente, criteres, de }: DemandeTotal) =>
      new DataLoader<Parent, number, string>(
        async (list) => {
          if (criteres.vide) return list.map(() => 0);
          const sql = parCodesRome(parente, criteres) ? pools.sql : pools.searches;
          // Words alone are told of formations, not of their sessions: their search rows are not read.
          const found =
            de === "formations" && motsSeuls(sql, parente, criteres)
              ? sql`select formation_id as id from textes texte where ${et(sql, conditions(sql, criteres))}`
              : sql`select ${de === "formations" ? sql`ligne.formation_id` : sql`ligne.session_id`} as id
                  ${lignesTrouvees(sql, parente, criteres)} group by 1`;
          const rows = (await sql`
            select parent.cle, total.total from ${parents(sql, parente, list)} cross join lateral (
              select count(id) as total from (${found}) trouvee
            ) total`) as unknown as { cle: string; total: number }[];
          const totals = new Map(rows.map(({ cle, total }) => [cle, total]));
          return list.map(({ cle }) => totals.get(cle) ?? 0);
        },
        { cacheKeyFn: ({ cle }) => cle },
      ),
  );
