import type { Financeur, ModaliteEnseignement } from "../../generated/types.ts";

export const LIBELLES_MODALITES: Record<ModaliteEnseignement, string> = {
  PRESENTIEL: "En présentiel",
  MIXTE: "Mixte (présentiel et distance)",
  A_DISTANCE: "Entièrement à distance",
};

/** LHÉO's table of financeurs, in today's names. */
export const LIBELLES_FINANCEURS: Record<Financeur, string> = {
  AUTRE: "Autre",
  OBSOLETE: "Code obsolète",
  REGION: "Conseil régional",
  FSE: "Fonds social européen",
  FRANCE_TRAVAIL: "France Travail",
  ENTREPRISE: "Entreprise",
  ACSE: "ACSÉ (ancien FASILD)",
  AGEFIPH: "Agefiph",
  DEPARTEMENT: "Conseil départemental",
  COMMUNE: "Commune",
  BENEFICIAIRE: "Bénéficiaire de l'action",
  ETAT_EMPLOI: "État, ministère chargé de l'emploi",
  ETAT_EDUCATION: "État, ministère de l'éducation nationale",
  ETAT_AUTRE: "État, autre",
  EUROPE_AUTRE: "Fonds européens, autre",
  COLLECTIVITE_AUTRE: "Autre collectivité territoriale",
  OPCO: "OPCO",
  TRANSITIONS_PRO: "Transitions Pro",
  LADOM: "LADOM",
  ETAT_INTERIEUR: "État, ministère de l'intérieur",
  OFII: "OFII",
};
