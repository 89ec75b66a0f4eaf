import { provenanceOf } from "@passerelle/kernel/importing/imports-query";
import type { FormationResolvers, QueryResolvers } from "../../generated/types.ts";
import { pageActions } from "../actions/liste.ts";
import { chargerListe } from "../lignes.ts";
import { chargerSpecialites } from "../nomenclatures/nsf.ts";
import { pageFormations } from "../recherche/connection.ts";
import { pageSessions } from "../sessions/connection.ts";
import { intituleDe } from "./intitule.ts";

export const Formation: FormationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.formations.load(id),
  intitule: intituleDe,
  organisme: ({ organismeId }, _, { loaders }) => (organismeId ? loaders.organismes.load(organismeId) : null),
  certifications: ({ certifications }, _, { loaders }) =>
    chargerListe(loaders.certifications, certifications),
  specialitesNsf: ({ codesNsf }, _, { loaders }) => chargerSpecialites(loaders.nsf, codesNsf),
  actions: ({ id }, args, context) => pageActions(id, args, context),
  sessions: ({ id }, args, context) => pageSessions(id, args, context),
  provenance: (formation, _, { loaders }) => provenanceOf(formation, loaders.freshness),
};

export const formationsQuery = {
  formation: (_, { id }, { loaders }) => loaders.formations.load(id),
  formations: (_, args, context, info) => pageFormations("racine", { cle: "" }, args, context, info),
} satisfies QueryResolvers;
