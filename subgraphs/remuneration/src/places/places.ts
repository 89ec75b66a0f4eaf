import type { Places } from "../../generated/types.ts";

/** What a session announces, and what is taken and kept of it. */
export interface Occupation {
  /** Announced capacity, 0 or more. */
  annoncee: number;
  occupees: number;
  /** Asked for by reservations that are not yet released. */
  demandees: number;
}

/**
 * Places such that taken + reserved + open = capacity, none negative (I1).
 *
 * Inscriptions come first, for they are people; reservations share what they leave; the rest is open.
 * A capacity announced below the inscriptions gives way to them.
 */
export function repartirPlaces({ annoncee, occupees, demandees }: Occupation) {
  const capacite = Math.max(annoncee, occupees);
  const reservees = Math.min(demandees, capacite - occupees);
  return { capacite, reservees, occupees, disponibles: capacite - occupees - reservees };
}

/** The places of a session with their light: green if it recruits today and a place is open. */
export function placesDe(occupation: Occupation, recrute: boolean): Places {
  const places = repartirPlaces(occupation);
  return {
    ...places,
    capaciteAnnoncee: occupation.annoncee,
    feu: recrute && places.disponibles > 0 ? "VERT" : "ROUGE",
  };
}
