import { provenanceOf } from "@passerelle/kernel/importing/imports-query";
import type { QueryResolvers, SessionResolvers } from "../../generated/types.ts";
import type { ActionLigne } from "../actions/lignes.ts";
import { positionDe } from "../communes/adresse.ts";
import type { Context } from "../context.ts";
import type { FormationLigne } from "../formations/lignes.ts";
import type { SessionLigne } from "./lignes.ts";
import { estOuverte } from "./ouverture.ts";

export const Session: SessionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.sessions.load(id),
  action: (session, _, context) => actionDe(session, context),
  formation: async ({ formationId }, _, { loaders }) =>
    (await loaders.formations.load(formationId)) as FormationLigne,
  ouverte: (session, _, { aujourdhui }) => estOuverte(session, aujourdhui),
  async lieu(session, _, context) {
    const lieu = await lieuDe(session, context);
    // What is known of its commune needs no look-up.
    return lieu && session.position ? { ...lieu, ...session.position } : lieu;
  },
  async position(session, _, context) {
    if (session.position !== undefined) return session.position;
    const lieu = await lieuDe(session, context);
    return lieu && positionDe(lieu, context);
  },
  provenance: (session, _, { loaders }) => provenanceOf(session, loaders.freshness),
};

/** A session is stored with its action: it always has one. */
const actionDe = async ({ actionId }: SessionLigne, { loaders }: Context) =>
  (await loaders.actions.load(actionId)) as ActionLigne;

async function lieuDe(session: SessionLigne, context: Context) {
  if (session.lieu !== undefined) return session.lieu;
  const { modalite, lieux } = await actionDe(session, context);
  return modalite === "A_DISTANCE" ? null : (lieux[0] ?? null);
}

export const sessionsQuery = {
  session: (_, { id }, { loaders }) => loaders.sessions.load(id),
} satisfies QueryResolvers;
