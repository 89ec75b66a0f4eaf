import { provenanceOf } from "@passerelle/kernel/importing/imports-query";
import type {
  CertificationResolvers,
  LienCertificationResolvers,
  QueryResolvers,
} from "../../generated/types.ts";
import { chargerListe } from "../lignes.ts";
import { chargerSpecialites } from "../nomenclatures/nsf.ts";
import { pageFormations } from "../recherche/connection.ts";
import type { CertificationLigne } from "./lignes.ts";
import { pageCertifications } from "./liste.ts";
import { pagePartenaires } from "./partenaires.ts";

export const Certification: CertificationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.certifications.load(id),
  active: (certification, _, { aujourdhui }) => active(certification, aujourdhui),
  // Which version of the thesaurus numbers them, no source says.
  formacodes: ({ formacodes }) =>
    formacodes.map((code, rang) => ({ code, version: null, principal: rang === 0 })),
  specialitesNsf: ({ codesNsf }, _, { loaders }) => chargerSpecialites(loaders.nsf, codesNsf),
  partenaires: ({ id }, args, context) => pagePartenaires(id, args, context),
  declinaisons: ({ declinaisons }, _, { loaders }) => chargerListe(loaders.certifications, declinaisons),
  urlFranceCompetences,
  formations: ({ id }, args, context, info) =>
    pageFormations("certification", { cle: id }, args, context, info),
  provenance: (certification, _, { loaders }) => provenanceOf(certification, loaders.freshness),
  provenances: (certification, _, { loaders }) =>
    Promise.all(
      certification.sources.map((source) => provenanceOf({ ...certification, source }, loaders.freshness)),
    ),
};

export const LienCertification: LienCertificationResolvers = {
  code: ({ id }) => id,
  async libelle({ id, libelle }, _, { loaders }) {
    return libelle ?? (await loaders.certifications.load(id))?.libelle ?? null;
  },
  certification: ({ id }, _, { loaders }) => loaders.certifications.load(id),
};

export const certificationsQuery = {
  certification: (_, { id }, { loaders }) => loaders.certifications.load(id),
  certifications: (_, args, context) => pageCertifications(args, context),
} satisfies QueryResolvers;

/** Is it registered today; null when no directory says so. */
export function active(
  { etat, finEnregistrement }: Pick<CertificationLigne, "etat" | "finEnregistrement">,
  aujourdhui: string,
): boolean | null {
  if (etat === "INACTIVE" || (finEnregistrement && finEnregistrement < aujourdhui)) return false;
  return etat === "ACTIVE" ? true : null;
}

function urlFranceCompetences({ codeRncp, codeRs }: CertificationLigne): string | null {
  if (codeRncp) return `https://www.francecompetences.fr/recherche/rncp/${codeRncp.slice(4)}/`;
  return codeRs ? `https://www.francecompetences.fr/recherche/rs/${codeRs.slice(2)}/` : null;
}
