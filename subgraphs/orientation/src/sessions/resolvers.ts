import { pageSize } from "@passerelle/kernel/graphql/connection";
import type { SessionResolvers } from "../../generated/types.ts";
import { COLONNES_DES_ARETES } from "../structures/lignes.ts";
import { aretes, clePoint, PROXIMITE_KM } from "../structures/proches.ts";

/** What this system adds to a session, whose place the gateway gives. */
export const Session: SessionResolvers = {
  informationsCollectives: ({ id }, args, { loaders }, info) =>
    loaders.evenementsDe("session", pageSize(args), info).load(id),
  async structuresAProximite({ position }, args, { loaders }, info) {
    const limite = pageSize(args);
    if (!position) return [];
    const colonnes = COLONNES_DES_ARETES.asked(info);
    const proches = loaders.proches({ limite, rayonKm: PROXIMITE_KM, colonnes });
    return aretes(await proches.load(clePoint(position)));
  },
};
