import type { Niveau } from "../../generated/types.ts";

/** Years of study after the bac → level of the present scale (décret 2019-14). */
const APRES_BAC: readonly Niveau[] = [
  "NIVEAU_4",
  // One year after the bac gives no level of its own.
  "NIVEAU_4",
  "NIVEAU_5",
  "NIVEAU_6",
  "NIVEAU_6",
  "NIVEAU_7",
  "NIVEAU_7",
  "NIVEAU_7",
  "NIVEAU_8",
];

/** Level of a minimal access level in Onisep's words (« Bac + 5 », « CAP ou équivalent »); null when unknown. */
export function niveauDe(libelle: string): Niveau | null {
  const text = libelle.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const [, years] = /bac\s*\+\s*(\d{1,2})/.exec(text) ?? [];
  if (years) return APRES_BAC[Math.min(Number(years), APRES_BAC.length - 1)] ?? null;
  if (/\b(sans|aucun)\b.*\bdiplome|\bavant le cap\b/.test(text)) return "SANS_NIVEAU";
  if (/\b(cap|bep|bepa|capa|cs)\b/.test(text)) return "NIVEAU_3";
  if (/\bbac\b|\bbaccalaureat\b/.test(text)) return "NIVEAU_4";
  return null;
}
