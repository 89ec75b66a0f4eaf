import { commonScalars } from "@passerelle/kernel/graphql/scalars";
import { importsQuery } from "@passerelle/kernel/importing/imports-query";
import type { Resolvers } from "../generated/types.ts";
import { centreInteretResolvers } from "./centre-interet/resolvers.ts";
import { ficheRomeResolvers } from "./fiche-rome/resolvers.ts";
import { metierResolvers } from "./metier/resolvers.ts";
import { quizResolvers } from "./quiz/resolvers.ts";
import { rechercheResolvers } from "./recherche/resolvers.ts";

export const resolvers = {
  ...commonScalars,
  ...metierResolvers,
  ...ficheRomeResolvers,
  ...centreInteretResolvers,
  ...quizResolvers,
  Query: {
    ...metierResolvers.Query,
    ...rechercheResolvers.Query,
    ...ficheRomeResolvers.Query,
    ...centreInteretResolvers.Query,
    ...quizResolvers.Query,
    importsMetiers: importsQuery,
  },
} satisfies Resolvers;
