import type { QueryResolvers, TerritoireResolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { pageEnfants } from "./enfants.ts";
import { libelleDe } from "./libelles.ts";
import { pageTerritoires } from "./pages.ts";

export const territoiresQuery = {
  territoire: (_, { id }, { loaders }) => loaders.territoires.load(id),
  territoires: (_, args, context) => pageTerritoires(args, context),
} satisfies QueryResolvers<Context>;

export const Territoire: TerritoireResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.territoires.load(id),
  position: ({ latitude, longitude }) =>
    latitude === null || longitude === null ? null : { latitude, longitude },
  libelle: (territoire) => libelleDe(territoire),
  parents: async ({ id }, { niveau }, { loaders }) => {
    const parents = await loaders.parents.load(id);
    return niveau ? parents.filter((parent) => parent.niveau === niveau) : parents;
  },
  missionsLocales: ({ id }, _, { loaders }) => loaders.desservants.load(id),
  enfants: ({ id }, args, context) => pageEnfants(id, args, context),
  liste: ({ listeNom, listeAnnee, listeSource }) => ({
    nom: listeNom,
    annee: listeAnnee,
    source: listeSource,
  }),
};
