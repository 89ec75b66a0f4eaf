import { pageSize } from "@passerelle/kernel/graphql/connection";
import type { SessionResolvers } from "../../generated/types.ts";
import { aretes, clePoint, PROXIMITE_KM } from "../structures/proches.ts";

/** What this system adds to a session, whose place the gateway gives. */
export const Session: SessionResolvers = {
  informationsCollectives: ({ id }, args, { loaders }) =>
    loaders.evenementsDe("session", pageSize(args)).load(id),
  async structuresAProximite({ position }, args, { loaders }) {
    const limite = pageSize(args);
    if (!position) return [];
    return aretes(await loaders.proches({ limite, rayonKm: PROXIMITE_KM }).load(clePoint(position)));
  },
};
