import { freshnessLoader } from "@passerelle/kernel/importing/imports-query";
import type { BaseContext } from "@passerelle/kernel/subgraph";

/** What the resolvers of this subgraph share during one request. */
export interface Context extends BaseContext {
  loaders: ReturnType<typeof createLoaders>;
}

export const createContext = (base: BaseContext): Context => ({ ...base, loaders: createLoaders(base) });

/** Loaders of one request: each keeps what it loaded until the answer is given. */
function createLoaders(base: BaseContext) {
  return {
    freshness: freshnessLoader(base.sql),
  };
}
