import type { MethodeProrata } from "../../generated/types.ts";
import { HEURES_DU_MOIS } from "./duree.ts";
import { auCentime, type Nombre, positif, ZERO } from "./euros.ts";
import { TRENTE } from "./mois-incomplet.ts";

export interface Absences {
  methode: MethodeProrata;
  /** Hours of absence without justification. */
  heures: Nombre;
  /** Days of absence without justification, for the method of the thirtieth. */
  jours: Nombre;
  /** Hours planned in the month, for the method that divides by them. */
  heuresPrevues: Nombre | null;
}

/** Amounts of the month on which absences are withheld. */
export interface MontantsDuMois {
  /** Due for the month before absences. */
  brut: Nombre;
  /** Monthly full-time amount. */
  mensuel: Nombre;
  /** What a month without late entry would pay, at this course's hours. */
  moisEntier: Nombre;
}

/**
 * What unjustified absences withhold from a month, unrounded (R. 6341-45: in proportion to their duration).
 *
 * The code fixes no divisor, so that the payer's method does: hours over 151.67 of the full-time amount,
 * hours over the planned hours of the month, or one thirtieth of a whole month a day. Never more than the
 * month. Justified absences are no argument: they withhold nothing.
 */
export function retenue(montants: MontantsDuMois, absences: Absences): Nombre {
  const montant = retenueSelon(montants, absences);
  return montant.greaterThan(montants.brut) ? montants.brut : montant;
}

function retenueSelon({ brut, mensuel, moisEntier }: MontantsDuMois, absences: Absences): Nombre {
  switch (absences.methode) {
    case "HEURES_151_67":
      return mensuel.times(absences.heures).dividedBy(HEURES_DU_MOIS);
    case "HEURES_PREVUES":
      return absences.heuresPrevues?.greaterThan(0)
        ? brut.times(absences.heures).dividedBy(absences.heuresPrevues)
        : ZERO;
    case "TRENTIEME":
      return moisEntier.times(absences.jours).dividedBy(TRENTE);
  }
}

/** The month once absences are withheld: rounded once, never below zero. */
export const apresRetenue = (brut: Nombre, montantRetenu: Nombre): Nombre =>
  auCentime(positif(brut.minus(montantRetenu)));
