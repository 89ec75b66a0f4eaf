import { LRUCache } from "lru-cache";

/** A calendar day, `AAAA-MM-JJ`, as the scalar `Date` gives it: such days compare as text. */
export type Jour = string;

const parties = (jour: Jour): [annee: number, mois: number, quantieme: number] => [
  Number(jour.slice(0, 4)),
  Number(jour.slice(5, 7)),
  Number(jour.slice(8, 10)),
];

/** First day of the month of a day. */
export const debutDuMois = (jour: Jour): Jour => `${jour.slice(0, 7)}-01`;

/** Number of days of the month of a day, 28 to 31. */
export function joursDuMois(jour: Jour): number {
  const [annee, mois] = parties(jour);
  return new Date(Date.UTC(annee, mois, 0)).getUTCDate();
}

/** Last day of the month of a day. */
export const finDuMois = (jour: Jour): Jour => `${jour.slice(0, 7)}-${joursDuMois(jour)}`;

/** Days from one to the other, both counted; zero or less when they are in the wrong order. */
export const joursEntre = (premier: Jour, dernier: Jour): number =>
  Math.round((Date.parse(`${dernier}T00:00:00Z`) - Date.parse(`${premier}T00:00:00Z`)) / 86_400_000) + 1;

/** Same day some months later, or the last day of that month when it is shorter. */
export function plusMois(jour: Jour, mois: number): Jour {
  const [annee, rang, quantieme] = parties(jour);
  const premier = new Date(Date.UTC(annee, rang - 1 + mois, 1)).toISOString().slice(0, 10);
  const dernier = Math.min(quantieme, joursDuMois(premier));
  return `${premier.slice(0, 8)}${String(dernier).padStart(2, "0")}`;
}

const PARIS = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });

/** The day that it is in Paris at an instant. */
export function jourAParis(instant: Date): Jour {
  // No day of Paris begins within an hour of UTC, and the formatter takes longer than all else of a session.
  const heure = Math.floor(instant.getTime() / 3_600_000);
  if (heure !== derniere.heure) derniere = { heure, jour: PARIS.format(instant) };
  return derniere.jour;
}

let derniere = { heure: Number.NaN, jour: "" };

const LONG = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });

/** Days written out that are kept: those of the scales, and the sessions of some years. */
const ECRITS = 2_000;

const ecrits = new LRUCache<Jour, string>({ max: ECRITS });

/** « 1er avril 2026 », « 14 septembre 2026 ». */
export function enLettres(jour: Jour): string {
  const connu = ecrits.get(jour) ?? LONG.format(new Date(`${jour}T00:00:00Z`)).replace(/^1 /, "1er ");
  ecrits.set(jour, connu);
  return connu;
}
