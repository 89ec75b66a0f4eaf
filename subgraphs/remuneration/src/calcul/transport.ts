import type { ForfaitTransport, RetourPeriodique } from "../../generated/types.ts";
import { type Nombre, nombre } from "./euros.ts";

/** Kilometres above which the monthly flat rate is due, and above which it is increased (décret 89-210). */
const SEUIL_FORFAIT = nombre(15);
const SEUIL_MAJORE = nombre(250);
/** Kilometres above which journeys are refunded (R. 6341-50 and R. 6341-51). */
const SEUIL_VOYAGE = nombre(25);

/** Monthly flat rate by distance: strictly more than 15 km, strictly more than 250 km. */
export function forfaitTransport(distanceKm: Nombre | null): ForfaitTransport {
  if (!distanceKm) return "INCONNU";
  if (distanceKm.greaterThan(SEUIL_MAJORE)) return "FORFAIT_MAJORE";
  return distanceKm.greaterThan(SEUIL_FORFAIT) ? "FORFAIT" : "AUCUN";
}

/** Is the journey at the start and at the end refunded (R. 6341-50: strictly more than 25 km)? */
export const voyageDebutFin = (distanceKm: Nombre | null): boolean =>
  distanceKm?.greaterThan(SEUIL_VOYAGE) ?? false;

/**
 * Periodic return home of those who live away (R. 6341-51): under 18, three quarters of one journey a
 * month; others, one whole journey a quarter if the course is longer than three months.
 *
 * `plusDeTroisMois` null: the length is not known.
 */
export function retourPeriodique(
  distanceKm: Nombre | null,
  age: number,
  plusDeTroisMois: boolean | null,
): RetourPeriodique {
  if (!distanceKm) return "INCONNU";
  if (!voyageDebutFin(distanceKm)) return "AUCUN";
  if (age < 18) return "MENSUEL_TROIS_QUARTS";
  if (plusDeTroisMois === null) return "INCONNU";
  return plusDeTroisMois ? "TRIMESTRIEL_TOTAL" : "AUCUN";
}
