import { badInput } from "@passerelle/kernel/errors";
import type { Autour } from "../../generated/types.ts";
import type { Context } from "../context.ts";

/** A point and the kilometres around it. */
export interface Cercle {
  latitude: number;
  longitude: number;
  rayonKm: number;
}

/**
 * The circle that `autour` asks for: the centre of a commune, or a point.
 *
 * Throws `BAD_USER_INPUT` on both or neither, on an unknown commune (named), outside 1 to 500 km.
 */
export async function cercleDe(
  autour: Autour | null | undefined,
  loaders: Context["loaders"],
): Promise<Cercle | null> {
  if (!autour) return null;
  const { codeCommune, latitude, longitude, rayonKm = 30 } = autour;
  if (!(rayonKm >= 1 && rayonKm <= 500))
    throw badInput("autour.rayonKm", {
      fr: `« rayonKm » va de 1 à 500 ; reçu ${rayonKm}.`,
      en: `\`rayonKm\` goes from 1 to 500; got ${rayonKm}.`,
    });
  const point = latitude != null && longitude != null ? { latitude, longitude } : null;
  const partial = (latitude != null || longitude != null) && !point;
  if (partial || Boolean(codeCommune) === Boolean(point))
    throw badInput("autour", {
      fr: "« autour » demande « codeCommune », ou « latitude » et « longitude », et pas les deux.",
      en: "`autour` asks for `codeCommune`, or `latitude` and `longitude`, and not both.",
    });
  if (point) return { ...checkedPoint(point), rayonKm };
  return { ...(await centreDe(codeCommune as string, loaders)), rayonKm };
}

function checkedPoint(point: { latitude: number; longitude: number }) {
  if (Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180) return point;
  throw badInput("autour", {
    fr: "« latitude » va de -90 à 90 et « longitude » de -180 à 180, en degrés décimaux.",
    en: "`latitude` goes from -90 to 90 and `longitude` from -180 to 180, in decimal degrees.",
  });
}

async function centreDe(code: string, loaders: Context["loaders"]) {
  const shown = code.slice(0, 20);
  const commune = await loaders.communes.load(code.trim().toUpperCase());
  if (!commune)
    throw badInput("autour.codeCommune", {
      fr: `« ${shown} » n'est pas un code INSEE de commune connu (ce n'est pas le code postal).`,
      en: `"${shown}" is not a known INSEE commune code (it is not the postcode).`,
    });
  if (commune.latitude === null || commune.longitude === null)
    throw badInput("autour.codeCommune", {
      fr: `Commune ${commune.nom} (${shown}) : coordonnées inconnues, donner latitude et longitude.`,
      en: `Commune ${commune.nom} (${shown}): coordinates unknown, give a latitude and a longitude.`,
    });
  return { latitude: commune.latitude, longitude: commune.longitude };
}
