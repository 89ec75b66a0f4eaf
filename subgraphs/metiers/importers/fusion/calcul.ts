import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** Merges the contributions of each métier into one row of the temporary table `calcul`. */
export async function fusionnerApports(tx: TransactionSql): Promise<void> {
  await tx`
    create temporary table calcul on commit drop as
    with valeurs as (
      -- Lists are joined, each value once, in the order of the contributions.
      select metier_id, champ, valeur, min(array[retenus.place, element.place::int]) as place
      from retenus,
        lateral (values ('codesRome', contenu->'codesRome'), ('synonymes', contenu->'synonymes'),
          ('statuts', contenu->'statuts'), ('secteurs', contenu->'secteurs'),
          ('centres', contenu->'centres'), ('associes', contenu->'associes')) champs(champ, liste),
        lateral jsonb_array_elements_text(coalesce(liste, '[]')) with ordinality element(valeur, place)
      group by 1, 2, 3
    ), listes as (
      select metier_id, jsonb_object_agg(champ, liste) as listes
      from (select metier_id, champ, jsonb_agg(valeur order by place) as liste from valeurs group by 1, 2) l group by 1
    ), textes as (
      select metier_id as id,
        metiers.premier(contenu->>'libelle' order by place) as libelle,
        metiers.premier(contenu->>'feminin' order by objet <> 'fichesOnisep', place) as libelle_feminin,
        metiers.premier(contenu->>'masculin' order by objet <> 'fichesOnisep', place) as libelle_masculin,
        metiers.premier(contenu->>'accroche' order by place) as accroche,
        metiers.premier(contenu->>'natureTravail' order by place) as nature_travail,
        metiers.premier(contenu->>'conditionsTravail' order by place) as conditions_travail,
        metiers.premier(contenu->>'competencesRequises' order by place) as competences_requises,
        metiers.premier(contenu->>'accesMetier' order by place) as acces_metier,
        metiers.premier(contenu->>'vieProfessionnelle' order by place) as vie_professionnelle,
        metiers.premier(contenu->>'niveauAcces' order by place) as niveau_acces,
        metiers.premier(contenu->>'url' order by place) as url_onisep,
        metiers.premier(source order by place) as source,
        max((contenu->>'dateMaj')::date) as date_maj
      from retenus group by metier_id
    )
    select textes.*, metiers.forme(libelle) as libelle_tri,
      metiers.textes(listes->'codesRome') as codes_rome, metiers.textes(listes->'synonymes') as synonymes,
      metiers.textes(listes->'statuts') as statuts, metiers.textes(listes->'secteurs') as secteurs,
      metiers.textes(listes->'centres') as centres, metiers.textes(listes->'associes') as associes,
      '{}'::text[] as filtres, null::date as retire_le
    from textes left join listes on listes.metier_id = textes.id`;
  await tx`create unique index on calcul (id)`;
  await tx`
    update calcul set filtres = array(
      select distinct 'S:' || metiers.forme(nom) from unnest(secteurs) secteur,
        -- « domaine/sous-domaine » is found by the whole, by either part, or by a sector's own name.
        unnest(array[secteur, split_part(secteur, '/', 1), split_part(secteur, '/', 2)]) nom where nom <> ''
      union select 'T:' || metiers.forme(statut) from unnest(statuts) statut order by 1)`;
}
