import { enfant, type Noeud, texteBrut } from "./noeud.ts";
import type { Signalements } from "./signalements.ts";
import { ditRien } from "./textes.ts";

/** A date of a feed: a day, or why there is none. */
export type DateLheo = { jour: string } | "inconnue" | "sans fin" | "invalide";

/**
 * Reads `AAAAMMJJ`, whose month and day may be `00` or `99` when they are not known.
 *
 * `00000000` is unknown and `99999999` without end. A date known to the month or to the year stands for
 * its first day, or its last one where it ends a period: a session must not seem over before it is.
 * `AAAA-MM-JJ` is read too.
 */
export function dateLheo(source: string, bord: "debut" | "fin" = "debut"): DateLheo {
  const text = source.trim();
  if (ditRien(text)) return "inconnue";
  const parts = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(text);
  if (!parts) return "invalide";
  const [, year = "", month = "", day = ""] = parts;
  if (year === "0000") return "inconnue";
  if (year === "9999") return "sans fin";
  if (year < "1900" || year > "2199") return "invalide";
  const vague = (part: string) => part === "00" || part === "99";
  const known = vague(month) ? (bord === "fin" ? 12 : 1) : Number(month);
  if (known > 12) return "invalide";
  const lastDay = new Date(Date.UTC(Number(year), known, 0)).getUTCDate();
  const dayKnown = vague(day) || vague(month) ? (bord === "fin" ? lastDay : 1) : Number(day);
  if (dayKnown > lastDay) return "invalide";
  return { jour: `${year}-${String(known).padStart(2, "0")}-${String(dayKnown).padStart(2, "0")}` };
}

/** Day that an element holds; null when unknown, without end, or not a date, which is then reported. */
export function jour(
  noeud: Noeud | null,
  signalements: Signalements,
  bord: "debut" | "fin" = "debut",
): string | null {
  if (!noeud) return null;
  const date = dateLheo(texteBrut(noeud), bord);
  if (date === "invalide")
    signalements.ajouter(noeud, "DATE_INVALIDE", "La date attendue est de la forme AAAAMMJJ.");
  return typeof date === "object" ? date.jour : null;
}

/** First and last day of the `periode` inside an element; an end before its start is reported and left out. */
export function periode(
  noeud: Noeud | null,
  signalements: Signalements,
): { debut: string | null; fin: string | null } {
  const debut = jour(enfant(noeud, "debut"), signalements);
  const finNoeud = enfant(noeud, "fin");
  const fin = jour(finNoeud, signalements, "fin");
  if (!finNoeud || !debut || !fin || debut <= fin) return { debut, fin };
  signalements.ajouter(
    finNoeud,
    "PERIODE_INVERSEE",
    `La fin précède le début (${debut}) : elle est ignorée.`,
  );
  return { debut, fin: null };
}

/** Day of the last change by its producer, from the attributes that say it. */
export function dateMaj(noeud: Noeud, signalements: Signalements): string | null {
  const { datemaj, datecrea, ...others } = noeud.attributs;
  for (const value of [datemaj, others["horodatage-modification"], datecrea]) {
    if (value === undefined) continue;
    const date = dateLheo(value);
    if (typeof date === "object") return date.jour;
    if (date === "invalide")
      signalements.ajouter(noeud, "DATE_INVALIDE", "La date attendue est de la forme AAAAMMJJ.", value);
  }
  return null;
}

/** `9h`, `09:30`, `0930`, `9h30` → `09:30`; null when absent, and reported when it is no time of day. */
export function heure(noeud: Noeud | null, signalements: Signalements): string | null {
  const text = texteBrut(noeud).trim();
  if (!noeud || ditRien(text)) return null;
  const parts = /^(\d{1,2})(?:\s*[h:.]\s*(\d\d)?|(\d\d))?\s*(?:mn?)?$/i.exec(text);
  const hours = Number(parts?.[1]);
  const minutes = Number(parts?.[2] ?? parts?.[3] ?? 0);
  if (parts && hours < 24 && minutes < 60)
    return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
  signalements.ajouter(noeud, "HEURE_INVALIDE", "L'heure attendue est de la forme HH:MM.");
  return null;
}

const PARIS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  dateStyle: "short",
  timeStyle: "medium",
});

/** Instant of a day and an hour (`HHMMSS`, midnight by default) on the clocks of Paris; undefined if unreadable. */
export function instantParis(date: string, heures = ""): Date | undefined {
  const day = dateLheo(date);
  if (typeof day !== "object") return undefined;
  const [, h = "00", m = "00", s = "00"] = /^(\d\d)(\d\d)(\d\d)?$/.exec(heures.trim()) ?? [];
  const asUtc = Date.parse(`${day.jour}T${h}:${m}:${s}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const shown =
    /(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)/.exec(PARIS.format(asUtc))?.slice(1).map(Number) ?? [];
  const [dd = 1, mm = 1, yyyy = 1970, hh = 0, min = 0, ss = 0] = shown;
  return new Date(asUtc - (Date.UTC(yyyy, mm - 1, dd, hh, min, ss) - asUtc));
}
