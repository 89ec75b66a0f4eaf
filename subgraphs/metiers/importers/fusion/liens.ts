import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** Links that come from the ROME fiches of a métier's own codes: centres of interest, near métiers. */
export async function relierParFiches(tx: TransactionSql): Promise<void> {
  await tx`
    update calcul set centres = centres || ajouts.liste
    from (
      select calcul.id, array_agg(ajout order by place) as liste
      from calcul, lateral (
        select ajout, min(array[codes.place::int, element.place::int]) as place
        from codes_calcules codes join fiches_recentes fiche using (code),
          lateral unnest(fiche.centres) with ordinality element(ajout, place)
        where codes.metier_id = calcul.id and codes.rang = 0 and not ajout = any(calcul.centres)
        group by ajout
      ) ajouts group by 1
    ) ajouts where ajouts.id = calcul.id`;
  // A métier of the ROME is near those of the fiches towards which its own says that one moves easily.
  await tx`
    update calcul set associes = proches.liste
    from (
      select id, array_agg(proche order by rang, proche) filter (where rang <= 20) as liste
      from (
        select id, proche, row_number() over (partition by id order by min(place), proche) as rang
        from (
          select calcul.id, codes.metier_id as proche, mobilite.place
          from calcul join fiches_recentes fiche on fiche.code = substr(calcul.id, 6),
            lateral unnest(fiche.mobilites) with ordinality mobilite(code, place)
          join codes_calcules codes on codes.code = mobilite.code and codes.rang = 0
          join calcul voisin on voisin.id = codes.metier_id and voisin.retire_le is null
          where calcul.id like 'ROME-%' and calcul.associes = '{}'
        ) voisins where proche <> id group by 1, 2
      ) rangs group by id
    ) proches where proches.id = calcul.id`;
}
