import type { CommuneAdresse } from "../communes-par-adresse.ts";
import type { Reserve } from "./importeur.ts";

/** A point farther than this (degrees) from its commune is that of another place: swapped or mistyped. */
const ECART_MAX = 0.7;

/** Degrees of a file; null, with what is said of it, when there are none or when they are those of another place. */
export function lirePosition(
  latitude: unknown,
  longitude: unknown,
  commune: Pick<CommuneAdresse, "latitude" | "longitude"> | null,
  reserves: Reserve[],
): { latitude: number; longitude: number } | null {
  const dite = `${latitude}, ${longitude}`;
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) {
    reserves.push({
      chemin: "latitude",
      valeur: dite,
      code: "SANS_COORDONNEES",
      raison: "Cette structure n'a pas de coordonnées.",
    });
    return null;
  }
  const [lat, lon] = [latitude as number, longitude as number];
  // Zero and zero, in the Gulf of Guinea, is what forms leave behind.
  const valide = (lat !== 0 || lon !== 0) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  const loin =
    commune?.latitude != null &&
    commune.longitude != null &&
    (Math.abs(commune.latitude - lat) > ECART_MAX || Math.abs(commune.longitude - lon) > ECART_MAX);
  if (valide && !loin) return { latitude: lat, longitude: lon };
  reserves.push({
    chemin: "latitude",
    valeur: dite,
    code: "COORDONNEES_DOUTEUSES",
    raison: "Ce point est loin de la commune de l'adresse : il n'est pas gardé.",
  });
  return null;
}
