import { freshnessLoader } from "@passerelle/kernel/importing/imports-query";
import type { BaseContext } from "@passerelle/kernel/subgraph";
import type { Baremes } from "./bareme/bareme.ts";
import { baremesAJour } from "./bareme/memoire.ts";
import { jourAParis } from "./calcul/jours.ts";
import { sessionLoader } from "./session/loader.ts";
import { suiviLoader } from "./suivi/loader.ts";

/** What the resolvers of this subgraph share during one request. */
export interface Context extends BaseContext {
  loaders: ReturnType<typeof createLoaders>;
}

export const createContext = (base: BaseContext): Context => ({ ...base, loaders: createLoaders(base) });

/** Loaders of one request: each keeps what it loaded until the answer is given. */
function createLoaders(base: BaseContext) {
  const jour = jourAParis(base.now());
  let baremes: Promise<Baremes> | undefined;
  return {
    freshness: freshnessLoader(base.lookups),
    /** All scales and rates, checked once a request. */
    baremes: () => {
      baremes ??= baremesAJour(base.sql);
      return baremes;
    },
    session: sessionLoader(base.lookups, jour),
    suivi: suiviLoader(base.sql, jour),
  };
}
