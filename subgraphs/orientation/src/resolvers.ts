import { commonScalars } from "@passerelle/kernel/graphql/scalars";
import { importsQuery } from "@passerelle/kernel/importing/imports-query";
import type { Resolvers } from "../generated/types.ts";
import { EvenementConnection } from "./evenements/pages.ts";
import { Evenement, evenementsQuery, territoireEvenements } from "./evenements/resolvers.ts";
import { Metier } from "./metiers/resolvers.ts";
import { Session } from "./sessions/resolvers.ts";
import { StructureConnection } from "./structures/pages.ts";
import { Structure, structuresQuery } from "./structures/resolvers.ts";
import { TerritoireConnection } from "./territoires/pages.ts";
import { Territoire, territoiresQuery } from "./territoires/resolvers.ts";

export const resolvers = {
  ...commonScalars,
  Query: {
    ...territoiresQuery,
    ...structuresQuery,
    ...evenementsQuery,
    importsOrientation: importsQuery,
  },
  Territoire: { ...Territoire, ...territoireEvenements },
  TerritoireConnection,
  Structure,
  StructureConnection,
  Evenement,
  EvenementConnection,
  Metier,
  Session,
} satisfies Resolvers;
