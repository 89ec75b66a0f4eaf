import { pageSize, toConnection } from "@passerelle/kernel/graphql/connection";
import type { QueryMetiersArgs, Resolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import type { PageMetiers } from "../metier/connection.ts";
import { lireCriteres } from "./criteres.ts";
import { comprendre } from "./mots.ts";
import { nombreTrouve, pageTrouvee, type Trouve } from "./requete.ts";

/** Searches métiers; without a search or criterion, all those in force, alphabetical. */
async function metiers(_: unknown, args: QueryMetiersArgs, { sql, cursors }: Context): Promise<PageMetiers> {
  const first = pageSize(args);
  const criteres = lireCriteres(args);
  const scope = ["metiers", criteres];
  const apres = args.after != null ? cursors.decode(scope, args.after) : null;
  const requete = criteres.recherche === null ? null : await comprendre(sql, criteres.recherche);
  const introuvable = criteres.recherche !== null && requete === null;
  const rows = introuvable ? [] : await pageTrouvee(sql, criteres, requete, first + 1, apres);
  return {
    ...toConnection<Trouve, Trouve, { trouvePar: string | null }>(rows, {
      first,
      after: args.after,
      cursor: (row) => cursors.encode(scope, [row.rang, row.libelleTri, row.id]),
      node: (row) => row,
      extra: ({ trouvePar }) => ({ trouvePar }),
    }),
    totalCount: async () => (introuvable ? 0 : nombreTrouve(sql, criteres, requete)),
  };
}

export const rechercheResolvers = { Query: { metiers } } satisfies Resolvers;
