import { publish } from "@passerelle/kernel/outbox/outbox";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import type { Jour } from "../calcul/jours.ts";
import { placesSql } from "./places-sql.ts";

const SCHEMA = "remuneration";
const SUJET = "remuneration.places";

/**
 * Publishes the places of some sessions, or of all, in the transaction that changed their inscriptions,
 * reservations or capacity; a session that announces no capacity, or is gone, is published as gone.
 *
 * `jour` decides which reservations are kept: call with every session once a day, since a reservation
 * ends with a date and nobody's transaction. Returns how many facts changed.
 */
export async function publierPlaces(
  tx: TransactionSql,
  jour: Jour,
  sessions?: readonly string[],
): Promise<number> {
  // The ids travel as a setting of the transaction: `publish` takes a statement without parameters.
  await tx`select set_config('passerelle.sessions', ${JSON.stringify(sessions ?? [])}, true)`;
  const parmi = (colonne: string) =>
    sessions
      ? `${colonne} = any(array(select jsonb_array_elements_text(current_setting('passerelle.sessions')::jsonb)))`
      : "true";
  return publish(
    tx,
    SCHEMA,
    SUJET,
    `select id as cle, jsonb_build_object('capacite', places, 'reservees', reservees, 'occupees', occupees,
       'disponibles', disponibles) as contenu
     from (${placesSql(jour)}) session where ${parmi("id")}
     union all
     select cle, null from outbox where sujet = '${SUJET}' and contenu is not null and ${parmi("cle")}
       and not exists (select 1 from sessions where id = cle and capacite is not null)`,
  );
}
