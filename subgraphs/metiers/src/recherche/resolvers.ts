import type { AskedInfo } from "@passerelle/kernel/graphql/asks";
import { pageSize, toConnection } from "@passerelle/kernel/graphql/connection";
import type { QueryMetiersArgs, Resolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import type { PageMetiers } from "../metier/connection.ts";
import { COLONNES_DE_PAGE } from "../metier/ligne.ts";
import { comprise } from "./comprise.ts";
import { lireCriteres } from "./criteres.ts";
import { lireMots, requeteDe } from "./mots.ts";
import { nombresTrouves, pageTrouvee, type Trouve } from "./requete.ts";
import { suggestionsMetiers } from "./suggestions.ts";

/** Searches métiers; without a search or criterion, all those in force, alphabetical. */
async function metiers(
  _: unknown,
  args: QueryMetiersArgs,
  { sql, lookups, cursors }: Context,
  info: AskedInfo,
): Promise<PageMetiers> {
  const first = pageSize(args);
  const criteres = lireCriteres(args);
  const scope = ["metiers", criteres];
  const apres = args.after != null ? cursors.decode(scope, args.after) : null;
  const mots = criteres.recherche === null ? [] : await lireMots(lookups, criteres.recherche);
  const requete = requeteDe(mots);
  const introuvable = criteres.recherche !== null && requete === null;
  const colonnes = COLONNES_DE_PAGE.asked(info);
  const rows = introuvable
    ? []
    : await pageTrouvee(sql, criteres, requete, { limite: first + 1, apres, colonnes });
  const codes = rows[0]?.codesRome ?? (criteres.codeRome ? [criteres.codeRome] : []);
  return {
    ...toConnection<Trouve, Trouve, { trouvePar: string | null }>(rows, {
      first,
      after: args.after,
      cursor: (row) => cursors.encode(scope, [row.rang, row.libelleTri, row.id]),
      node: (row) => row,
      extra: ({ trouvePar }) => ({ trouvePar }),
    }),
    totalCount: async () =>
      introuvable ? 0 : ((await nombresTrouves(sql, [{ criteres, requete }]))[0] ?? 0),
    comprise: comprise(args.recherche, criteres, mots),
    suggestions: async (asked) => {
      const most = pageSize(asked, { byDefault: 5, max: 20 });
      return (await suggestionsMetiers(sql, criteres, mots, codes)).slice(0, most);
    },
  };
}

export const rechercheResolvers = { Query: { metiers } } satisfies Resolvers;
