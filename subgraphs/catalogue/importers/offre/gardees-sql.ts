import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { BASE } from "./ids-sql.ts";
import { COLONNES } from "./staging.ts";

/** Rank of the first row that is put beside those of the feed, before all of them. */
const RANG_MIN = -2_000_000_000;

/**
 * Puts stored formations that were staged as they stand (`offre_gardees`), with their actions and sessions, among the
 * staged rows: what gives ids and what joins are measured by. Their column `garde` is their id; they are not compared.
 *
 * Those whose id or parent could change are staged with all their columns, as if they had been read, and compared.
 */
export async function rappelerGardees(tx: TransactionSql, source: string): Promise<void> {
  const [kept] = await tx`select exists (select from offre_gardees) as some`;
  if (!kept?.some) return;
  await tx`
    insert into offre_formations (rang, garde, numero, organisme_id, certifications_dites, formacodes, codes_nsf)
    select rang, id, numero, organisme_id, certifications_dites, formacodes, codes_nsf
    from offre_gardees join formations using (id)`;
  await tx`
    insert into offre_actions (rang, formation_rang, garde, numero, publics, lieux)
    select ${RANG_MIN}::int + row_number() over (order by parents.rang, ordre), parents.rang, actions.id, numero, publics, lieux
    from offre_gardees parents join actions on formation_id = parents.id where retire_le is null`;
  await tx`
    insert into offre_sessions (rang, action_rang, garde, numero)
    select ${RANG_MIN}::int + row_number() over (order by parents.rang, sessions.id), parents.rang, sessions.id, sessions.numero
    from offre_actions parents join sessions on action_id = parents.garde where retire_le is null`;
  await tx`analyze offre_formations (rang, numero, garde)`;
  await tx`analyze offre_actions (rang, formation_rang, numero, garde)`;
  await tx`analyze offre_sessions (rang, action_rang, numero, garde)`;
  await relire(tx, "formations", AUTRE_ID("formations"), source);
  await relire(
    tx,
    "actions",
    `${AUTRE_ID("actions")} union
     select actions.rang from offre_actions actions join offre_formations parents on parents.rang = formation_rang
     where parents.garde is null`,
    source,
  );
  await relire(
    tx,
    "sessions",
    `${AUTRE_ID("sessions")} union
     select sessions.rang from offre_sessions sessions join offre_actions parents on parents.rang = action_rang
     where parents.garde is null`,
    source,
  );
}

/** Has the formations compared whose certifications are no longer those that their row says. */
export async function relireCertifications(tx: TransactionSql): Promise<void> {
  await relire(
    tx,
    "formations",
    `select rang from offre_formations lue join formations on formations.id = lue.garde
       join certifications_resolues resolues on resolues.certifications_dites = lue.certifications_dites
     where formations.certifications is distinct from resolues.certifications`,
  );
}

/** SQL: ranks of kept rows that share their number, or whose id tells that they once did. */
const AUTRE_ID = (table: string) =>
  `select rang from (select rang, garde, ${BASE} as base, count(*) over (partition by numero) as fois from offre_${table}) numerotes
   where garde is not null and (fois > 1 or garde <> base)`;

/** Gives the kept rows of some ranks (SQL) all their columns. */
async function relire(
  tx: TransactionSql,
  table: keyof typeof COLONNES,
  rangs: string,
  ...parameters: string[]
): Promise<void> {
  await tx.unsafe(
    `update offre_${table} lue set garde = null, ${COLONNES[table].map((column) => `${column} = gardee.${column}`).join(", ")}
     from ${table} gardee where gardee.id = lue.garde and lue.rang in (${rangs})`,
    parameters,
  );
}
