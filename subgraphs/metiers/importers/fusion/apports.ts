import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/**
 * Gathers in the temporary table `apports` what each source says of each métier, `retenus` being what counts.
 *
 * `rang` is who is believed first, field by field: the Onisep list, its fiches, its descriptions, the ROME, the
 * demo. Of one kind of record, only the newest edition that has the métier counts. Closed records count only
 * for a métier that no open one describes, and the demo only where nobody else speaks, so that its texts never
 * stand under another producer's name.
 */
export async function rassemblerApports(tx: TransactionSql): Promise<void> {
  await tx`
    create temporary table apports on commit drop as
    select contenu->>'id' as metier_id, objet, source, edition, retire_le is null as ouvert, retire_le, cle, contenu,
      case objet when 'listeOnisep' then 1 when 'fichesOnisep' then 2 when 'descriptifsOnisep' then 3 else 5 end as rang
    from lignes where objet in ('listeOnisep', 'fichesOnisep', 'descriptifsOnisep', 'metiersDemo')
    union all
    -- A fiche of the ROME describes the métier ROME-<code>, in the newest version that has it.
    (select distinct on (code) 'ROME-' || code, 'rome', source, version,
      retire_le is null and version::int = max(version::int) over (), retire_le, code,
      jsonb_build_object('libelle', libelle, 'masculin', masculin, 'feminin', feminin,
        'accroche', split_part(definition, E'\n', 1), 'natureTravail', definition,
        'accesMetier', acces, 'secteurs', secteurs, 'codesRome', array[code]), 4
    from fiches_rome where source <> 'demo' order by code, retire_le is not null, version::int desc)`;
  await tx`
    create temporary table retenus on commit drop as
    select *, row_number() over (partition by metier_id order by rang, cle)::int as place
    from (
      select *, bool_or(ouvert) over metier as un_ouvert, bool_or(rang < 5) over metier as un_reel,
        first_value(edition || ' ' || source) over (
          partition by metier_id, objet, ouvert order by edition desc, source desc) = edition || ' ' || source as recent
      from apports window metier as (partition by metier_id)
    ) candidats
    where ouvert = un_ouvert and recent and (rang < 5 or not un_reel)`;
}
