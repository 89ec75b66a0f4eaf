import type { Jour } from "../calcul/jours.ts";

/** What this system knows of a session of the offer, and its places taken and kept today. */
export interface SessionConnue {
  id: string;
  debut: Jour | null;
  fin: Jour | null;
  etatRecrutement: string | null;
  inscriptionFin: Jour | null;
  capacite: number | null;
  heuresTotal: string | null;
  heuresHebdo: string | null;
  territoires: string[];
  retireLe: Jour | null;
  occupees: number;
  /** Places kept by reservations that are not yet released. */
  reservees: number;
}

/** Does it take people today? Same rule as `Session.ouverte` of the offer. */
export const recrute = (
  session: Pick<SessionConnue, "etatRecrutement" | "fin" | "inscriptionFin" | "retireLe">,
  jour: Jour,
): boolean =>
  (session.etatRecrutement === null || session.etatRecrutement === "OUVERT") &&
  (session.fin === null || session.fin >= jour) &&
  (session.inscriptionFin === null || session.inscriptionFin >= jour) &&
  session.retireLe === null;
