import { lazyLoaders } from "@passerelle/kernel/graphql/lazy-loaders";
import { freshnessLoader } from "@passerelle/kernel/importing/imports-query";
import type { BaseContext } from "@passerelle/kernel/subgraph";
import { chargeurActions } from "./actions/liste.ts";
import { jourDe } from "./calendrier.ts";
import { chargeurCertifications } from "./certifications/chargeur.ts";
import { chargeurPartenaires } from "./certifications/partenaires.ts";
import { chargeurCommunes } from "./communes/chargeur.ts";
import { chargeurParId } from "./lignes.ts";
import { chargeurMetiers } from "./metiers/chargeur.ts";
import { chargeurCarifs } from "./nomenclatures/carifs.ts";
import { chargeurFormacodes } from "./nomenclatures/formacodes.ts";
import { chargeurNsf } from "./nomenclatures/nsf.ts";
import { chargeurOrganismes, chargeurParSiret, chargeurRelationsDites } from "./organismes/chargeurs.ts";
import { chargeurFacettes } from "./recherche/facettes.ts";
import { chargeurPages } from "./recherche/page.ts";
import { chargeurTextes } from "./recherche/texte.ts";
import { chargeurTotaux } from "./recherche/totaux.ts";
import { chargeurSessions, chargeurTotauxSessions } from "./sessions/liste.ts";
import { actions, formations, sessions } from "./tables.ts";
import { chargeurOffres } from "./territoires/offre.ts";

/** What the resolvers of this subgraph share during one request. */
export interface Context extends BaseContext {
  /** The day of the request, `AAAA-MM-JJ`: what is open is open on that day. */
  aujourdhui: string;
  loaders: ReturnType<typeof createLoaders>;
}

export function createContext(base: BaseContext): Context {
  const aujourdhui = jourDe(base.now());
  return { ...base, aujourdhui, loaders: createLoaders({ ...base, aujourdhui }) };
}

/** Loaders of one request, made as they are first read: each keeps what it loaded until the answer is given. */
const createLoaders = lazyLoaders<BaseContext & { aujourdhui: string }>()({
  freshness: ({ lookups }) => freshnessLoader(lookups),
  formations: ({ lookups }) => chargeurParId(lookups, formations),
  actions: ({ lookups }) => chargeurParId(lookups, actions),
  sessions: ({ lookups }) => chargeurParId(lookups, sessions),
  organismes: ({ lookups }) => chargeurOrganismes(lookups),
  organismesParSiret: ({ sql }) => chargeurParSiret(sql),
  relationsDites: ({ sql }) => chargeurRelationsDites(sql),
  certifications: ({ lookups }) => chargeurCertifications(lookups),
  partenaires: ({ sql }) => chargeurPartenaires(sql),
  communes: ({ lookups }) => chargeurCommunes(lookups),
  metiers: ({ lookups }) => chargeurMetiers(lookups),
  formacodes: ({ sql }) => chargeurFormacodes(sql),
  nsf: ({ sql }) => chargeurNsf(sql),
  carifs: ({ sql }) => chargeurCarifs(sql),
  textes: ({ sql }) => chargeurTextes(sql),
  pages: (pools) => chargeurPages(pools),
  totaux: (base) => chargeurTotaux(base),
  facettes: ({ searches }) => chargeurFacettes(searches),
  actionsDe: ({ lookups }) => chargeurActions(lookups),
  sessionsDe: ({ lookups }) => chargeurSessions(lookups),
  totauxSessions: ({ lookups }) => chargeurTotauxSessions(lookups),
  offres: ({ sql, aujourdhui }) => chargeurOffres(sql, aujourdhui),
});
