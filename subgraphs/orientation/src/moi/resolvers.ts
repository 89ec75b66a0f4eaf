import type { MoiResolvers, Acteur as NomActeur, QueryResolvers } from "../../generated/types.ts";

/** Who asks, as the gateway verified it. */
export const moiQuery = {
  moi: (_, __, { caller }) => caller,
} satisfies QueryResolvers;

export const Moi = {
  // An issuer may know actors that the graph has no word for.
  acteur: ({ actor }) => ACTEURS[actor] ?? null,
  sujet: ({ subject }) => subject ?? null,
  organisation: ({ organisation }) => organisation ?? null,
  territoires: ({ territories }) => (territories ? [...territories] : null),
  finalite: ({ purpose }) => purpose ?? null,
  habilitations: ({ scopes }) => [...scopes].sort(),
} satisfies MoiResolvers;

/** Actors as tokens name them → as the graph does. */
const ACTEURS: Readonly<Record<string, NomActeur>> = {
  public: "PUBLIC",
  partenaire: "PARTENAIRE",
  prescripteur: "PRESCRIPTEUR",
  conseiller: "CONSEILLER",
  superviseur: "SUPERVISEUR",
  organisme: "ORGANISME",
  entreprise: "ENTREPRISE",
  siae: "SIAE",
  opco: "OPCO",
  region: "REGION",
  beneficiaire: "BENEFICIAIRE",
  responsableLegal: "RESPONSABLE_LEGAL",
};
