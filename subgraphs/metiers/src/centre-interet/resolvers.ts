import { pageSize, toConnection } from "@passerelle/kernel/graphql/connection";
import type { Resolvers } from "../../generated/types.ts";
import type { MetierLigne } from "../metier/ligne.ts";
import { tousLesCentres } from "./loaders.ts";

export const centreInteretResolvers = {
  Query: {
    centresInteret: (_, __, { sql }) => tousLesCentres(sql),
  },
  CentreInteret: {
    __resolveReference: ({ id }, { loaders }) => loaders.centre.load(id),
    async metiers({ id }, args, { loaders, cursors }) {
      const first = pageSize(args);
      const scope = ["CentreInteret.metiers", id];
      const position = args.after != null ? cursors.decode(scope, args.after) : null;
      const apres = position && ([String(position[0]), String(position[1])] as const);
      const rows = await loaders.metiersDesCentres({ first, apres }).load(id);
      return {
        ...toConnection(rows, {
          first,
          after: args.after,
          cursor: (row) => cursors.encode(scope, [row.libelleTri, row.id]),
          node: (row): MetierLigne => row,
          extra: () => ({ trouvePar: null }),
        }),
        totalCount: async () => (await loaders.nombreParCentre.load(id))?.nb ?? 0,
        comprise: null,
        suggestions: () => [],
      };
    },
  },
} satisfies Resolvers;
