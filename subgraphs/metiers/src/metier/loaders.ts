import type { Choice } from "@passerelle/kernel/graphql/asked-columns";
import { loaderByArguments, loadMany, loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { COLONNES_DE_LISTE, colonnesMetier, type MetierLigne } from "./ligne.ts";

/** Codes of one offer that are looked at: an offer has a handful. */
const MOST_CODES = 50;

/** Métiers by id, closed ones too. */
export const metierLoader = (sql: Sql) =>
  loadOne<string, MetierLigne>(
    (ids) =>
      sql<MetierLigne[]>`select ${colonnesMetier(sql)} from metiers m where m.id = any(${[...ids]}::text[])`,
    (row) => row.id,
  );

/** Key of a set of ROME codes for `metiersDesCodesLoader`: what is not a ROME code has no métier. */
export const cleDesCodes = (codes: readonly string[]): string =>
  [...new Set(codes)]
    .filter((code) => /^[A-N]\d{4}$/.test(code))
    .sort()
    .slice(0, MOST_CODES)
    .join(",");

/**
 * Métiers in force of several sets of ROME codes, those of an exact code first, then alphabetical; one
 * statement whatever the number of sets, which reads no column that is not asked. See `completerCodes` for how a finer code meets an older one.
 */
export const metiersDesCodesLoader = (sql: Sql) =>
  loaderByArguments(({ first, colonnes }: { first: number; colonnes: Choice }) =>
    loadMany<string, MetierLigne & { cle: string }>(
      (cles) => sql<(MetierLigne & { cle: string })[]>`
        select cles.cle, trouves.* from unnest(${[...cles]}::text[]) cles(cle)
        cross join lateral (
          select ${sql.unsafe(COLONNES_DE_LISTE.columns(colonnes))}, rangs.rang
          from (
            select metier_id, min(rang) as rang from metier_codes
            where code = any(string_to_array(cles.cle, ',')) group by metier_id
          ) rangs
          join metiers m on m.id = rangs.metier_id and m.retire_le is null
          order by rangs.rang, m.libelle_tri, m.id limit ${first}
        ) trouves
        order by cles.cle, trouves.rang, trouves."libelleTri", trouves.id`,
      (row) => row.cle,
    ),
  );
