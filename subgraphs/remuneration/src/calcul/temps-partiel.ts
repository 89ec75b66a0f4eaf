import { HEURES_DU_MOIS } from "./duree.ts";
import { auCentime, Nombre } from "./euros.ts";

/**
 * Pay of a part-time month: for each hour of the course, the monthly amount over 151.67 (D. 6341-24-1).
 *
 * Rounded once, on the product: rounding the hour first would pay 361.60 for 80 hours of 685.00 instead
 * of 361.31. Never more than the full-time month, which the same hours would pay (our reading).
 */
export function montantTempsPartiel(mensuel: Nombre, heures: Nombre): Nombre {
  return Nombre.min(mensuel, auCentime(heures.times(mensuel).dividedBy(HEURES_DU_MOIS)));
}

/** Raises a part-time month to the ASS that the person would have been due (D. 6341-24-1, second paragraph). */
export const porterAuPlancher = (montant: Nombre, plancher: Nombre): Nombre => Nombre.max(montant, plancher);

/** ASS of a month: its daily amount times the days that a month counts, 30 by the usual conversion. */
export const assDuMois = (jour: Nombre, joursParMois: Nombre): Nombre => auCentime(jour.times(joursParMois));
