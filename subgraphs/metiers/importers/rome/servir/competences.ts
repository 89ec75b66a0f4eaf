import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { lignesDe, type VersionRome } from "./source.ts";

/**
 * Computes the skills and knowledge of a version, and their links with its fiches.
 *
 * A skill is one entity whatever the version: the newest version that has it describes it, and it is closed
 * once the newest version of all has it no more.
 */
export async function servirCompetences(
  tx: TransactionSql,
  rome: VersionRome,
  derniere: boolean,
): Promise<void> {
  const de = (table: string) => lignesDe(tx, rome, table);
  await tx`
    create temporary table competences_calculees on commit drop as
    select 'OGR-' || (c->>'code_ogr') as id, c->>'libelle_competence' as libelle,
      case c->>'cat_comp' when 'Savoir-faire' then 'SAVOIR_FAIRE' else 'SAVOIR_ETRE' end as nature,
      c->>'sous_cat_comp' as categorie
    from ${de("referentiel_competence")} r
    union all
    select 'OGR-' || (c->>'code_ogr_savoir'), c->>'libelle_savoir', 'SAVOIR', c->>'categorie_savoir'
    from ${de("referentiel_savoir")} r`;
  await tx`create index on competences_calculees (id)`;
  if (derniere)
    await tx`
      update competences set retire_le = ${rome.jour}, import_id = ${rome.importId}
      where retire_le is null and not exists (select from competences_calculees c where c.id = competences.id)`;
  // An older version only adds what no newer one describes.
  await tx`
    insert into competences (id, libelle, nature, categorie, source, import_id, retire_le)
    select id, libelle, nature, categorie, ${rome.source}, ${rome.importId}, ${derniere ? null : rome.jour}::date
    from competences_calculees
    on conflict (id) do update set (libelle, nature, categorie, source, import_id, retire_le)
        = row(excluded.libelle, excluded.nature, excluded.categorie, excluded.source, excluded.import_id, null)
      where ${derniere} and (competences.libelle, competences.nature, competences.categorie, competences.source,
          competences.retire_le)
        is distinct from (excluded.libelle, excluded.nature, excluded.categorie, excluded.source, null)`;
  await tx`
    create temporary table liens_calcules on commit drop as
    select i.c->>'code_rome' as code_rome,
      row_number() over (partition by i.c->>'code_rome' order by
        coalesce(i.c->>'coeur_metier', '') <> 'Principale', calculee.libelle, calculee.id)::int as rang,
      calculee.id as competence_id, coalesce(i.c->>'coeur_metier', '') = 'Principale' as coeur_metier
    from ${de("coherence_item")} i
    join competences_calculees calculee on calculee.id = 'OGR-' || (i.c->>'code_ogr')`;
  await tx`create index on liens_calcules (code_rome, rang)`;
  await tx`
    delete from fiche_competences where version = ${rome.version}
      and not exists (select from liens_calcules c
        where c.code_rome = fiche_competences.code_rome and c.rang = fiche_competences.rang)`;
  await tx`
    insert into fiche_competences (version, code_rome, rang, competence_id, coeur_metier)
    select ${rome.version}, * from liens_calcules
    on conflict (version, code_rome, rang) do update
      set (competence_id, coeur_metier) = row(excluded.competence_id, excluded.coeur_metier)
      where fiche_competences is distinct from excluded`;
}
