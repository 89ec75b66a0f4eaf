import type { AskedInfo } from "@passerelle/kernel/graphql/asks";
import { pageSize } from "@passerelle/kernel/graphql/connection";
import { provenanceOf } from "@passerelle/kernel/importing/imports-query";
import type { Resolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { existants } from "../existants.ts";
import { COLONNES_DE_LISTE, type MetierLigne } from "./ligne.ts";
import { cleDesCodes } from "./loaders.ts";

/** A formation or certification, as the gateway hands it over: its codes come from the system that owns it. */
export interface OffreCodee {
  id: string;
  codesRome?: readonly string[] | null;
}

/** Métiers of the ROME codes of an offer. */
const parCodes = (
  { codesRome }: OffreCodee,
  args: { first?: number | null },
  { loaders }: Context,
  info: AskedInfo,
): Promise<MetierLigne[]> => {
  const first = pageSize(args, { byDefault: 10 });
  const cle = cleDesCodes(codesRome ?? []);
  const colonnes = COLONNES_DE_LISTE.asked(info);
  return cle ? loaders.metiersDesCodes({ first, colonnes }).load(cle) : Promise.resolve([]);
};

export const metierResolvers = {
  Query: {
    metier: (_, { id }, { loaders }) => loaders.metier.load(id),
  },
  Metier: {
    __resolveReference: ({ id }, { loaders }) => loaders.metier.load(id),
    fichesRome: ({ codesRome }, _, { loaders }) => existants(loaders.ficheRecente, codesRome),
    centresInteret: ({ centres }, _, { loaders }) => existants(loaders.centre, centres),
    // Onisep sometimes names an associated métier that its list no longer has: it is passed over.
    associes: ({ associes }, _, { loaders }) => existants(loaders.metier, associes),
    provenance: (metier, _, { loaders }) => provenanceOf(metier, loaders.freshness),
  },
  Formation: { metiersVises: parCodes },
  Certification: { metiersAccessibles: parCodes },
} satisfies Resolvers;
