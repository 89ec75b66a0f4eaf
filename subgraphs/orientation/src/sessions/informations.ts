import { fuseauDe, instantLocal } from "../territoires/fuseaux.ts";

/** What this system reads of a fact of `catalogue.sessions`; the rest of it is not our concern. */
export interface InformationsDeSession {
  intitule: string;
  codesRome: string[];
  lieu: LieuPublie | null;
  retireLe: string | null;
  informationsCollectives: {
    date: string;
    heure: string | null;
    aDistance: boolean;
    lieu: LieuPublie | null;
  }[];
}

interface LieuPublie {
  denomination?: string | null;
  lignes?: string[] | null;
  codePostal?: string | null;
  ville?: string | null;
  codeCommune?: string | null;
  latitude?: number | null;
  longitude?: number | null;
}

/**
 * Events of a session's information meetings. The id is made of the session, day and hour, so that a meeting
 * keeps it when another is added before it; a place that is not said is that of the session.
 *
 * A meeting without an hour is one of the whole day, which its description says.
 */
export function lignesDe(
  sessionId: string,
  session: InformationsDeSession,
  version: { transaction: string; changeLe: string },
) {
  const vus = new Map<string, number>();
  return (session.informationsCollectives ?? []).map(({ date, heure, aDistance, lieu }) => {
    const lue = lireHeure(heure);
    const cle = `IC-${sessionId}-${date}${lue ? `T${lue.replace(":", "")}` : ""}`;
    const rang = (vus.get(cle) ?? 0) + 1;
    vus.set(cle, rang);
    const ou = aDistance ? null : (lieu ?? session.lieu);
    const fuseau = fuseauDe(ou?.codeCommune ?? session.lieu?.codeCommune);
    return {
      id: rang === 1 ? cle : `${cle}-${rang}`,
      titre: `Information collective : ${session.intitule}`,
      description: lue ? null : "L'heure n'est pas précisée : la demander à l'organisme.",
      debut: instantLocal(date, lue ?? "00:00", fuseau),
      fin: lue ? null : instantLocal(date, "24:00", fuseau),
      aDistance,
      denomination: ou?.denomination ?? null,
      lignes: ou?.lignes ?? [],
      codePostal: ou?.codePostal ?? null,
      ville: ou?.ville ?? null,
      codeCommune: ou?.codeCommune ?? null,
      latitude: ou?.latitude ?? null,
      longitude: ou?.longitude ?? null,
      codesRome: session.codesRome ?? [],
      sessionId,
      retireLe: session.retireLe ?? null,
      ...version,
    };
  });
}

/** « 9h », « 9h30 », « 09:30 » or « 09:30:00 » as `HH:MM`; null when it is no hour of the day. */
export function lireHeure(heure: string | null | undefined): string | null {
  const lu = /^\s*(\d{1,2})\s*(?:[h:]\s*(\d{2})?(?::\d{2})?)\s*$/i.exec(heure ?? "");
  if (!lu) return null;
  const [heures, minutes] = [Number(lu[1]), Number(lu[2] ?? 0)];
  if (heures > 23 || minutes > 59) return null;
  return `${String(heures).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
