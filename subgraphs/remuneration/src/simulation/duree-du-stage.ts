import { badInput } from "@passerelle/kernel/errors";
import type { ProfilRemuneration } from "../../generated/types.ts";
import { estTempsPlein, heuresDUnMoisMoyen } from "../calcul/duree.ts";
import { type Nombre, nombre, ZERO } from "../calcul/euros.ts";

/** How long the course is in the month, and how that is known. */
export interface DureeStage {
  tempsPlein: boolean;
  heuresHebdo: Nombre | null;
  /** Hours of the month of a part-time course. */
  heuresMois: Nombre;
  /** Where it comes from: the profile, the session, nothing (full-time assumed). */
  origine: "PROFIL" | "SESSION" | "SUPPOSEE";
  /** Were the hours of the month worked out from the week? */
  estimees: boolean;
}

const HEURES_SEMAINE = 168;
const HEURES_MOIS = 744;

/** Hours of a month, checked: from 0 to 744. Throws `BAD_USER_INPUT` outside. */
export function heuresValides(argument: string, heures: number, maximum = HEURES_MOIS): Nombre {
  if (heures >= 0 && heures <= maximum) return nombre(heures);
  throw badInput(argument, {
    fr: `« ${argument} » va de 0 à ${maximum} heures ; reçu ${heures}.`,
    en: `\`${argument}\` goes from 0 to ${maximum} hours; got ${heures}.`,
  });
}

/**
 * Full-time or part-time, from the profile first, then from the session's weekly hours.
 *
 * Throws `BAD_USER_INPUT` when a full-time week comes with hours of a part-time month.
 */
export function dureeDuStage(profil: ProfilRemuneration, hebdoSession: Nombre | null): DureeStage {
  const hebdo =
    profil.heuresHebdo == null ? null : heuresValides("heuresHebdo", profil.heuresHebdo, HEURES_SEMAINE);
  if (profil.heuresMois != null) {
    const heuresMois = heuresValides("heuresMois", profil.heuresMois);
    if (hebdo && estTempsPlein(hebdo))
      throw badInput("heuresMois", {
        fr: `« heuresMois » ne vaut que pour un stage à temps partiel ; avec ${profil.heuresHebdo} heures par semaine, le stage est à temps plein. Ne donnez que l'un des deux.`,
        en: "`heuresMois` is for part-time courses only, and `heuresHebdo` makes this one full-time: give only one.",
      });
    return { tempsPlein: false, heuresHebdo: hebdo, heuresMois, origine: "PROFIL", estimees: false };
  }
  if (hebdo?.isZero())
    throw badInput("heuresHebdo", {
      fr: "« heuresHebdo » doit être plus grand que 0.",
      en: "`heuresHebdo` must be above 0.",
    });
  if (hebdo) return selonLaSemaine(hebdo, "PROFIL");
  if (hebdoSession?.greaterThan(0) && hebdoSession.lessThanOrEqualTo(HEURES_SEMAINE))
    return selonLaSemaine(hebdoSession, "SESSION");
  return { tempsPlein: true, heuresHebdo: null, heuresMois: ZERO, origine: "SUPPOSEE", estimees: false };
}

function selonLaSemaine(heuresHebdo: Nombre, origine: DureeStage["origine"]): DureeStage {
  if (estTempsPlein(heuresHebdo))
    return { tempsPlein: true, heuresHebdo, heuresMois: ZERO, origine, estimees: false };
  const heuresMois = heuresDUnMoisMoyen(heuresHebdo);
  return { tempsPlein: false, heuresHebdo, heuresMois, origine, estimees: true };
}
