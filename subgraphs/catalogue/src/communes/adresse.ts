import type { AdresseResolvers } from "../../generated/types.ts";
import type { AdresseRecord } from "../../importers/offre/records.ts";
import type { Context } from "../context.ts";

/** Coordinates of an address: the source's, else its commune's. */
export async function positionDe(adresse: AdresseRecord, { loaders }: Context) {
  if (adresse.latitude !== null && adresse.longitude !== null)
    return { latitude: adresse.latitude, longitude: adresse.longitude };
  const commune = adresse.codeCommune ? await loaders.communes.load(adresse.codeCommune) : null;
  if (commune?.latitude == null || commune.longitude === null) return null;
  return { latitude: commune.latitude, longitude: commune.longitude };
}

export const Adresse: AdresseResolvers = {
  position: (adresse, _, context) => positionDe(adresse, context),
};
