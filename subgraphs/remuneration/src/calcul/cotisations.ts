import { auCentime, type Nombre } from "./euros.ts";

/**
 * Social contributions that the payer owes for a month: a flat amount an hour (L. 6342-3).
 *
 * `partPayee`, from 0 to 1, is what absences left of the pay: R. 6341-45 withholds contributions alike.
 */
export const cotisations = (heures: Nombre, parHeure: Nombre, partPayee: Nombre): Nombre =>
  auCentime(heures.times(parHeure).times(partPayee));
