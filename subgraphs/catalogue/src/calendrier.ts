/** The day, `AAAA-MM-JJ`, that an instant falls on in metropolitan France, where the offer's days are counted. */
export function jourDe(instant: Date): string {
  // No day of Paris begins within an hour of UTC: one that every request asks is worked out once an hour.
  const heure = Math.floor(instant.getTime() / 3_600_000);
  if (heure !== dernier.heure) dernier = { heure, jour: JOUR.format(instant) };
  return dernier.jour;
}

const JOUR = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });

let dernier = { heure: Number.NaN, jour: "" };
