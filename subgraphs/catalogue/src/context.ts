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
  return { ...base, aujourdhui, loaders: createLoaders(base, aujourdhui) };
}

/** Loaders of one request: each keeps what it loaded until the answer is given. */
function createLoaders({ sql, lookups }: BaseContext, aujourdhui: string) {
  return {
    freshness: freshnessLoader(lookups),
    formations: chargeurParId(lookups, formations),
    actions: chargeurParId(lookups, actions),
    sessions: chargeurParId(lookups, sessions),
    organismes: chargeurOrganismes(lookups),
    organismesParSiret: chargeurParSiret(sql),
    relationsDites: chargeurRelationsDites(sql),
    certifications: chargeurCertifications(lookups),
    partenaires: chargeurPartenaires(sql),
    communes: chargeurCommunes(lookups),
    metiers: chargeurMetiers(lookups),
    formacodes: chargeurFormacodes(sql),
    nsf: chargeurNsf(sql),
    carifs: chargeurCarifs(sql),
    textes: chargeurTextes(sql),
    pages: chargeurPages(sql),
    totaux: chargeurTotaux(sql),
    facettes: chargeurFacettes(sql),
    actionsDe: chargeurActions(lookups),
    sessionsDe: chargeurSessions(lookups),
    totauxSessions: chargeurTotauxSessions(lookups),
    offres: chargeurOffres(sql, aujourdhui),
  };
}
