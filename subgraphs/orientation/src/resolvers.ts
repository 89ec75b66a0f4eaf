import { commonScalars } from "@passerelle/kernel/graphql/scalars";
import { importsQuery } from "@passerelle/kernel/importing/imports-query";
import type { Resolvers } from "../generated/types.ts";

export const resolvers = {
  ...commonScalars,
  Query: {
    importsOrientation: importsQuery,
  },
} satisfies Resolvers;
