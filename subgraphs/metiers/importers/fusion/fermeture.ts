import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/**
 * Closes the métiers that left their source: `calcul.retire_le` is the day of the first list without them.
 *
 * The newest Onisep list says which métiers exist. One that it lacks is closed, unless a fiche or description
 * newer than that list describes it. A métier no source has any more is closed on the day of the import that
 * lost it.
 */
export async function fermerMetiersAbsents(tx: TransactionSql, jour: string): Promise<void> {
  await tx`
    with listes as (
      select distinct edition from apports where objet = 'listeOnisep' and ouvert
    ), derniere as (
      select max(edition) as edition from listes
    ), etats as (
      select metier_id, bool_or(ouvert) as ouvert, max(retire_le) as retire_le, bool_or(rang <= 3) as onisep,
        bool_or(objet = 'listeOnisep' and ouvert and apports.edition = derniere.edition) as liste,
        coalesce(max(apports.edition) filter (where ouvert), '') as vu
      from apports, derniere group by metier_id
    )
    update calcul set retire_le = case
        when not etats.ouvert then coalesce(
          etats.retire_le, (select retire_le from metiers where metiers.id = calcul.id), ${jour}::date)
        when etats.onisep and not etats.liste and vu < derniere.edition then (
          select rpad(min(edition), 10, case length(min(edition)) when 4 then '-01-01' else '-01' end)::date
          from listes where edition > vu)
      end
    from etats, derniere where etats.metier_id = calcul.id`;
}

/**
 * Completes the ROME codes, then closes each `ROME-<code>` that an Onisep métier in force carries.
 *
 * **The join.** Onisep, and training offers, index with the 532 codes of ROME 3. ROME 4 keeps those codes and
 * adds finer ones split from them (`code_rome_parent`), which nobody else uses yet. So:
 * - an Onisep métier carries the codes that Onisep gives; it also carries a finer code split from one of them
 *   when the finer fiche has the very name of the métier (« élagueur / élagueuse », A1209 split from A1201),
 *   since both are then one trade, which would otherwise appear twice;
 * - other finer fiches stay métiers of their own, and carry the ROME 3 code above theirs *after* it: without
 *   it no training offer would ever be found for them. The reverse edge (training → métiers) gives the métiers
 *   of the exact code first.
 */
export async function completerCodes(tx: TransactionSql, jour: string): Promise<void> {
  await tx`
    create temporary table fiches_recentes on commit drop as
    select distinct on (code) code, coalesce(code_parent, code) as parent, centres, mobilites,
      array_remove(array[metiers.forme(libelle), metiers.forme(masculin), metiers.forme(feminin)], null) as formes
    from fiches_rome order by code, retire_le is not null, version::int desc`;
  await tx`
    update calcul set codes_rome = fines.codes || codes_rome
    from (
      select calcul.id, array_agg(fiche.code order by fiche.code) as codes
      from calcul join fiches_recentes fiche on fiche.parent = any(calcul.codes_rome)
        and fiche.code <> fiche.parent and not fiche.code = any(calcul.codes_rome)
      where calcul.id not like 'ROME-%' and calcul.retire_le is null
        and fiche.formes && array[calcul.libelle_tri, metiers.forme(libelle_masculin), metiers.forme(libelle_feminin)]
      group by calcul.id
    ) fines where fines.id = calcul.id`;
  await tx`
    update calcul set retire_le = coalesce(
        (select retire_le from metiers where metiers.id = calcul.id), ${jour}::date)
    where id like 'ROME-%' and retire_le is null and substr(id, 6) in (
      select unnest(codes_rome) from calcul onisep where onisep.id not like 'ROME-%' and onisep.retire_le is null)`;
  await tx`
    create temporary table codes_calcules on commit drop as
    select code, metier_id, min(rang)::smallint as rang, min(place) as place
    from (
      select code, id as metier_id, 0 as rang, place from calcul, unnest(codes_rome) with ordinality c(code, place)
      union all
      select fiche.parent, id, 1, place from calcul, unnest(codes_rome) with ordinality c(code, place)
      join fiches_recentes fiche using (code)
    ) codes group by 1, 2`;
  await tx`
    update calcul set codes_rome = codes.liste
    from (select metier_id, array_agg(code order by rang, place) as liste from codes_calcules group by 1) codes
    where codes.metier_id = calcul.id`;
}
