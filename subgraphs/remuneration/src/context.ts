import { lazyLoaders } from "@passerelle/kernel/graphql/lazy-loaders";
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

/** Loaders of one request, made as they are first read: each keeps what it loaded until the answer is given. */
const createLoaders = lazyLoaders<BaseContext>()({
  freshness: ({ lookups }) => freshnessLoader(lookups),
  /** All scales and rates. */
  baremes: ({ sql }) => {
    let baremes: Promise<Baremes> | undefined;
    return () => {
      baremes ??= baremesAJour(sql);
      return baremes;
    };
  },
  session: ({ lookups, now }) => sessionLoader(lookups, jourAParis(now())),
  suivi: ({ sql, now }) => suiviLoader(sql, jourAParis(now())),
});
