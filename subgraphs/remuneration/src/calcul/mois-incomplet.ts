import { auCentime, type Nombre, nombre } from "./euros.ts";
import { debutDuMois, finDuMois, type Jour, joursEntre } from "./jours.ts";

/** Days of a month that pay counts, whatever its length: one thirtieth a day. */
export const TRENTE = nombre(30);

/**
 * Calendar days of a month that fall within the course; a whole month counts 30, and so does any more than 30.
 *
 * `sortie` null: still in training at the end of the month.
 */
export function joursDeStage(mois: Jour, entree: Jour, sortie: Jour | null): number {
  const premier = debutDuMois(mois);
  const dernier = finDuMois(mois);
  const debut = entree > premier ? entree : premier;
  const fin = sortie && sortie < dernier ? sortie : dernier;
  if (debut === premier && fin === dernier) return 30;
  return Math.max(0, Math.min(30, joursEntre(debut, fin)));
}

/** Pay of a month begun or ended on the way: one thirtieth a calendar day (a payer's policy, not a text). */
export const auProrataDesJours = (mensuel: Nombre, jours: number): Nombre =>
  jours >= 30 ? mensuel : auCentime(mensuel.times(jours).dividedBy(TRENTE));
