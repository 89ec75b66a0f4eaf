import { z } from "zod";

/** What an actor may be granted. A token grants a part of it, never more. */
export const ACTOR_RIGHTS = z.strictObject({
  /** Scopes that its tokens may carry. */
  scopes: z.array(z.string()).default([]),
  /** Policies that it passes (`@policy`), besides the one of its own name. */
  policies: z.array(z.string()).default([]),
  /** Why it may ask; the first is meant when its token does not say. */
  purposes: z.array(z.string()).default([]),
  /** What its token must say for it to be anybody here. */
  requires: z.array(z.enum(["organisation", "territories"])).default([]),
  /** Name of the contract by which it sees the graph; all of it when absent. */
  contract: z.string().optional(),
  /** Cost and requests that it may spend a minute, when not what everybody may. */
  quota: z
    .strictObject({ cost: z.number().positive().optional(), requests: z.number().positive().optional() })
    .optional(),
});

export type ActorRights = z.infer<typeof ACTOR_RIGHTS>;

/** Whoever did not say who they are. */
export const PUBLIC = "public";
/** Who holds a partner key. */
export const PARTNER = "partenaire";

/**
 * The actors of this graph, with what they may be granted unless `ISSUERS_FILE` says otherwise. An identity says which
 * kind of data may be asked; whose data, the subgraphs decide.
 */
const OWN_ACTORS: Readonly<Record<string, z.input<typeof ACTOR_RIGHTS>>> = {
  [PUBLIC]: { contract: "public" },
  [PARTNER]: { contract: "partenaire", scopes: ["partenaire:lire"] },
  prescripteur: {
    scopes: ["partenaire:lire", "dossiers:lire", "dossiers:ecrire"],
    purposes: ["accompagnement"],
    requires: ["organisation"],
  },
  conseiller: {
    scopes: ["partenaire:lire", "dossiers:lire", "dossiers:ecrire", "echanges"],
    purposes: ["accompagnement"],
    requires: ["organisation"],
  },
  superviseur: {
    scopes: ["partenaire:lire", "echanges", "pilotage:lire"],
    purposes: ["qualite"],
    requires: ["organisation"],
  },
  organisme: {
    scopes: ["partenaire:lire", "dossiers:lire", "dossiers:ecrire", "offre:ecrire"],
    purposes: ["formation", "remuneration"],
    requires: ["organisation"],
  },
  entreprise: {
    scopes: ["partenaire:lire", "demandes:ecrire"],
    purposes: ["recrutement"],
    requires: ["organisation"],
  },
  siae: {
    scopes: ["partenaire:lire", "dossiers:lire", "fonds:lire", "fonds:ecrire"],
    purposes: ["insertion"],
    requires: ["organisation"],
  },
  opco: {
    scopes: ["partenaire:lire", "fonds:lire", "fonds:ecrire", "pilotage:lire"],
    purposes: ["insertion"],
    requires: ["organisation"],
  },
  region: {
    scopes: ["partenaire:lire", "dossiers:lire", "montants:lire", "pilotage:lire", "fonds:lire"],
    purposes: ["pilotage", "remuneration"],
    requires: ["territories"],
  },
  beneficiaire: {
    scopes: ["dossiers:lire", "dossiers:ecrire", "montants:lire", "echanges"],
    purposes: ["parcours"],
  },
  responsableLegal: {
    scopes: ["dossiers:lire", "dossiers:ecrire", "montants:lire"],
    purposes: ["representation"],
  },
};

/** Rights of each actor, by its name. */
export const DEFAULT_ACTORS: Readonly<Record<string, ActorRights>> = Object.fromEntries(
  Object.entries(OWN_ACTORS).map(([name, rights]) => [name, ACTOR_RIGHTS.parse(rights)]),
);
