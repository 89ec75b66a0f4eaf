import { type Nombre, nombre } from "./euros.ts";

/** Hours of a full-time month: the divisor of D. 6341-24-1 since 2003 (35 × 52 / 12, rounded). */
export const HEURES_DU_MOIS = nombre("151.67");

/** From this number of hours a week a course is full-time (R. 6341-15, 1° c: at least thirty hours). */
export const SEUIL_TEMPS_PLEIN = nombre(30);

/** Longest week of a trainee without a contract (L. 6343-2: the legal duration of work). */
export const SEMAINE_LEGALE = nombre(35);

/** A course shorter than this, in hours, opens no pay (R. 6341-15). */
export const DUREE_MINIMALE = nombre(40);

/** Exactly thirty hours is full-time, whatever some regional pages print. */
export const estTempsPlein = (heuresHebdo: Nombre): boolean =>
  heuresHebdo.greaterThanOrEqualTo(SEUIL_TEMPS_PLEIN);

/** Hours of an average month of so many hours a week: 52 weeks over 12 months. */
export const heuresDUnMoisMoyen = (heuresHebdo: Nombre): Nombre => heuresHebdo.times(52).dividedBy(12);
