import { recordDemo } from "@passerelle/kernel/importing/demo";
import { copyInto } from "@passerelle/kernel/postgres/copy";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { DemoContext } from "@passerelle/kernel/subgraph";
import { jourAParis } from "../src/calcul/jours.ts";
import { publierPlaces } from "../src/places/publication.ts";
import { inventer, type SessionAnnoncee } from "./session-de-demo.ts";

/**
 * Invents inscriptions and reservations for the sessions that the offer has published, and publishes their places.
 *
 * Without any session there is nothing to invent: pay scales are in place since the migration, and the
 * next start tries again.
 */
export async function loadDemo({ sql, today, onProgress }: DemoContext): Promise<void> {
  const sessions = await sql<SessionAnnoncee[]>`
    select id, debut, fin, capacite from sessions where capacite is not null and retire_le is null order by id`;
  if (!sessions.length) return;
  const jour = jourAParis(today);
  await sql.begin(async (tx) => {
    await recordDemo(tx, today);
    const reservees = [];
    const copie = await copyInto(tx as unknown as Sql, "inscriptions", [
      "ref",
      "session_id",
      "etat",
      "entree_prevue",
      "entree",
      "sortie",
    ]);
    for (const [rang, session] of sessions.entries()) {
      const { inscriptions, reservations } = inventer(session, jour);
      for (const { ref, etat, entreePrevue, entree, sortie } of inscriptions)
        await copie.write([ref, session.id, etat, entreePrevue, entree, sortie]);
      for (const { ref, nombre, liberableLe } of reservations)
        reservees.push([ref, session.id, nombre, "PREQUALIFIANT", liberableLe]);
      if (rang % 1_000 === 0) onProgress(rang, sessions.length);
    }
    await copie.end();
    const copieReservees = await copyInto(tx as unknown as Sql, "reservations", [
      "ref",
      "session_id",
      "nombre",
      "origine",
      "liberable_le",
    ]);
    for (const reservation of reservees) await copieReservees.write(reservation);
    await copieReservees.end();
    await publierPlaces(tx, jour);
  });
  onProgress(sessions.length, sessions.length);
}
