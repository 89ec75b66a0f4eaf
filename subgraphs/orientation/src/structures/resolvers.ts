import { pageSize } from "@passerelle/kernel/graphql/connection";
import { provenanceOf } from "@passerelle/kernel/importing/imports-query";
import type { QueryResolvers, StructureResolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { adresseDe } from "../lieux.ts";
import { estOuverte, horairesLisibles } from "./horaires.ts";
import { pageStructures } from "./pages.ts";
import { reseauxPorteurs } from "./reseaux.ts";

export const structuresQuery = {
  structure: (_, { id }, { loaders }) => loaders.structures.load(id),
  structures: (_, args, context) => pageStructures(args, context),
} satisfies QueryResolvers<Context>;

export const Structure: StructureResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.structures.load(id),
  adresse: (structure) => adresseDe(structure),
  commune: ({ territoireId }, _, { loaders }) =>
    territoireId?.startsWith("COM-") ? loaders.territoires.load(territoireId) : null,
  identifiants: async ({ id }, _, { loaders }) => {
    const connus = (await loaders.identifiants.load(id)).map((row) => row.id);
    return connus.includes(id) ? connus : [id, ...connus];
  },
  reseauxPorteurs: ({ reseaux }, _, context) => reseauxPorteurs(reseaux, context),
  horaires: ({ horaires }) => horairesLisibles(horaires),
  ouverteMaintenant: ({ horaires, fuseau }, _, { now }) => estOuverte(horaires, fuseau, now()),
  services: ({ id }, args, { loaders }) => loaders.servicesDe({ limite: pageSize(args) }).load(id),
  evenements: ({ id }, args, { loaders }, info) =>
    loaders.evenementsDe("structure", pageSize(args), info).load(id),
  provenance: (structure, _, { loaders }) => provenanceOf(structure, loaders.freshness),
};
