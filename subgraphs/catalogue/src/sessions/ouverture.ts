import type { SessionLigne } from "./lignes.ts";

/** Does a session take people in on that day (`AAAA-MM-JJ`)? The search rows say the same in SQL (`recrute_jusquau`). */
export function estOuverte(
  session: Pick<SessionLigne, "etatRecrutement" | "fin" | "inscriptionFin" | "retireLe">,
  aujourdhui: string,
): boolean {
  return (
    session.retireLe === null &&
    (session.etatRecrutement ?? "OUVERT") === "OUVERT" &&
    (session.fin ?? aujourdhui) >= aujourdhui &&
    (session.inscriptionFin ?? aujourdhui) >= aujourdhui
  );
}
