import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { lignesDe, type VersionRome } from "./source.ts";

/** Computes the fiches of a version from its records and the links with skills; those that left it are closed. */
export async function servirFiches(tx: TransactionSql, rome: VersionRome): Promise<void> {
  const de = (table: string) => lignesDe(tx, rome, table);
  await tx`
    create temporary table fiches_calculees on commit drop as
    with textes as (
      select c->>'code_rome' as code, c->>'libelle_type_texte' as sorte,
        string_agg(c->>'libelle_texte', E'\n' order by (c->>'position_phrase')::int) as texte
      from ${de("texte")} t group by 1, 2
    ), contextes as (
      select i.c->>'code_rome' as code,
        array_agg(r.c->>'libelle_cont_travail' order by r.c->>'libelle_cont_travail') as liste
      from ${de("coherence_item")} i
      join ${de("referentiel_contexte_travail")} r on r.c->>'code_ogr' = i.c->>'code_ogr'
      group by 1
    ), noms_secteurs as (
      select c->>'code_rome' as code, coalesce(c->>'principal', '') <> 'oui' as second, nom
      from ${de("arborescence_secteur_activite")} a,
        lateral (values (c->>'libelle_sect_activite'), (c->>'libelle_ss_sect_activite')) noms(nom)
      where nom is not null
    ), secteurs as (
      select code, array_agg(nom order by second, nom) as liste
      from (select code, nom, bool_and(second) as second from noms_secteurs group by 1, 2) distincts group by 1
    ), centres as (
      select c->>'code_rome' as code,
        array_agg('ROME-CI-' || (c->>'code_centre_interet')
          order by coalesce(c->>'principal', '') <> 'oui', (c->>'code_centre_interet')::int) as liste
      from ${de("arborescence_centre_interet")} a group by 1
    ), mobilites as (
      select c->>'code_rome' as code,
        array_agg(c->>'code_rome_cible' order by (c->>'numero_ordre')::int, c->>'code_rome_cible') as liste
      from ${de("rubrique_mobilite")} m group by 1
    ), appellations_par_fiche as (
      select c->>'code_rome' as code, count(*)::int as nb from ${de("referentiel_appellation")} a group by 1
    ), competences_par_fiche as (
      select code_rome as code, count(*)::int as nb from liens_calcules group by 1
    )
    select f.c->>'code_rome' as code, f.c->>'libelle_rome' as libelle, f.c->>'masculin' as masculin,
      f.c->>'feminin' as feminin, f.c->>'code_rome_parent' as code_parent,
      d.c->>'libelle_grand_domaine' as grand_domaine, d.c->>'libelle_domaine_professionel' as domaine,
      definition.texte as definition, acces.texte as acces,
      nullif(concat(r.c->>'riasec_majeur', r.c->>'riasec_mineur'), '') as riasec,
      f.c->>'emploi_reglemente' = 'O' as reglemente, f.c->>'emploi_cadre' = 'O' as cadre,
      coalesce(contextes.liste, '{}') as contextes_travail, coalesce(secteurs.liste, '{}') as secteurs,
      coalesce(centres.liste, '{}') as centres, coalesce(mobilites.liste, '{}') as mobilites,
      coalesce(appellations_par_fiche.nb, 0) as nb_appellations,
      coalesce(competences_par_fiche.nb, 0) as nb_competences
    from ${de("referentiel_code_rome")} f
    left join ${de("cr_gd_dp")} d on d.c->>'code_rome' = f.c->>'code_rome'
    left join ${de("referentiel_code_rome_riasec")} r on r.c->>'code_rome' = f.c->>'code_rome'
    left join textes definition on definition.code = f.c->>'code_rome' and definition.sorte = 'definition'
    left join textes acces on acces.code = f.c->>'code_rome' and acces.sorte = 'acces_metier'
    left join contextes on contextes.code = f.c->>'code_rome'
    left join secteurs on secteurs.code = f.c->>'code_rome'
    left join centres on centres.code = f.c->>'code_rome'
    left join mobilites on mobilites.code = f.c->>'code_rome'
    left join appellations_par_fiche on appellations_par_fiche.code = f.c->>'code_rome'
    left join competences_par_fiche on competences_par_fiche.code = f.c->>'code_rome'`;
  await tx`
    update fiches_rome set retire_le = ${rome.jour}, import_id = ${rome.importId}
    where version = ${rome.version} and retire_le is null
      and not exists (select from fiches_calculees calculee where calculee.code = fiches_rome.code)`;
  await tx`
    insert into fiches_rome (version, source, import_id, code, libelle, masculin, feminin, code_parent, grand_domaine,
      domaine, definition, acces, riasec, reglemente, cadre, contextes_travail, secteurs, centres, mobilites,
      nb_appellations, nb_competences)
    select ${rome.version}, ${rome.source}, ${rome.importId}, calculee.* from fiches_calculees calculee
    on conflict (code, version) do update set (source, import_id, retire_le, libelle, masculin, feminin, code_parent,
        grand_domaine, domaine, definition, acces, riasec, reglemente, cadre, contextes_travail, secteurs, centres,
        mobilites, nb_appellations, nb_competences)
      = row(excluded.source, excluded.import_id, null, excluded.libelle, excluded.masculin, excluded.feminin,
        excluded.code_parent, excluded.grand_domaine, excluded.domaine, excluded.definition, excluded.acces,
        excluded.riasec, excluded.reglemente, excluded.cadre, excluded.contextes_travail, excluded.secteurs,
        excluded.centres, excluded.mobilites, excluded.nb_appellations, excluded.nb_competences)
      where (to_jsonb(fiches_rome) - 'import_id') is distinct from (to_jsonb(excluded) - 'import_id')`;
}
