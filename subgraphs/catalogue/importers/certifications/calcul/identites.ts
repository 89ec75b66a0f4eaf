import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/**
 * Decides which certifications there are, and which one each code leads to: temporary table `cert_codes`
 * (systeme, code, certification_id, retenue), where `retenue` is the one that the code alone designates.
 *
 * **Several Certif Info rows share one RNCP code** (174 codes in the file of 2024), or one RS code. The code leads to:
 * 1. the one that the newest Certif Info publishes as a certification, before habilitations, then preparations that
 *    certify nothing, then what only offers name, then what has left Certif Info;
 * 2. among several, the one that no other of them replaces (the certificat de spécialisation, not the mention
 *    complémentaire before it);
 * 3. where several remain (options of one diploma), none of them: the fiche is a certification of its own,
 *    `RNCP-37937`, whose `declinaisons` they are. Nothing tells which option a formation that only says the fiche
 *    prepares.
 *
 * A diploma code or Onisep id that several share leads to the first in the same order.
 */
export async function identifier(tx: TransactionSql): Promise<void> {
  await tx`
    create temporary table cert_revendications on commit drop as
    with certif_info as (
      select *, bool_or(ouvert) over certification as un_ouvert,
        bool_or(objet = 'certifInfo') over certification as connue
      from cert_lus where ci is not null window certification as (partition by ci)
    )
    select systeme, code, ci, min(priorite) as priorite, max(maj) as maj
    from (
      select ci, contenu->>'dateMaj' as maj, rncp, rs, cpf, cfd, ideo,
        case when objet <> 'certifInfo' then 3 when not ouvert then 4
          when contenu->>'nature' = 'CERTIFICATION' then 0 when contenu->>'nature' = 'HABILITATION' then 1 else 2 end as priorite
      -- What offers say of the codes of a certification that Certif Info describes adds nothing, or a mistake.
      from certif_info where ouvert = un_ouvert and (objet = 'certifInfo' or not connue)
    ) retenus,
      lateral (values ('RNCP', rncp), ('RS', rs), ('CPF', cpf), ('CFD', cfd), ('IDEO', ideo)) codes(systeme, code)
    where code is not null
    group by systeme, code, ci`;
  await tx`
    create temporary table cert_uniques on commit drop as
    with meilleures as (
      select systeme, code, ci from (
        select *, min(priorite) over (partition by systeme, code) as meilleure from cert_revendications
      ) classees where priorite = meilleure and systeme in ('RNCP', 'RS', 'CPF')
    ), remplacements as (
      select distinct ci as nouvelle, substr(lien->>'id', 4) as ancienne
      from cert_lus, lateral jsonb_array_elements(contenu->'anciennes') lien
      where objet = 'certifInfo' and ouvert
    ), remplacees as (
      select m.systeme, m.code, m.ci
      from meilleures m join remplacements r on r.ancienne = m.ci
      join meilleures n on n.ci = r.nouvelle and n.systeme = m.systeme and n.code = m.code
    )
    select systeme, code, min(ci) as ci
    from (select * from meilleures except select * from remplacees) restantes
    group by systeme, code having count(*) = 1`;
  await tx`analyze cert_revendications`;
  await tx`analyze cert_uniques`;
  await tx`
    create temporary table cert_sujets on commit drop as
    with premieres as (
      select distinct on (systeme, code) systeme, code, ci from cert_revendications
      where systeme in ('CFD', 'IDEO') order by systeme, code, priorite, maj desc nulls last, ci::numeric
    )
    select lu.*, case
        when lu.ci is not null then 'CI-' || lu.ci
        -- Onisep's formations and the committees' diplomas are more precise than the fiche that they name.
        when lu.objet = 'ideoFormations' and ideo.ci is not null then 'CI-' || ideo.ci
        when lu.objet = 'diplomesCpc' and cfd.ci is not null then 'CI-' || cfd.ci
        else coalesce('CI-' || rncp.ci, 'RNCP-' || lu.rncp, 'CI-' || rs.ci, 'RS-' || lu.rs, 'CI-' || cpf.ci,
          'CPF-' || lu.cpf, 'CI-' || cfd.ci, 'CFD-' || lu.cfd) end as certification_id
    from cert_lus lu
    left join cert_uniques rncp on rncp.systeme = 'RNCP' and rncp.code = lu.rncp
    left join cert_uniques rs on rs.systeme = 'RS' and rs.code = lu.rs
    left join cert_uniques cpf on cpf.systeme = 'CPF' and cpf.code = lu.cpf
    left join premieres cfd on cfd.systeme = 'CFD' and cfd.code = lu.cfd
    left join premieres ideo on ideo.systeme = 'IDEO' and ideo.code = lu.ideo
    where lu.decrit`;
  await tx`
    create temporary table cert_codes on commit drop as
    with ids as (
      select distinct certification_id from cert_sujets where certification_id is not null
      union
      select systeme || '-' || code from cert_revendications
      where systeme in ('RNCP', 'RS') and (systeme, code) not in (select systeme, code from cert_uniques)
    ), designations as (
      select split_part(certification_id, '-', 1) as systeme, substr(certification_id, strpos(certification_id, '-') + 1) as code,
        certification_id, 0 as rang, null as maj
      from ids
      union all
      select systeme, code, 'CI-' || ci, 1, null from cert_uniques
      union all
      select systeme, code, 'CI-' || ci, 2 + priorite, maj from cert_revendications
      union all
      select codes.systeme, codes.code, certification_id, 8, null
      from cert_sujets,
        lateral (values ('RNCP', rncp), ('RS', rs), ('CPF', cpf), ('CFD', cfd), ('IDEO', ideo)) codes(systeme, code)
      where codes.code is not null and certification_id is not null and ci is null
        and (objet not in ('ideoFormations', 'diplomesCpc') or certification_id not like 'CI-%')
    ), distinctes as (
      select systeme, code, certification_id, min(rang) as rang, max(maj) as maj
      from designations group by systeme, code, certification_id
    )
    select systeme, code, certification_id, row_number() over (
        partition by systeme, code
        order by rang, maj desc nulls last, length(certification_id), certification_id collate "C") = 1 as retenue
    from distinctes`;
  await tx`create index on cert_codes (systeme, code)`;
  await tx`analyze cert_codes`;
}
