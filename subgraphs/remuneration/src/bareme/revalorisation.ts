import { auCentime, type Nombre, nombre } from "../calcul/euros.ts";

/**
 * Amounts after each yearly coefficient (L. 161-25 of the Code de la sécurité sociale, R. 6341-24-8 of the Code du travail).
 *
 * Rounds to the cent each year, since each year's amount is published and is what the next coefficient
 * applies to: rounding once at the end gives 769.50 for 2025, where 769.49 was published.
 */
export function revaloriser(montant: Nombre, coefficients: readonly string[]): Nombre[] {
  const suite: Nombre[] = [];
  let courant = montant;
  for (const coefficient of coefficients) {
    courant = auCentime(courant.times(nombre(coefficient)));
    suite.push(courant);
  }
  return suite;
}
