import { pageSize } from "@passerelle/kernel/graphql/connection";
import type { MetierResolvers } from "../../generated/types.ts";
import { COLONNES_DES_ARETES } from "../structures/lignes.ts";
import { structuresAutour } from "../structures/proches.ts";

/** What this system adds to a métier, whose ROME codes the gateway gives. */
export const Metier: MetierResolvers = {
  evenements: ({ codesRome }, args, { loaders }, info) => {
    const limite = pageSize(args);
    return codesRome.length
      ? loaders.evenementsDe("codesRome", limite, info).load([...codesRome].sort().join(" "))
      : [];
  },
  structuresConseil: (_, { pres, first }, context, info) =>
    structuresAutour(
      pres,
      { limite: pageSize({ first }), colonnes: COLONNES_DES_ARETES.asked(info) },
      context,
    ),
};
