import type { Sql } from "@passerelle/kernel/postgres/database";
import { colonnesMetier, type MetierLigne } from "../metier/ligne.ts";

/** Near métiers that are suggested. */
const MOST = 3;

/**
 * Métiers near those of some ROME codes, nearest first: those towards which the fiches say that a move is easy, else
 * those of the same professional domain. One statement; none for no code.
 */
export async function metiersProches(sql: Sql, codes: readonly string[]): Promise<MetierLigne[]> {
  return sql<MetierLigne[]>`
    with demandes as (
      select code, place from unnest(${[...codes]}::text[]) with ordinality d(code, place)
    ), voisins as (
      select voisin.code, demandes.place * 1000 + voisin.place as rang
      from demandes join fiches_rome fiche on fiche.code = demandes.code and fiche.retire_le is null,
        lateral unnest(fiche.mobilites) with ordinality voisin(code, place)
      union all
      select codes.code, 1000000 from demandes
      join metier_codes codes on starts_with(codes.code, left(demandes.code, 3)) and codes.rang = 0
    ), trouves as (
      select codes.metier_id, min(voisins.rang) as rang
      from voisins join metier_codes codes on codes.code = voisins.code and codes.rang = 0
      group by codes.metier_id
    )
    select ${colonnesMetier(sql)}
    from trouves join metiers m on m.id = trouves.metier_id and m.retire_le is null
    where not m.codes_rome && ${[...codes]}::text[]
    order by trouves.rang, m.libelle_tri, m.id limit ${MOST}`;
}
