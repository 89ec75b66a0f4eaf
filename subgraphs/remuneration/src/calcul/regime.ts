import type { RegimeRemuneration } from "../../generated/types.ts";

/** What decides who pays. */
export interface FaitsRegime {
  salarie: boolean;
  indemniseAre: boolean;
  financeFranceTravail: boolean;
  stageAgree: boolean;
}

export interface RegimeDetermine {
  regime: RegimeRemuneration;
  explication: string;
  base: string;
  /** Does the dated scale of trainees give the amount? */
  surBareme: boolean;
}

/** Who pays during training, and why: the first rule that applies. */
export function determinerRegime(faits: FaitsRegime): RegimeDetermine {
  if (faits.salarie)
    return {
      regime: "EMPLOYEUR",
      explication:
        "Vous restez salarié pendant la formation : votre employeur, ou son opérateur de compétences, vous rémunère.",
      base: "Code du travail, L. 6341-1 et L. 6341-2",
      surBareme: false,
    };
  if (faits.indemniseAre)
    return {
      regime: "AREF",
      explication:
        "Vous êtes indemnisé au titre de l'ARE : France Travail continue de vous la verser pendant la formation (AREF), sans dossier de rémunération de stagiaire.",
      base: "Code du travail, L. 6341-1 et R. 6341-25, 1°",
      surBareme: false,
    };
  if (faits.financeFranceTravail)
    return {
      regime: "RFFT",
      explication:
        "France Travail finance la formation et vous n'avez pas d'allocation : elle vous verse la rémunération de formation (RFFT), au barème des stagiaires.",
      base: "Délibérations de France Travail (RFFT, même barème que la rémunération publique)",
      surBareme: true,
    };
  if (faits.stageAgree)
    return {
      regime: "RPS",
      explication:
        "Le stage est agréé et vous n'avez pas d'allocation d'assurance chômage : la Région ou l'État vous rémunère.",
      base: "Code du travail, L. 6341-2, L. 6341-7 et R. 6341-25",
      surBareme: true,
    };
  return {
    regime: "P2S",
    explication:
      "Le stage n'est pas agréé pour la rémunération : vous n'êtes pas rémunéré, seule votre protection sociale est prise en charge.",
    base: "Code du travail, L. 6342-1 et L. 6342-3",
    surBareme: false,
  };
}
