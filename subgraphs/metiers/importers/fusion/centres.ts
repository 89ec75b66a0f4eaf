import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/**
 * Makes the centres of interest those of the newest ROME and of the Onisep fiches in force.
 *
 * Ids stay the same from a version to the next: `ROME-CI-<code>`, or Onisep's own `T_IDEO2_…`.
 */
export async function ecrireCentres(
  tx: TransactionSql,
  { importId, jour }: { importId: string; jour: string },
): Promise<void> {
  await tx`
    create temporary table centres_calcules on commit drop as
    select distinct on (id) id, libelle, lower(public.unaccent(libelle)) as libelle_tri, definition, source
    from (
      select 'ROME-CI-' || (contenu->>'code_centre_interet') as id, contenu->>'libelle_centre_interet' as libelle,
        contenu->>'definition_centre_interet' as definition, source, edition
      from lignes where objet = 'centre_interet' and retire_le is null
        and (source = 'demo' or edition::int = (
          select max(edition::int) from lignes where objet = 'centre_interet' and source <> 'demo' and retire_le is null))
      union all
      select centre->>'id', centre->>'libelle', null, source, edition
      from lignes, lateral jsonb_array_elements(contenu->'centresLibelles') centre
      where objet = 'fichesOnisep' and retire_le is null and jsonb_typeof(contenu->'centresLibelles') = 'array'
    ) lus
    where libelle is not null
    order by id, source = 'demo', edition desc, libelle`;
  await tx`
    update centres_interet set retire_le = ${jour}, import_id = ${importId}
    where retire_le is null and not exists (select from centres_calcules c where c.id = centres_interet.id)`;
  await tx`
    insert into centres_interet (id, libelle, libelle_tri, definition, source, import_id)
    select id, libelle, libelle_tri, definition, source, ${importId} from centres_calcules
    on conflict (id) do update set (libelle, libelle_tri, definition, source, import_id, retire_le)
        = row(excluded.libelle, excluded.libelle_tri, excluded.definition, excluded.source, excluded.import_id, null)
      where (to_jsonb(centres_interet) - 'import_id') is distinct from (to_jsonb(excluded) - 'import_id')`;
}
