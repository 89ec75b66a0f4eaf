import { provenanceOf } from "@passerelle/kernel/importing/imports-query";
import type { ActionResolvers } from "../../generated/types.ts";
import type { FormationLigne } from "../formations/lignes.ts";
import { chargerListe } from "../lignes.ts";
import { publicsVises } from "../nomenclatures/publics.ts";

export const Action: ActionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.actions.load(id),
  formation: async ({ formationId }, _, { loaders }) =>
    (await loaders.formations.load(formationId)) as FormationLigne,
  publicsVises,
  services: ({ restauration, hebergement, transport }) => ({ restauration, hebergement, transport }),
  formateurs: ({ formateurs }, _, { loaders }) => chargerListe(loaders.organismes, formateurs),
  provenance: (action, _, { loaders }) => provenanceOf(action, loaders.freshness),
};
