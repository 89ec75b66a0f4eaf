import { Decimal } from "decimal.js";

/** Decimals of this subgraph: 40 digits, so that only the final rounding to the cent is ever felt. */
export const Nombre = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** An exact amount or number; `number` inputs are read by their shortest decimal writing, never by their binary value. */
export type Nombre = Decimal;

export const nombre = (valeur: string | number | Decimal): Nombre => new Nombre(valeur);

export const ZERO: Nombre = nombre(0);

/** Rounds to the cent, half up: the last step of a rule, never a step in the middle of one. */
export const auCentime = (montant: Nombre): Nombre => montant.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

/** Never below zero: no absence makes a trainee owe money for the month (R. 6341-45 withholds, it does not claim). */
export const positif = (montant: Nombre): Nombre => (montant.isNegative() ? ZERO : montant);

/** « 1 932,52 € », for the trace. */
export function enEuros(montant: Nombre): string {
  const [entier = "0", centimes = "00"] = montant.toFixed(2).split(".");
  return `${entier.replace(/\B(?=(\d{3})+$)/g, " ")},${centimes} €`;
}

/** « 112,32 », for the trace: at most two decimals. */
export const enClair = (valeur: Nombre): string =>
  valeur.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString().replace(".", ",");
