import { provenanceOf } from "@passerelle/kernel/importing/imports-query";
import type { OrganismeResolvers, QueryResolvers } from "../../generated/types.ts";
import { pageFormations } from "../recherche/connection.ts";
import { pageOrganismes } from "./liste.ts";

export const Organisme: OrganismeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.organismes.load(id),
  formations: ({ id }, args, context) => pageFormations("organisme", { cle: id }, args, context),
  provenance: (organisme, _, { loaders }) => provenanceOf(organisme, loaders.freshness),
};

export const organismesQuery = {
  organisme: (_, { id }, { loaders }) => loaders.organismes.load(id),
  organismes: (_, args, context) => pageOrganismes(args, context),
} satisfies QueryResolvers;
