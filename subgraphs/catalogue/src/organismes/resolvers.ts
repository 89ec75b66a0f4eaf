import { pageSize } from "@passerelle/kernel/graphql/connection";
import { provenanceOf } from "@passerelle/kernel/importing/imports-query";
import type {
  OrganismeResolvers,
  QueryResolvers,
  RelationOrganismeResolvers,
} from "../../generated/types.ts";
import { positionDe } from "../communes/adresse.ts";
import { pageFormations } from "../recherche/connection.ts";
import { pageOrganismes } from "./liste.ts";
import { relationsDe } from "./relations.ts";
import { reseauDe } from "./reseaux.ts";

export const Organisme: OrganismeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.organismes.load(id),
  autresCodes: ({ codes, uai, numeroActivite }) =>
    codes.filter((code) => code !== uai && code !== numeroActivite).slice(0, 50),
  position: ({ latitude, longitude, adresse }, _, context) =>
    latitude !== null && longitude !== null
      ? { latitude, longitude }
      : adresse && positionDe(adresse, context),
  reseaux: ({ reseaux }) => reseaux.map(reseauDe),
  lieuxFormation: ({ lieux }, args) => lieux.slice(0, pageSize(args)),
  relations: (organisme, args, context) => relationsDe(organisme, args, context),
  sources: ({ origines }) => origines,
  formations: ({ id }, args, context, info) => pageFormations("organisme", { cle: id }, args, context, info),
  provenance: (organisme, _, { loaders }) => provenanceOf(organisme, loaders.freshness),
};

export const RelationOrganisme: RelationOrganismeResolvers = {
  organisme: ({ siret }, _, { loaders }) => loaders.organismesParSiret.load(siret),
};

export const organismesQuery = {
  organisme: (_, { id }, { loaders }) => loaders.organismes.load(id),
  organismes: (_, args, context) => pageOrganismes(args, context),
} satisfies QueryResolvers;
