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
export const jourAParis = (instant: Date): Jour => PARIS.format(instant);

const LONG = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });

/** « 1er avril 2026 », « 14 septembre 2026 ». */
export const enLettres = (jour: Jour): string =>
  LONG.format(new Date(`${jour}T00:00:00Z`)).replace(/^1 /, "1er ");
