export const FUSEAU_DE_PARIS = "Europe/Paris";

/** Zones of the overseas departments and territories, by department code; all others keep the time of Paris. */
const DEPARTEMENTS: Readonly<Record<string, string>> = {
  971: "America/Guadeloupe",
  972: "America/Martinique",
  973: "America/Cayenne",
  974: "Indian/Reunion",
  975: "America/Miquelon",
  976: "Indian/Mayotte",
  977: "America/Guadeloupe",
  978: "America/Guadeloupe",
  984: "Indian/Kerguelen",
  986: "Pacific/Wallis",
  987: "Pacific/Tahiti",
  988: "Pacific/Noumea",
};

/** Communes of French Polynesia that do not keep the time of Tahiti: the Marquesas and the Gambier. */
const COMMUNES: Readonly<Record<string, string>> = {
  98718: "Pacific/Marquesas",
  98719: "Pacific/Gambier",
  98723: "Pacific/Marquesas",
  98731: "Pacific/Marquesas",
  98746: "Pacific/Marquesas",
  98756: "Pacific/Marquesas",
  98757: "Pacific/Marquesas",
};

/** IANA zone of a commune or department, from its INSEE code (« 97411 », « 2A004 », « 03 »); Paris if unknown. */
export const fuseauDe = (code: string | null | undefined): string =>
  code ? (COMMUNES[code] ?? DEPARTEMENTS[code.slice(0, 3)] ?? FUSEAU_DE_PARIS) : FUSEAU_DE_PARIS;

/**
 * Instant of a wall clock reading in a zone: `jour` as AAAA-MM-JJ, `heure` as HH:MM (« 24:00 » ends the day).
 *
 * A reading skipped by summer time gives the instant one hour later; one that happens twice gives the first.
 */
export function instantLocal(jour: string, heure: string, fuseau: string): Date {
  const [heures = 0, minutes = 0] = heure.split(":").map(Number);
  const commeUtc = Date.parse(`${jour}T00:00:00Z`) + (heures * 60 + minutes) * 60_000;
  // The offset is that of the zone near this instant: corrected once, since it may change in between.
  const premier = commeUtc - decalage(new Date(commeUtc), fuseau);
  return new Date(commeUtc - decalage(new Date(premier), fuseau));
}

/** Milliseconds by which the zone is ahead of UTC at an instant. */
function decalage(instant: Date, fuseau: string): number {
  const { jour, heure, secondes } = horlogeLocale(instant, fuseau);
  return Date.parse(`${jour}T${heure}:${secondes}Z`) - Math.floor(instant.getTime() / 1_000) * 1_000;
}

const horloges = new Map<string, Intl.DateTimeFormat>();

interface Lecture {
  jour: string;
  heure: string;
  secondes: string;
  jourSemaine: number;
}

/** Last reading of each zone's clock. */
const lectures = new Map<string, { seconde: number; lecture: Lecture }>();

/** What the calendar and the clock show in a zone: AAAA-MM-JJ, HH:MM, seconds, and the day from 1 (Monday) to 7. */
export function horlogeLocale(instant: Date, fuseau: string): Lecture {
  const horloge =
    horloges.get(fuseau) ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone: fuseau,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
  horloges.set(fuseau, horloge);
  const seconde = Math.floor(instant.getTime() / 1_000);
  const connue = lectures.get(fuseau);
  // The structures of a page are all looked at at the same instant.
  if (connue?.seconde === seconde) return connue.lecture;
  const lu = Object.fromEntries(horloge.formatToParts(instant).map(({ type, value }) => [type, value]));
  const jour = `${lu.year}-${lu.month}-${lu.day}`;
  const lecture = {
    jour,
    heure: `${lu.hour}:${lu.minute}`,
    secondes: lu.second ?? "00",
    jourSemaine: new Date(`${jour}T00:00:00Z`).getUTCDay() || 7,
  };
  lectures.set(fuseau, { seconde, lecture });
  return lecture;
}
