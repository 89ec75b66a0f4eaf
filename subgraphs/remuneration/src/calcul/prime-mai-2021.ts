import { auCentime, Nombre } from "./euros.ts";

/**
 * One-off premium of May 2021: so much an hour, up to a cap.
 *
 * It fills the month during which under-26s with former activity had no line of their own: 652.02 + 32.98
 * and 500.00 + 185.00 are both the 685.00 of June (D. 6341-28-4).
 */
export const primeMai2021 = (heures: Nombre, parHeure: Nombre, plafond: Nombre): Nombre =>
  Nombre.min(plafond, auCentime(heures.times(parHeure)));
