import type { ActionRecord, SessionRecord } from "../importers/offre/records.ts";
import type { Hasard } from "./hasard.ts";

const JOUR_MS = 86_400_000;

/** A day, `AAAA-MM-JJ`, some days from another. */
export const jourApres = (jour: string, jours: number): string =>
  new Date(Date.parse(`${jour}T00:00:00Z`) + jours * JOUR_MS).toISOString().slice(0, 10);

/** Months in which the year's courses start. */
const RENTREES = ["09", "01"];

/**
 * A session of an action: past, under way or to come, with its recruitment in the state that its dates suggest.
 *
 * `aVenir` asks for one that will start and takes people in.
 */
export function uneSession(
  numero: string,
  action: ActionRecord,
  { hasard, jour, aVenir = false }: { hasard: Hasard; jour: string; aVenir?: boolean },
): SessionRecord {
  const permanente = action.entree === "PERMANENTES";
  const debut = aVenir ? jourApres(jour, hasard.entier(30, 200)) : debutDe(jour, hasard);
  const semaines = Math.ceil((action.heuresTotal ?? 35) / (action.heuresHebdo ?? 35));
  const fin = permanente
    ? hasard.chance(0.3)
      ? null
      : jourApres(debut, 365)
    : jourApres(debut, semaines * 7 - 3);
  const passee = fin !== null && fin < jour;
  const commencee = debut <= jour && !permanente;
  const adresse = action.lieux[0] ?? null;
  return {
    numero,
    debut: permanente && hasard.chance(0.2) ? null : debut,
    fin,
    inscriptionDebut: jourApres(debut, -120),
    inscriptionFin: permanente || (!aVenir && hasard.chance(0.3)) ? null : jourApres(debut, -10),
    etatRecrutement: aVenir
      ? "OUVERT"
      : passee || commencee
        ? hasard.pondere([
            ["FERME" as const, 8],
            [null, 2],
          ])
        : hasard.pondere([
            ["OUVERT" as const, 76],
            ["FERME" as const, 10],
            ["SUSPENDU" as const, 4],
            [null, 10],
          ]),
    modalitesInscription: hasard.chance(0.6) ? "Dossier à demander à l'accueil." : null,
    adresseInscription: adresse,
    capacite: hasard.chance(0.95) ? hasard.entier(6, permanente ? 40 : 18) : null,
    informations: hasard.chance(0.25)
      ? [
          {
            date: jourApres(debut, -hasard.entier(20, 45)),
            heure: hasard.un(["09:30", "14:00", "17:30"]),
            aDistance: adresse === null,
            lieu: adresse,
          },
        ]
      : [],
    dateMaj: jour,
    brut: null,
  };
}

/** From ten months ago to thirteen months ahead; half of the year's courses start in September or January. */
function debutDe(jour: string, hasard: Hasard): string {
  const debut = jourApres(jour, hasard.entier(-300, 400));
  if (!hasard.chance(0.4)) return debut;
  return `${debut.slice(0, 5)}${hasard.un(RENTREES)}-${String(hasard.entier(3, 20)).padStart(2, "0")}`;
}
