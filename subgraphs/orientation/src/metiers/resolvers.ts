import { pageSize } from "@passerelle/kernel/graphql/connection";
import type { MetierResolvers } from "../../generated/types.ts";
import { aretes, clePoint } from "../structures/proches.ts";
import { lireAutour } from "../territoires/autour.ts";

/** What this system adds to a métier, whose ROME codes the gateway gives. */
export const Metier: MetierResolvers = {
  evenements: ({ codesRome }, args, { loaders }) => {
    const limite = pageSize(args);
    return codesRome.length
      ? loaders.evenementsDe("codesRome", limite).load([...codesRome].sort().join(" "))
      : [];
  },
  async structuresConseil(_, { pres, first }, context) {
    const limite = pageSize({ first });
    const centre = await lireAutour(pres, context);
    return aretes(await context.loaders.proches({ limite, rayonKm: centre.rayonKm }).load(clePoint(centre)));
  },
};
