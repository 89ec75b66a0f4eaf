/** The day, `AAAA-MM-JJ`, that an instant falls on in metropolitan France, where the offer's days are counted. */
export const jourDe = (instant: Date): string => JOUR.format(instant);

const JOUR = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });
