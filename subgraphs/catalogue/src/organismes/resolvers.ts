import { pageSize } from "@passerelle/kernel/graphql/connection";
import { provenanceOf } from "@passerelle/kernel/importing/imports-query";
import type {
  OrganismeResolvers,
  QueryResolvers,
  RelationOrganismeResolvers,
} from "../../generated/types.ts";
import { positionDe } from "../communes/adresse.ts";
import type { Context } from "../context.ts";
import { pageFormations } from "../recherche/connection.ts";
import { estEntier, type OrganismeEntier, type OrganismeLigne } from "./lignes.ts";
import { pageOrganismes } from "./liste.ts";
import { relationsDe } from "./relations.ts";
import { reseauDe } from "./reseaux.ts";

/** All the columns of an organisme, read now if the page of formations that gave it left some out. */
const entier = async (organisme: OrganismeLigne, { loaders }: Context): Promise<OrganismeEntier> =>
  estEntier(organisme) ? organisme : ((await loaders.organismes.load(organisme.id)) as OrganismeEntier);

export const Organisme: OrganismeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.organismes.load(id),
  async autresCodes(organisme, _, context) {
    const { codes, uai, numeroActivite } = await entier(organisme, context);
    return codes.filter((code) => code !== uai && code !== numeroActivite).slice(0, 50);
  },
  adresse: async (organisme, _, context) => (await entier(organisme, context)).adresse,
  async position(organisme, _, context) {
    const { latitude, longitude } = organisme;
    if (latitude !== null && longitude !== null) return { latitude, longitude };
    const { adresse } = await entier(organisme, context);
    return adresse && positionDe(adresse, context);
  },
  contacts: async (organisme, _, context) => (await entier(organisme, context)).contacts,
  reseaux: ({ reseaux }) => reseaux.map(reseauDe),
  async lieuxFormation(organisme, args, context) {
    const first = pageSize(args);
    return (await entier(organisme, context)).lieux.slice(0, first);
  },
  relations: async (organisme, args, context) => relationsDe(await entier(organisme, context), args, context),
  sources: async (organisme, _, context) => (await entier(organisme, context)).origines,
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
