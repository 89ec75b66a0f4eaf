import { lazyLoaders } from "@passerelle/kernel/graphql/lazy-loaders";
import { freshnessLoader } from "@passerelle/kernel/importing/imports-query";
import type { BaseContext } from "@passerelle/kernel/subgraph";
import { chargeurEvenements, chargeurEvenementsDe } from "./evenements/lignes.ts";
import { chargeurCodesRome } from "./metiers/projection.ts";
import { chargeurServices, chargeurServicesDe } from "./services/lignes.ts";
import { chargeurDesservants, chargeurIdentifiants, chargeurStructures } from "./structures/lignes.ts";
import { chargeurProches, chargeurProchesDeCommunes } from "./structures/proches.ts";
import { chargeurCentres } from "./territoires/centres.ts";
import { chargeurEnfants, chargeurNombreEnfants } from "./territoires/enfants.ts";
import { chargeurParents, chargeurTerritoires } from "./territoires/lignes.ts";
import { chargeurFormacodes, chargeurTermes } from "./vocabulaires/termes.ts";

/** What the resolvers of this subgraph share during one request. */
export interface Context extends BaseContext {
  loaders: ReturnType<typeof createLoaders>;
}

export const createContext = (base: BaseContext): Context => ({ ...base, loaders: createLoaders(base) });

/** Loaders of one request, made as they are first read: each keeps what it loaded until the answer is given. */
const createLoaders = lazyLoaders<BaseContext>()({
  freshness: ({ lookups }) => freshnessLoader(lookups),
  territoires: ({ lookups }) => chargeurTerritoires(lookups),
  centres: ({ lookups }) => chargeurCentres(lookups),
  parents: ({ sql }) => chargeurParents(sql),
  enfants: ({ sql }) => chargeurEnfants(sql),
  nombreEnfants: ({ sql }) => chargeurNombreEnfants(sql),
  structures: ({ lookups }) => chargeurStructures(lookups),
  identifiants: ({ sql }) => chargeurIdentifiants(sql),
  desservants: ({ sql }) => chargeurDesservants(sql),
  services: ({ sql }) => chargeurServices(sql),
  servicesDe: ({ sql }) => chargeurServicesDe(sql),
  termes: ({ sql }) => chargeurTermes(sql),
  formacodes: ({ sql }) => chargeurFormacodes(sql),
  proches: ({ lookups }) => chargeurProches(lookups),
  prochesDeCommunes: ({ lookups }) => chargeurProchesDeCommunes(lookups),
  evenements: ({ sql }) => chargeurEvenements(sql),
  evenementsDe: (base) => chargeurEvenementsDe(base, base.now),
  codesRome: ({ sql }) => chargeurCodesRome(sql),
});
