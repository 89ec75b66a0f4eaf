import type { CertificationResolvers, QueryResolvers } from "../../generated/types.ts";
import { pageFormations } from "../recherche/connection.ts";
import { pageCertifications } from "./liste.ts";

export const Certification: CertificationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.certifications.load(id),
  formations: ({ id }, args, context) => pageFormations("certification", { cle: id }, args, context),
};

export const certificationsQuery = {
  certification: (_, { id }, { loaders }) => loaders.certifications.load(id),
  certifications: (_, args, context) => pageCertifications(args, context),
} satisfies QueryResolvers;
