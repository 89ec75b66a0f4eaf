/** A day as Onisep writes it, « 05/03/2026 », in ISO form; null when it is not a day of the calendar. */
export function jourIso(text: string): string | null {
  const [, jour, mois, annee] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const iso = `${annee}-${mois}-${jour}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // 31/02 would silently become March.
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso ? iso : null;
}

/** Date that a file name tells (« …-2022-04.csv » → `2022-04`), from year to day; empty when it tells none. */
export function dateDuNom(nom: string): string {
  const [, annee, mois, jour] =
    /(?<!\d)(20\d\d)(?:[-_]?(0[1-9]|1[0-2])(?:[-_]?(0[1-9]|[12]\d|3[01]))?)?(?!\d)/.exec(nom) ?? [];
  return [annee, mois, jour].filter(Boolean).join("-");
}

/** First day of an edition, which is a year, a month or a day. */
export const premierJour = (edition: string): Date =>
  new Date(`${edition}${"-01-01".slice(edition.length === 4 ? 0 : edition.length === 7 ? 3 : 6)}T00:00:00Z`);
