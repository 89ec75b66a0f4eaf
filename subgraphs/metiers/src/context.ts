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

/** Loaders of one request: each keeps what it loaded until the answer is given. */
function createLoaders({ sql, lookups }: BaseContext) {
  return {
    freshness: freshnessLoader(lookups),
    metier: metierLoader(lookups),
    metiersDesCodes: metiersDesCodesLoader(lookups),
    fiche: ficheLoader(lookups),
    ficheRecente: ficheRecenteLoader(lookups),
    competence: competenceLoader(sql),
    appellations: appellationsLoader(sql),
    competences: competencesLoader(sql),
    centre: centreLoader(sql),
    metiersDesCentres: metiersDesCentresLoader(sql),
    nombreParCentre: nombreParCentreLoader(sql),
  };
}
