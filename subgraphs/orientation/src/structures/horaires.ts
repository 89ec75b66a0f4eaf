import type { JourSemaine } from "../../generated/types.ts";
import { horlogeLocale } from "../territoires/fuseaux.ts";

/** An opening, local time: day from 1 (Monday) to 7, `HH:MM` to `HH:MM`, « 24:00 » for the end of the day. */
export interface Plage {
  jour: number;
  de: string;
  a: string;
}

export const JOURS = [
  "LUNDI",
  "MARDI",
  "MERCREDI",
  "JEUDI",
  "VENDREDI",
  "SAMEDI",
  "DIMANCHE",
] as const satisfies JourSemaine[];

/** The type `Horaire`; none when the hours are unknown. */
export const horairesLisibles = (horaires: readonly Plage[] | null) =>
  (horaires ?? []).map(({ jour, de, a }) => ({ jour: JOURS[jour - 1] ?? "LUNDI", de, a }));

/**
 * Is a structure open at an instant, by its local clock? null when its hours are unknown.
 *
 * Public holidays are not known to any source: hours are those of an ordinary week.
 */
export function estOuverte(horaires: readonly Plage[] | null, fuseau: string, instant: Date): boolean | null {
  if (!horaires?.length) return null;
  const { jourSemaine, heure } = horlogeLocale(instant, fuseau);
  return horaires.some(({ jour, de, a }) => jour === jourSemaine && de <= heure && heure < a);
}
