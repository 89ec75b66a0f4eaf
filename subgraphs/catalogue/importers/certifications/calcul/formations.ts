import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/**
 * Leads formations to the certifications that the ids said by their source designate today: those of which one
 * changed (`cert_alias`).
 */
export async function resoudreFormations(tx: TransactionSql): Promise<void> {
  await tx`
    create temporary table cert_formations on commit drop as
    select id from formations where certifications_dites && array(select dite from cert_alias)`;
  await tx`
    update formations set certifications = catalogue.certifications_designees(certifications_dites)
    from cert_formations concernee
    where formations.id = concernee.id
      and formations.certifications is distinct from catalogue.certifications_designees(certifications_dites)`;
}

/** Notes in `touchees` the formations whose certifications, or what search reads of them, changed. */
export async function toucherFormations(tx: TransactionSql): Promise<void> {
  await tx`
    insert into touchees
    select id from cert_formations
    union
    select id from formations where certifications && array(select id from cert_changees)
    on conflict do nothing`;
}
