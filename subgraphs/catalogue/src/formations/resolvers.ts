import { provenanceOf } from "@passerelle/kernel/importing/imports-query";
import type { FormationResolvers, QueryResolvers } from "../../generated/types.ts";
import { pageActions } from "../actions/liste.ts";
import type { Context } from "../context.ts";
import { chargerListe } from "../lignes.ts";
import { chargerSpecialites } from "../nomenclatures/nsf.ts";
import { pageFormations } from "../recherche/connection.ts";
import { pageSessions } from "../sessions/connection.ts";
import { codesRomeDe } from "./codes-rome.ts";
import { intituleDe } from "./intitule.ts";
import { estEntiere, type FormationEntiere, type FormationLigne } from "./lignes.ts";

/** All the columns of a formation, read now if the page that gave it left some out. */
const entiere = async (formation: FormationLigne, { loaders }: Context): Promise<FormationEntiere> =>
  estEntiere(formation) ? formation : ((await loaders.formations.load(formation.id)) as FormationEntiere);

export const Formation: FormationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.formations.load(id),
  intitule: intituleDe,
  codesRome: codesRomeDe,
  objectif: async (formation, _, context) => (await entiere(formation, context)).objectif,
  resultatsAttendus: async (formation, _, context) => (await entiere(formation, context)).resultatsAttendus,
  contenu: async (formation, _, context) => (await entiere(formation, context)).contenu,
  formacodes: async (formation, _, context) => (await entiere(formation, context)).formacodes,
  codesNsf: async (formation, _, context) => (await entiere(formation, context)).codesNsf,
  urls: async (formation, _, context) => (await entiere(formation, context)).urls,
  contacts: async (formation, _, context) => (await entiere(formation, context)).contacts,
  organisme({ organisme, organismeId }, _, { loaders }) {
    if (organisme !== undefined) return organisme;
    return organismeId ? loaders.organismes.load(organismeId) : null;
  },
  certifications: ({ certifications }, _, { loaders }) =>
    chargerListe(loaders.certifications, certifications),
  specialitesNsf: async (formation, _, context) =>
    chargerSpecialites(context.loaders.nsf, (await entiere(formation, context)).codesNsf),
  actions: ({ id }, args, context) => pageActions(id, args, context),
  sessions: ({ id }, args, context, info) => pageSessions(id, args, context, info),
  provenance: (formation, _, { loaders }) => provenanceOf(formation, loaders.freshness),
};

export const formationsQuery = {
  formation: (_, { id }, { loaders }) => loaders.formations.load(id),
  formations: (_, args, context, info) => pageFormations("racine", { cle: "" }, args, context, info),
} satisfies QueryResolvers;
