import type { Plage } from "../../src/structures/horaires.ts";

const JOURS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const JOUR = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
const JOURS_LUS = new RegExp(`^${JOUR}(?:-${JOUR})?(?:,${JOUR}(?:-${JOUR})?)*$`);
const HEURES = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/;

/** Longest text that is read: real ones have some fifty signs. */
const LE_PLUS_LONG = 500;

/**
 * Reads the hours of an ordinary week from OpenStreetMap's `opening_hours`: « Mo-Fr 09:00-12:00,14:00-17:00; PH off ».
 *
 * A later rule replaces an earlier one for its days; holidays are left out. Gives null for what is not the same every
 * week (months, seasons, remarks) or crosses midnight: an hour that is not sure is worse than none.
 */
export function lireHoraires(texte: string): Plage[] | null {
  if (texte.length > LE_PLUS_LONG) return null;
  const semaine = new Map<number, Plage[]>();
  for (const regle of texte.split(";").map((partie) => partie.trim())) {
    if (!regle) continue;
    const lue = lireRegle(regle);
    if (!lue) return null;
    for (const jour of lue.jours)
      semaine.set(
        jour,
        lue.heures.map(([de, a]) => ({ jour, de, a })),
      );
  }
  const plages = [...semaine.values()].flat().sort((a, b) => a.jour - b.jour || (a.de < b.de ? -1 : 1));
  return plages.length ? plages : null;
}

function lireRegle(regle: string): { jours: number[]; heures: [string, string][] } | null {
  const tous = JOURS.map((_, index) => index + 1);
  if (regle === "24/7") return { jours: tous, heures: [["00:00", "24:00"]] };
  const mots = regle.replace(/\s*,\s*/g, ",").split(/\s+/);
  const [premier = "", ...suite] = mots;
  // Days of a rule that speaks of holidays too are those of the week.
  const choix = premier
    .split(",")
    .filter((jour) => jour !== "PH" && jour !== "SH")
    .join(",");
  if (choix === "" && premier !== "") return { jours: [], heures: [] };
  const jours = JOURS_LUS.test(choix) ? lireJours(choix) : tous;
  const reste = JOURS_LUS.test(choix) ? suite : mots;
  if (reste.length !== 1) return null;
  const [temps = ""] = reste;
  if (temps === "off" || temps === "closed") return { jours, heures: [] };
  const heures = temps.split(",").map(lireHeures);
  return heures.every((plage) => plage !== null) ? { jours, heures } : null;
}

function lireJours(choix: string): number[] {
  return choix.split(",").flatMap((partie) => {
    const [debut = "", fin = debut] = partie.split("-");
    const [de, a] = [JOURS.indexOf(debut), JOURS.indexOf(fin)];
    // « Sa-Tu » goes over the end of the week.
    const nombre = ((a - de + 7) % 7) + 1;
    return Array.from({ length: nombre }, (_, index) => ((de + index) % 7) + 1);
  });
}

function lireHeures(texte: string): [string, string] | null {
  const lu = HEURES.exec(texte);
  if (!lu) return null;
  const [de, a] = [`${lu[1]}:${lu[2]}`, `${lu[3]}:${lu[4]}`];
  const minutes = Number(lu[2]) < 60 && Number(lu[4]) < 60;
  return minutes && de < a && de < "24:00" && a <= "24:00" ? [de, a] : null;
}
