import { provenanceOf } from "@passerelle/kernel/importing/imports-query";
import type { Resolvers } from "../../generated/types.ts";
import { existants } from "../existants.ts";
import { appellationsDeFiche, competencesDeFiche } from "./connections.ts";
import { cleDeFiche } from "./loaders.ts";

export const ficheRomeResolvers = {
  Query: {
    ficheRome: (_, { code, version }, { loaders }) =>
      version ? loaders.fiche.load(cleDeFiche({ code, version })) : loaders.ficheRecente.load(code),
    competence: (_, { id }, { loaders }) => loaders.competence.load(id),
  },
  FicheRome: {
    __resolveReference: ({ code, version }, { loaders }) => loaders.fiche.load(cleDeFiche({ code, version })),
    appellations: appellationsDeFiche,
    competences: competencesDeFiche,
    centresInteret: ({ centres }, _, { loaders }) => existants(loaders.centre, centres),
    mobilites: ({ mobilites, version }, _, { loaders }) =>
      existants(
        loaders.fiche,
        mobilites.map((code) => cleDeFiche({ code, version })),
      ),
    provenance: (fiche, _, { loaders }) => provenanceOf(fiche, loaders.freshness),
  },
  Competence: {
    __resolveReference: ({ id }, { loaders }) => loaders.competence.load(id),
  },
} satisfies Resolvers;
