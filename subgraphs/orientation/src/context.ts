import { freshnessLoader } from "@passerelle/kernel/importing/imports-query";
import type { BaseContext } from "@passerelle/kernel/subgraph";
import { chargeurEvenements, chargeurEvenementsDe } from "./evenements/lignes.ts";
import { chargeurCodesRome } from "./metiers/projection.ts";
import { chargeurServices, chargeurServicesDe } from "./services/lignes.ts";
import { chargeurDesservants, chargeurIdentifiants, chargeurStructures } from "./structures/lignes.ts";
import { chargeurProches } from "./structures/proches.ts";
import { chargeurCentres } from "./territoires/centres.ts";
import { chargeurEnfants, chargeurNombreEnfants } from "./territoires/enfants.ts";
import { chargeurParents, chargeurTerritoires } from "./territoires/lignes.ts";
import { chargeurFormacodes, chargeurTermes } from "./vocabulaires/termes.ts";

/** What the resolvers of this subgraph share during one request. */
export interface Context extends BaseContext {
  loaders: ReturnType<typeof createLoaders>;
}

export const createContext = (base: BaseContext): Context => ({ ...base, loaders: createLoaders(base) });

/** Loaders of one request: each keeps what it loaded until the answer is given. */
function createLoaders({ sql, lookups, now }: BaseContext) {
  return {
    freshness: freshnessLoader(lookups),
    territoires: chargeurTerritoires(lookups),
    centres: chargeurCentres(lookups),
    parents: chargeurParents(sql),
    enfants: chargeurEnfants(sql),
    nombreEnfants: chargeurNombreEnfants(sql),
    structures: chargeurStructures(lookups),
    identifiants: chargeurIdentifiants(sql),
    desservants: chargeurDesservants(sql),
    services: chargeurServices(sql),
    servicesDe: chargeurServicesDe(sql),
    termes: chargeurTermes(sql),
    formacodes: chargeurFormacodes(sql),
    proches: chargeurProches(lookups),
    evenements: chargeurEvenements(sql),
    evenementsDe: chargeurEvenementsDe({ sql, lookups }, now),
    codesRome: chargeurCodesRome(sql),
  };
}
