import { pageSize } from "@passerelle/kernel/graphql/connection";
import type { ZoneEligibiliteResolvers } from "../../generated/types.ts";
import type { TerritoireLigne } from "../territoires/lignes.ts";

/** Entry of a zone that stands for the whole country. */
export const FRANCE = "FRANCE";

/** Entries of a zone that are countries begin so. */
export const PAYS = "PAYS-";

/** Who may use a service: `FRANCE`, `PAYS-99…` and ids of territories, and the codes that lead nowhere. */
export interface ZoneLigne {
  zone: string[];
  zoneInconnue: string[];
}

/** Entries of a zone that let someone of this territory in: the territory, all that contain it, and the country. */
export const zonesOuvertes = (territoire: TerritoireLigne | null): string[] => [
  FRANCE,
  ...(territoire ? [territoire.id, ...territoire.ancetres] : []),
];

const RANGS = ["REG-", "DEP-", "EPCI-", "COM-"];
const rang = (id: string): number => RANGS.findIndex((debut) => id.startsWith(debut));

export const ZoneEligibilite: ZoneEligibiliteResolvers = {
  partout: ({ zone }) => zone.includes(FRANCE),
  async territoires({ zone }, args, { loaders }) {
    const ids = zone
      .filter((id) => id !== FRANCE && !id.startsWith(PAYS))
      .sort((a, b) => rang(a) - rang(b) || (a < b ? -1 : 1))
      .slice(0, pageSize(args));
    const lus = await loaders.territoires.loadMany(ids);
    return lus.filter((lu): lu is TerritoireLigne => lu !== null && !(lu instanceof Error));
  },
  pays: ({ zone }) => zone.filter((id) => id.startsWith(PAYS)).map((id) => id.slice(PAYS.length)),
  codesInconnus: ({ zoneInconnue }) => zoneInconnue,
};
