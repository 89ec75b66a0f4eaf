import { commonScalars } from "@passerelle/kernel/graphql/scalars";
import { importsQuery } from "@passerelle/kernel/importing/imports-query";
import type { Resolvers } from "../generated/types.ts";
import { EvenementConnection } from "./evenements/pages.ts";
import { Evenement, evenementsQuery, territoireEvenements } from "./evenements/resolvers.ts";
import { Metier } from "./metiers/resolvers.ts";
import { Moi, moiQuery } from "./moi/resolvers.ts";
import { ServiceConnection } from "./services/pages.ts";
import { Service, servicesQuery } from "./services/resolvers.ts";
import { ZoneEligibilite } from "./services/zone.ts";
import { Session } from "./sessions/resolvers.ts";
import { StructureConnection } from "./structures/pages.ts";
import { Structure, structuresQuery } from "./structures/resolvers.ts";
import { TerritoireConnection } from "./territoires/pages.ts";
import { Territoire, territoiresQuery } from "./territoires/resolvers.ts";
import { Terme, vocabulairesQuery } from "./vocabulaires/termes.ts";

export const resolvers = {
  ...commonScalars,
  Query: {
    ...moiQuery,
    ...territoiresQuery,
    ...structuresQuery,
    ...servicesQuery,
    ...vocabulairesQuery,
    ...evenementsQuery,
    importsOrientation: importsQuery,
  },
  Moi,
  Territoire: { ...Territoire, ...territoireEvenements },
  TerritoireConnection,
  Structure,
  StructureConnection,
  Service,
  ServiceConnection,
  ZoneEligibilite,
  Terme,
  Evenement,
  EvenementConnection,
  Metier,
  Session,
} satisfies Resolvers;
