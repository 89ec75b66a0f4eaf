import type { CategorieRemuneration } from "../../generated/types.ts";
import type { Jour } from "./jours.ts";

/**
 * Age at entry, in full years: what D. 6341-28-2 looks at, once for the whole course.
 *
 * One more on the birthday itself. Who was born on 29 February is one year older on 1 March of an
 * ordinary year: on 28 February the year is not yet full.
 */
export function ageALEntree(naissance: Jour, entree: Jour): number {
  const annees = Number(entree.slice(0, 4)) - Number(naissance.slice(0, 4));
  return entree.slice(5) >= naissance.slice(5) ? annees : annees - 1;
}

/** Age brackets of both regimes, inclusive: a scale has lines for some of them. */
const TRANCHES: readonly [CategorieRemuneration, minimum: number, maximum: number][] = [
  ["MOINS_18", 0, 17],
  ["DE_18_A_25", 18, 25],
  ["DE_18_A_20", 18, 20],
  ["DE_21_A_25", 21, 25],
  ["PLUS_26", 26, Number.POSITIVE_INFINITY],
];

/** Brackets to which an age belongs; the scale of the month has a line for one of them only. */
export const tranchesDAge = (age: number): CategorieRemuneration[] =>
  TRANCHES.filter(([, minimum, maximum]) => minimum <= age && age <= maximum).map(([categorie]) => categorie);
