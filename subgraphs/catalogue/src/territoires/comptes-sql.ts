import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** From so many search rows on, what a territory offers is counted once for all rather than at each request. */
const BEAUCOUP = 500;

const GRANDS = `select territoire from catalogue.recherche, unnest(territoires) territoire
  group by territoire having count(*) >= ${BEAUCOUP}`;

/** Counts anew what every large territory offers, in the transaction that changed the search rows. */
export async function compterTerritoires(tx: TransactionSql): Promise<void> {
  await tx`delete from comptes_territoires`;
  await tx`delete from ouvertures_territoires`;
  await tx.unsafe(`create temporary table grands on commit drop as ${GRANDS}`);
  await compter(tx, "grands");
  await tx`drop table grands`;
}

/** Notes in `territoires_touches` the territories of the search rows of the formations in `touchees`. */
export async function noterTerritoires(tx: TransactionSql): Promise<void> {
  await tx`create temporary table if not exists territoires_touches (territoire text primary key) on commit drop`;
  await tx`insert into territoires_touches
    select distinct territoire from touchees join recherche using (formation_id), unnest(territoires) territoire
    on conflict do nothing`;
}

/** Counts anew the large territories among `territoires_touches`. */
export async function recompterTerritoires(tx: TransactionSql): Promise<void> {
  await tx`create temporary table grands_touches on commit drop as
    select territoire from comptes_territoires join territoires_touches using (territoire)`;
  await tx`delete from comptes_territoires where territoire in (select territoire from grands_touches)`;
  await tx`delete from ouvertures_territoires where territoire in (select territoire from grands_touches)`;
  await compter(tx, "grands_touches");
  await tx`drop table grands_touches`;
}

/**
 * Each formation, organisme and session once in a territory, however many places it has there. Rows that say the
 * same are dropped before they are spread over their territories: sessions of a formation share their places.
 */
async function compter(tx: TransactionSql, grands: string): Promise<void> {
  const lignes = (columns: string, where = "true") => `select distinct territoire, ${columns}
    from (select distinct ${columns}, territoires from catalogue.recherche where ${where}) ligne
    cross join unnest(territoires) territoire join ${grands} using (territoire)`;
  await tx.unsafe(`
    insert into comptes_territoires (territoire, organismes, formations)
    select territoire, array_remove(array_agg(organisme_id), null), formations from (${lignes("organisme_id")}) organisme
    join (select territoire, count(*) as formations from (${lignes("formation_id")}) formation group by territoire) comptees
      using (territoire)
    group by territoire, formations`);
  await tx.unsafe(`
    insert into ouvertures_territoires (territoire, jusquau, sessions)
    select territoire, recrute_jusquau, count(*)
    from (${lignes("session_id, recrute_jusquau", "recrute_jusquau is not null")}) session
    group by territoire, recrute_jusquau order by territoire, recrute_jusquau`);
}
