import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** What the options of a diploma may have in common; the rest is of each. */
const TEXTES = ["niveau", "type", "nature"];
const LISTES = ["formacodes", "codesNsf", "codesRome", "voiesAcces", "certificateurs"];

/**
 * Adds to `cert_apports` what is said of each fiche that several certifications share: what all of them say, after
 * what is said of the fiche itself. Without it, a fiche would lead to no métier where each of its options does.
 */
export async function partager(tx: TransactionSql): Promise<void> {
  await tx.unsafe(
    `insert into cert_apports (certification_id, propre, objet, source, edition, cle, contenu, retire_le, rang, ouvert, decrit, place)
     with partages as (
       select systeme || '-' || code as fiche, certification_id
       from cert_codes where systeme in ('RNCP', 'RS') and certification_id <> systeme || '-' || code
         and (systeme, code) in (select systeme, code from cert_codes where certification_id = systeme || '-' || code)
     ), dits as (
       select partages.fiche, apport.* from partages join cert_apports apport using (certification_id)
       where apport.ci is not null
     ), fratries as (
       select fiche, count(*) as nombre from partages group by fiche
     ), derniers as (
       select certification_id as fiche, max(place) as place from cert_apports group by 1
     ), elements as (
       select fiche, champ, valeur, min(array[place, rang_liste]) as place, count(distinct certification_id) as fois
       from dits, lateral jsonb_each(contenu) champs(champ, dit),
         lateral jsonb_array_elements(case jsonb_typeof(dit) when 'array' then dit else jsonb_build_array(dit) end)
           with ordinality element(valeur, rang_liste)
       where champ = any($1) and valeur <> 'null' group by fiche, champ, valeur
     ), communs as (
       select fiche, champ, jsonb_agg(valeur order by place) as valeurs
       from elements join fratries using (fiche) where fois = nombre
       group by fiche, champ
     ), contenus as (
       select fiche, jsonb_object_agg(champ, case when champ = any($2) then valeurs else valeurs->0 end) as contenu
       from communs group by fiche
     )
     select distinct on (fiche) fiche, false, objet, source, edition, '', coalesce(contenus.contenu, '{}'), retire_le, rang,
       bool_or(ouvert) over (partition by fiche), true,
       coalesce(derniers.place, 0) + 1
     from dits left join contenus using (fiche) left join derniers using (fiche)
     order by fiche, not ouvert, dits.rang, source, dits.certification_id, dits.place`,
    [[...TEXTES, ...LISTES], LISTES],
  );
}
