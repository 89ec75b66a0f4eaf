import { commonScalars } from "@passerelle/kernel/graphql/scalars";
import { importsQuery } from "@passerelle/kernel/importing/imports-query";
import type { Resolvers } from "../generated/types.ts";
import { baremes } from "./bareme/resolvers.ts";
import { Session } from "./session/resolvers.ts";
import { simulationRemuneration } from "./simulation/resolvers.ts";
import { Territoire } from "./suivi/resolvers.ts";

export const resolvers = {
  ...commonScalars,
  Query: {
    baremes,
    simulationRemuneration,
    importsRemuneration: importsQuery,
  },
  Session,
  Territoire,
} satisfies Resolvers;
