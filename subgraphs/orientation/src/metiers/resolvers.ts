import { pageSize } from "@passerelle/kernel/graphql/connection";
import type { MetierResolvers } from "../../generated/types.ts";
import { COLONNES_DES_ARETES } from "../structures/lignes.ts";
import { aretes, clePoint } from "../structures/proches.ts";
import { lireAutour } from "../territoires/autour.ts";

/** What this system adds to a métier, whose ROME codes the gateway gives. */
export const Metier: MetierResolvers = {
  evenements: ({ codesRome }, args, { loaders }, info) => {
    const limite = pageSize(args);
    return codesRome.length
      ? loaders.evenementsDe("codesRome", limite, info).load([...codesRome].sort().join(" "))
      : [];
  },
  async structuresConseil(_, { pres, first }, context, info) {
    const limite = pageSize({ first });
    const centre = await lireAutour(pres, context);
    const colonnes = COLONNES_DES_ARETES.asked(info);
    const proches = context.loaders.proches({ limite, rayonKm: centre.rayonKm, colonnes });
    return aretes(await proches.load(clePoint(centre)));
  },
};
