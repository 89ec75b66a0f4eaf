import type { Sql } from "@passerelle/kernel/postgres/database";
import { lignesTrouvees, type Parent, type Parente, parents } from "../conditions.ts";
import type { Criteres } from "../criteres.ts";

/** Beyond, a suggestion says « more than » rather than read the whole offer. */
export const COMPTE_MAX = 1_000;

/** What another search would give. */
export interface Compte {
  nombre: number;
  nombreExact: boolean;
  /** First day of the next session, `AAAA-MM-JJ`. */
  prochaine: string | null;
}

const AUCUNE: Compte = { nombre: 0, nombreExact: true, prochaine: null };

/** Counts searches under one parent, up to `COMPTE_MAX` each: one statement for all. */
export async function compter(
  sql: Sql,
  parente: Parente,
  parent: Parent,
  recherches: readonly Criteres[],
): Promise<Compte[]> {
  const possible = recherches.flatMap((criteres, rang) => (criteres.vide ? [] : [{ criteres, rang }]));
  if (!possible.length) return recherches.map(() => AUCUNE);
  const counts = possible
    .map(
      ({ criteres, rang }) => sql`
        select ${rang}::int as rang, count(*) as nombre, min(prochaine)::text as prochaine
        from ${parents(sql, parente, [parent])} cross join lateral (
          select min(ligne.debut) filter (where ligne.debut >= ${criteres.aujourdhui}::date) as prochaine
          ${lignesTrouvees(sql, parente, criteres)} group by ligne.formation_id limit ${COMPTE_MAX + 1}
        ) trouvee`,
    )
    .reduce((all, one) => sql`${all} union all ${one}`);
  const rows = await sql<{ rang: number; nombre: number; prochaine: string | null }[]>`${counts}`;
  return recherches.map((_, rang) => {
    const row = rows.find((one) => one.rang === rang);
    if (!row) return AUCUNE;
    const nombre = Math.min(Number(row.nombre), COMPTE_MAX);
    return { nombre, nombreExact: Number(row.nombre) <= COMPTE_MAX, prochaine: row.prochaine };
  });
}
