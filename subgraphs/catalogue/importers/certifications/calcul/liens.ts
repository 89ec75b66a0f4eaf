import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/**
 * Gathers in the temporary table `cert_liens` what each certification replaces and what replaces it, both ways round:
 * `anciennes` and `nouvelles`, lists of `{ id, libelle }`.
 *
 * A link leads to the certification that its code designates today; to one that nothing here describes, it keeps
 * the code, and the label where the source gives it.
 */
export async function lier(tx: TransactionSql): Promise<void> {
  await tx`
    create temporary table cert_liens on commit drop as
    with dits as (
      select certification_id, sens, lien->>'id' as dit, lien->>'libelle' as libelle
      from cert_apports,
        lateral (values ('anciennes', contenu->'anciennes'), ('nouvelles', contenu->'nouvelles')) sens(sens, liste),
        lateral jsonb_array_elements(liste) lien
      where propre and liste is not null
    ), resolus as (
      select certification_id, sens, libelle, coalesce(code.certification_id_designe, dit) as autre
      from dits left join (
        select systeme || '-' || code as dit, certification_id as certification_id_designe from cert_codes where retenue
      ) code using (dit)
    ), paires as (
      select case sens when 'anciennes' then autre else certification_id end as ancienne,
        case sens when 'anciennes' then certification_id else autre end as nouvelle, max(libelle) as libelle
      from resolus where autre <> certification_id group by 1, 2
    )
    select certification_id,
      coalesce(jsonb_agg(lien order by lien->>'id' collate "C") filter (where sens = 'anciennes'), '[]') as anciennes,
      coalesce(jsonb_agg(lien order by lien->>'id' collate "C") filter (where sens = 'nouvelles'), '[]') as nouvelles
    from (
      select nouvelle as certification_id, 'anciennes' as sens, jsonb_build_object('id', ancienne, 'libelle', libelle) as lien
      from paires
      union all
      select ancienne, 'nouvelles', jsonb_build_object('id', nouvelle, 'libelle', null) from paires
    ) liens group by certification_id`;
}
