import { pageSize } from "@passerelle/kernel/graphql/connection";
import type { EvenementResolvers, QueryResolvers, TerritoireResolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { adresseDe } from "../lieux.ts";
import { pageEvenements } from "./pages.ts";

export const evenementsQuery = {
  evenements: (_, args, context) => pageEvenements(args, context),
} satisfies QueryResolvers<Context>;

export const Evenement: EvenementResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.evenements.load(id),
  lieu: (evenement) => (evenement.aDistance ? null : adresseDe(evenement)),
  organisateur: ({ structureId }, _, { loaders }) =>
    structureId ? loaders.structures.load(structureId) : null,
};

/** What a territory says of events: the rest of its fields are in its own folder. */
export const territoireEvenements = {
  evenements: ({ id }, args, { loaders }, info) =>
    loaders.evenementsDe("territoire", pageSize(args), info).load(id),
} satisfies TerritoireResolvers;
