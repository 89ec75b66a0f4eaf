import { lazyLoaders } from "@passerelle/kernel/graphql/lazy-loaders";
import { freshnessLoader } from "@passerelle/kernel/importing/imports-query";
import type { BaseContext } from "@passerelle/kernel/subgraph";
import { centreLoader, metiersDesCentresLoader, nombreParCentreLoader } from "./centre-interet/loaders.ts";
import {
  appellationsLoader,
  competenceLoader,
  competencesLoader,
  ficheLoader,
  ficheRecenteLoader,
} from "./fiche-rome/loaders.ts";
import { metierLoader, metiersDesCodesLoader } from "./metier/loaders.ts";

/** What the resolvers of this subgraph share during one request. */
export interface Context extends BaseContext {
  loaders: ReturnType<typeof createLoaders>;
}

export const createContext = (base: BaseContext): Context => ({ ...base, loaders: createLoaders(base) });

/** Loaders of one request, made as they are first read: each keeps what it loaded until the answer is given. */
const createLoaders = lazyLoaders<BaseContext>()({
  freshness: ({ lookups }) => freshnessLoader(lookups),
  metier: ({ lookups }) => metierLoader(lookups),
  metiersDesCodes: ({ lookups }) => metiersDesCodesLoader(lookups),
  fiche: ({ lookups }) => ficheLoader(lookups),
  ficheRecente: ({ lookups }) => ficheRecenteLoader(lookups),
  competence: ({ sql }) => competenceLoader(sql),
  appellations: ({ sql }) => appellationsLoader(sql),
  competences: ({ sql }) => competencesLoader(sql),
  centre: ({ sql }) => centreLoader(sql),
  metiersDesCentres: ({ sql }) => metiersDesCentresLoader(sql),
  nombreParCentre: ({ sql }) => nombreParCentreLoader(sql),
});
