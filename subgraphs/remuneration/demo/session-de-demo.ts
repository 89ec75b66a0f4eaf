import type { Jour } from "../src/calcul/jours.ts";
import { hasardDe, referenceOpaque } from "./hasard.ts";

/** What the demo reads of a projected session. */
export interface SessionAnnoncee {
  id: string;
  debut: Jour | null;
  fin: Jour | null;
  capacite: number;
}

export interface InscriptionDeDemo {
  ref: string;
  etat: "PREVUE" | "EN_COURS" | "TERMINEE" | "ABANDONNEE" | "ANNULEE";
  entreePrevue: Jour | null;
  entree: Jour | null;
  sortie: Jour | null;
}

export interface ReservationDeDemo {
  ref: string;
  nombre: number;
  liberableLe: Jour | null;
}

/** From this capacity on, a session may keep places for those who leave a pré-qualifiant. */
const CAPACITE_RESERVABLE = 8;

/**
 * Invents who takes the places of a session: a quarter of the sessions full, a fifth nearly so, a tenth
 * empty, the others in between; one large session in five keeps some places. Drawn from its id alone.
 */
export function inventer(
  { id, debut, fin, capacite }: SessionAnnoncee,
  aujourdhui: Jour,
): { inscriptions: InscriptionDeDemo[]; reservations: ReservationDeDemo[] } {
  const hasard = hasardDe(id);
  const reserve =
    capacite >= CAPACITE_RESERVABLE && hasard.part() < 0.2 ? hasard.entier(1, Math.min(3, capacite)) : 0;
  const ouvertes = capacite - reserve;
  const tirage = hasard.part();
  const prises =
    tirage < 0.25
      ? ouvertes
      : tirage < 0.45
        ? Math.max(0, ouvertes - hasard.entier(1, 2))
        : tirage < 0.55
          ? 0
          : hasard.entier(0, ouvertes);

  const commencee = debut !== null && debut <= aujourdhui;
  const finie = fin !== null && fin < aujourdhui;
  const inscriptions: InscriptionDeDemo[] = [];
  const ajouter = (etat: InscriptionDeDemo["etat"]) =>
    inscriptions.push({
      ref: referenceOpaque(`${id}/inscription/${inscriptions.length}`),
      etat,
      entreePrevue: debut,
      entree: commencee && etat !== "ANNULEE" ? debut : null,
      sortie: etat === "TERMINEE" ? fin : null,
    });
  for (let place = 0; place < prises; place++)
    ajouter(commencee ? (finie ? "TERMINEE" : "EN_COURS") : "PREVUE");
  // Some people withdraw, before or during: they take no place, and are counted by nobody as such.
  if (hasard.part() < 0.3) ajouter("ANNULEE");
  if (commencee && hasard.part() < 0.3) ajouter("ABANDONNEE");

  const reservations = reserve
    ? [{ ref: referenceOpaque(`${id}/reservation`), nombre: reserve, liberableLe: debut }]
    : [];
  return { inscriptions, reservations };
}
