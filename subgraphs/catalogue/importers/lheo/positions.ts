import { enfant, type Noeud, texteBrut } from "./noeud.ts";
import type { Signalements } from "./signalements.ts";
import { ditRien } from "./textes.ts";

export interface PositionLue {
  latitude: number;
  longitude: number;
}

/** Where France is, overseas included: south, north, west, east. */
const FRANCE: readonly (readonly [number, number, number, number])[] = [
  [41.2, 51.2, -5.3, 9.7],
  [15.7, 18.2, -63.2, -60.9],
  [14.3, 15, -61.3, -60.7],
  [2, 6, -54.7, -51.5],
  [-21.5, -20.8, 55.1, 55.9],
  [-13.1, -12.5, 44.9, 45.4],
  [46.6, 47.2, -56.5, -56.1],
  [-23, -18, 158, 172],
  [-28, -7, -155, -134],
  [-14.5, -13, -178.3, -176],
];

/** Is this point in France, overseas included? Degrees. */
export const inFrance = (latitude: number, longitude: number): boolean =>
  FRANCE.some(
    ([south, north, west, east]) =>
      latitude >= south && latitude <= north && longitude >= west && longitude <= east,
  );

/** Decimal degrees, with a point or a comma; NaN otherwise. */
const degrees = (text: string): number =>
  /^[+-]?\d{1,3}([.,]\d{1,30})?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;

/**
 * Coordinates of an address. Swapped ones are put right, and others out of France are refused unless the
 * address is abroad; so are whole degrees, which are made up: (0, 0), or (48, 2) for all of Paris. All are reported.
 */
export function position(
  geolocalisation: Noeud | null,
  etranger: boolean,
  signalements: Signalements,
): PositionLue | null {
  if (!geolocalisation) return null;
  const [latText, lonText] = ["latitude", "longitude"].map((nom) =>
    texteBrut(enfant(geolocalisation, nom)).trim(),
  ) as [string, string];
  if (ditRien(latText) && ditRien(lonText)) return null;
  const [latitude, longitude] = [degrees(latText), degrees(lonText)];
  const value = `${latText} ; ${lonText}`;
  if (Number.isInteger(latitude) && Number.isInteger(longitude)) {
    signalements.ajouter(
      geolocalisation,
      "COORDONNEES_INVALIDES",
      "Des degrés entiers situent à cent kilomètres près : ils ne sont pas retenus.",
      value,
    );
    return null;
  }
  if (inFrance(latitude, longitude)) return { latitude, longitude };
  if (inFrance(longitude, latitude)) {
    signalements.ajouter(
      geolocalisation,
      "COORDONNEES_INVERSEES",
      "Latitude et longitude sont inversées : elles sont remises dans l'ordre.",
      value,
    );
    return { latitude: longitude, longitude: latitude };
  }
  if (etranger && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
  signalements.ajouter(
    geolocalisation,
    "COORDONNEES_INVALIDES",
    "Ce point n'est pas en France : des degrés décimaux sont attendus, latitude d'abord.",
    value,
  );
  return null;
}
