import { pageSize } from "@passerelle/kernel/graphql/connection";
import { provenanceOf } from "@passerelle/kernel/importing/imports-query";
import type { QueryResolvers, StructureResolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { adresseDe } from "../lieux.ts";
import { estOuverte, JOURS } from "./horaires.ts";
import { pageStructures } from "./pages.ts";

export const structuresQuery = {
  structure: (_, { id }, { loaders }) => loaders.structures.load(id),
  structures: (_, args, context) => pageStructures(args, context),
} satisfies QueryResolvers<Context>;

export const Structure: StructureResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.structures.load(id),
  adresse: (structure) => adresseDe(structure),
  commune: ({ territoireId }, _, { loaders }) =>
    territoireId?.startsWith("COM-") ? loaders.territoires.load(territoireId) : null,
  horaires: ({ horaires }) =>
    (horaires ?? []).map(({ jour, de, a }) => ({ jour: JOURS[jour - 1] ?? "LUNDI", de, a })),
  ouverteMaintenant: ({ horaires, fuseau }, _, { now }) => estOuverte(horaires, fuseau, now()),
  evenements: ({ id }, args, { loaders }) => loaders.evenementsDe("structure", pageSize(args)).load(id),
  provenance: (structure, _, { loaders }) => provenanceOf(structure, loaders.freshness),
};
