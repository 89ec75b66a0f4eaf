import { codeCommune } from "../lheo/communes.ts";
import type { AdresseRecord } from "../offre/records.ts";
import { ADRESSE } from "./adresses.ts";
import { positionFrancaise, texteDe } from "./lecture.ts";

/** Below, the geocoder found another street or only the town. */
const SCORE_MIN = 0.6;

/** Fields of a value; none for what is no object. */
export const champsDe = (valeur: unknown): Record<string, unknown> =>
  typeof valeur === "object" && valeur !== null && !Array.isArray(valeur)
    ? (valeur as Record<string, unknown>)
    : {};

/**
 * An address of the référentiel: label, codes, and the point that a geocoder gave it; null without any of them.
 *
 * A label that only repeats the coordinates is no street; a point of a doubtful geocoding is left out.
 */
export function adresseGeoJson(valeur: unknown): AdresseRecord | null {
  const champs = champsDe(valeur);
  const [label, ville] = [texteDe(champs.label), texteDe(champs.localite)];
  const codePostal = /^\d{5}$/.exec(texteDe(champs.code_postal) ?? "")?.[0] ?? null;
  const commune = codeCommune(texteDe(champs.code_insee) ?? "", codePostal);
  if (!label && !ville && !commune) return null;
  const voie = label && !/^-?\d+\.\d+_-?\d+\.\d+$/.test(label) ? sansVille(label, codePostal) : null;
  return {
    ...ADRESSE,
    lignes: voie ? [voie] : [],
    codePostal,
    ville,
    codeCommune: commune?.code ?? null,
    ...point(champs.geojson),
  };
}

/** `12 Rue Paul Dopff 67100 Strasbourg` → `12 Rue Paul Dopff`. */
function sansVille(label: string, codePostal: string | null): string | null {
  const place = codePostal ? label.lastIndexOf(codePostal) : -1;
  return (place < 0 ? label : label.slice(0, place)).trim() || null;
}

function point(geojson: unknown) {
  const champs = champsDe(geojson);
  const score = champsDe(champs.properties).score;
  const coordonnees = champsDe(champs.geometry).coordinates;
  if (!Array.isArray(coordonnees) || (typeof score === "number" && score < SCORE_MIN)) return null;
  return positionFrancaise(coordonnees[1], coordonnees[0]);
}
