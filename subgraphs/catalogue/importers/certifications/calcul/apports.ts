import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/**
 * Says in the temporary table `cert_apports` which records count for which certification, in the order in which they
 * are believed (`place`).
 *
 * A record that names a fiche of the RNCP speaks of each certification that has it: its state and its dates are
 * theirs. `propre` tells that the record designates this one alone: only then are its diploma code and its links
 * with other certifications taken over. Closed records count for a certification that no open one describes, the
 * demo only where nobody else speaks.
 */
export async function apporter(tx: TransactionSql): Promise<void> {
  await tx`
    create temporary table cert_apports on commit drop as
    with cles as (
      select *, case systeme when 'CI' then ci when 'CFD' then cfd when 'IDEO' then ideo when 'RNCP' then rncp
          when 'RS' then rs else cpf end as code
      from (
        select *, case
            when ci is not null then 'CI'
            when objet in ('urlsOnisep', 'diplomesCpc') then 'CFD'
            when objet = 'ideoFormations' and ideo in (select code from cert_codes where systeme = 'IDEO') then 'IDEO'
            when rncp is not null then 'RNCP' when rs is not null then 'RS' when cpf is not null then 'CPF'
            else 'CFD' end as systeme
        from cert_lus
      ) lus
    ), visees as (
      select codes.certification_id, codes.retenue as propre, cles.*
      from cles join cert_codes codes on codes.systeme = cles.systeme and codes.code = cles.code
    ), recentes as (
      select *, bool_or(ouvert) over dite as source_ouverte, max(edition) over dite as derniere,
        bool_or(ouvert and decrit) over (partition by certification_id) as en_vigueur,
        bool_or(rang < 9) over (partition by certification_id) as un_reel
      from visees window dite as (partition by certification_id, objet, source)
    )
    select *, row_number() over (partition by certification_id order by rang, source, objet, cle)::int as place
    from recentes
    where ouvert = source_ouverte and (ouvert or edition = derniere) and (ouvert or not en_vigueur)
      and (rang < 9 or not un_reel)`;
  await tx`analyze cert_apports (certification_id, objet, ci)`;
}
