import type { AskedInfo } from "@passerelle/kernel/graphql/asks";
import { type PageInfo, pageSize, said, toConnection } from "@passerelle/kernel/graphql/connection";
import type { FiltreSessions, SessionConnectionResolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { cercleDe } from "../recherche/autour.ts";
import type { SessionLigne } from "./lignes.ts";
import { COLONNES_DE_PAGE, type CriteresSessions } from "./liste.ts";

/** A page of the sessions of a formation, with what its total needs. */
export interface PageSessions {
  formationId: string;
  criteres: CriteresSessions;
  /** How many there are; null when an empty page does not tell. */
  total: number | null;
  edges: { cursor: string; node: SessionLigne; distanceKm: number | null }[];
  pageInfo: PageInfo;
}

interface ArgumentsSessions {
  filtre?: FiltreSessions | null;
  first?: number | null;
  after?: string | null;
}

/** A page of the sessions of a formation that are still in the offer, the next ones first. */
export async function pageSessions(
  formationId: string,
  args: ArgumentsSessions,
  { loaders, cursors, aujourdhui }: Context,
  info: AskedInfo,
): Promise<PageSessions> {
  const first = pageSize(args);
  const { filtre } = args;
  const criteres: CriteresSessions = {
    ouvertes: filtre?.ouvertes ?? false,
    debutApres: filtre?.debutApres ?? null,
    debutAvant: filtre?.debutAvant ?? null,
    cercle: await cercleDe(filtre?.autour, loaders),
    aujourdhui,
  };
  const scope = ["sessions", formationId, said(filtre)];
  const apres = args.after != null ? cursors.decode(scope, args.after) : null;
  const found = await loaders
    .sessionsDe({ criteres, first, apres, colonnes: COLONNES_DE_PAGE.asked(info) })
    .load(formationId);
  const connection = toConnection(found, {
    first,
    after: args.after,
    cursor: ({ ordre, id }) => cursors.encode(scope, [ordre, id]),
    node: (trouvee): SessionLigne => trouvee,
    extra: ({ distanceKm }) => ({ distanceKm }),
  });
  return { formationId, criteres, total: found[0]?.total ?? (apres ? null : 0), ...connection };
}

export const SessionConnection: SessionConnectionResolvers = {
  totalCount: async ({ formationId, criteres, total }, _, { loaders }) =>
    total ?? (await loaders.totauxSessions(criteres).load(formationId))?.total ?? 0,
};
