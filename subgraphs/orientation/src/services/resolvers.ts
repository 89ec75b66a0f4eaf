import { provenanceOf } from "@passerelle/kernel/importing/imports-query";
import type { QueryResolvers, ServiceResolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { adresseDe } from "../lieux.ts";
import { horairesLisibles } from "../structures/horaires.ts";
import { terme, termes } from "../vocabulaires/termes.ts";
import { pageServices } from "./pages.ts";

export const servicesQuery = {
  service: (_, { id }, { loaders }) => loaders.services.load(id),
  services: (_, args, context) => pageServices(args, context),
} satisfies QueryResolvers<Context>;

export const Service: ServiceResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.services.load(id),
  structure: ({ structureId }, _, { loaders }) => loaders.structures.load(structureId),
  type: ({ type }, _, context) => terme("TYPES_SERVICE", type, context),
  thematiques: ({ thematiques }, _, context) => termes("THEMATIQUES", thematiques, context),
  publics: ({ publics }, _, context) => termes("PUBLICS", publics, context),
  frais: ({ frais }, _, context) => terme("FRAIS", frais, context),
  modesAccueil: ({ modesAccueil }, _, context) => termes("MODES_ACCUEIL", modesAccueil, context),
  adresse: (service) => adresseDe(service),
  commune: ({ territoireId }, _, { loaders }) =>
    territoireId?.startsWith("COM-") ? loaders.territoires.load(territoireId) : null,
  zoneEligibilite: ({ zone, zoneInconnue }) => (zone ? { zone, zoneInconnue } : null),
  modesMobilisation: ({ modesMobilisation }, _, context) =>
    termes("MODES_MOBILISATION", modesMobilisation, context),
  mobilisablePar: ({ mobilisablePar }, _, context) =>
    termes("PERSONNES_MOBILISATRICES", mobilisablePar, context),
  telephone: async ({ telephone, structureId }, _, { loaders }) =>
    telephone ?? (await loaders.structures.load(structureId))?.telephone ?? null,
  courriel: async ({ courriel, structureId }, _, { loaders }) =>
    courriel ?? (await loaders.structures.load(structureId))?.courriel ?? null,
  horaires: ({ horaires }) => horairesLisibles(horaires),
  volumeHoraireHebdomadaire: ({ volumeHoraire }) => volumeHoraire,
  provenance: (service, _, { loaders }) => provenanceOf(service, loaders.freshness),
};
