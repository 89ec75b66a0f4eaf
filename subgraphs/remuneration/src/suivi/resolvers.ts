import type { TerritoireResolvers } from "../../generated/types.ts";

/** What this system adds to a territory: the places of its sessions. */
export const Territoire: TerritoireResolvers = {
  suivi: ({ id }, _, { loaders }) => loaders.suivi.load(id),
};
