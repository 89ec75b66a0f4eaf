import { badInput } from "@passerelle/kernel/errors";
import type { Autour as AutourDemande } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import type { CentreDeCommune } from "./centres.ts";

/** Where a search starts and how far it goes. */
export interface Centre {
  latitude: number;
  longitude: number;
  rayonKm: number;
}

/** Where a search « around » starts, as it is said: a commune, by its code, or a point. */
export type Autour = { rayonKm: number } & (
  | { codeCommune: string }
  | { latitude: number; longitude: number }
);

/**
 * Point and radius of a search « around »: the centre of a commune, or a point.
 *
 * Throws what `verifierAutour` and `centreConnu` throw.
 */
export async function lireAutour(pres: AutourDemande, { loaders }: Context): Promise<Centre> {
  const autour = verifierAutour(pres);
  if (!("codeCommune" in autour)) return autour;
  const { codeCommune, rayonKm } = autour;
  return { ...centreConnu(codeCommune, await loaders.centres.load(idDeCommune(codeCommune))), rayonKm };
}

/** Throws `BAD_USER_INPUT` for a commune and a point at once, neither, half a point and for numbers out of range. */
export function verifierAutour(pres: AutourDemande): Autour {
  const { codeCommune, latitude, longitude, rayonKm = 30 } = pres;
  if (!(rayonKm >= 1 && rayonKm <= 500))
    throw badInput("pres.rayonKm", {
      fr: `« rayonKm » va de 1 à 500 ; reçu ${rayonKm}.`,
      en: `\`rayonKm\` goes from 1 to 500; got ${rayonKm}.`,
    });
  const point = typeof latitude === "number" || typeof longitude === "number";
  if (typeof codeCommune === "string" && !point) return { codeCommune, rayonKm };
  if (typeof codeCommune === "string" || typeof latitude !== "number" || typeof longitude !== "number")
    throw badInput("pres", {
      fr: "« pres » veut un code de commune, ou une latitude et une longitude : l'un ou l'autre.",
      en: "`pres` takes a commune code, or a latitude and a longitude: one or the other.",
    });
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
    throw badInput("pres", {
      fr: "La latitude va de -90 à 90 et la longitude de -180 à 180, en degrés décimaux.",
      en: "Latitude goes from -90 to 90 and longitude from -180 to 180, in decimal degrees.",
    });
  return { latitude, longitude, rayonKm };
}

/** Id of the territory of a commune code as clients write it. */
export const idDeCommune = (code: string): string => `COM-${code.slice(0, 20).toUpperCase()}`;

/** The point of a commune; throws `BAD_USER_INPUT` where nothing has its code or no place is known near it. */
export function centreConnu(code: string, commune: CentreDeCommune | null) {
  const lu = code.slice(0, 20);
  if (!commune)
    throw badInput("pres.codeCommune", {
      fr: `Aucune commune n'a le code INSEE « ${lu} » (ce n'est pas le code postal).`,
      en: `No commune has the INSEE code "${lu}" (it is not the postcode).`,
    });
  const { nom, latitude, longitude } = commune;
  if (latitude === null || longitude === null)
    throw badInput("pres.codeCommune", {
      fr: `Commune ${nom} (${lu}) : coordonnées inconnues, donner latitude et longitude.`,
      en: `Commune ${nom} (${lu}): coordinates unknown, give a latitude and a longitude.`,
    });
  return { latitude, longitude };
}
