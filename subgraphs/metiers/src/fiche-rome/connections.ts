import { type Connection, type Cursors, pageSize, toConnection } from "@passerelle/kernel/graphql/connection";
import type { Context } from "../context.ts";
import type { CompetenceLigne, FicheLigne } from "./ligne.ts";
import { type AppellationLigne, cleDeFiche, type Tranche } from "./loaders.ts";

export interface PageAppellations extends Connection<AppellationLigne> {
  totalCount: number;
}

export interface PageCompetences extends Connection<CompetenceLigne, { coeurMetier: boolean }> {
  totalCount: number;
}

interface Arguments {
  first?: number | null;
  after?: string | null;
}

/** Appellations of a fiche, alphabetical. */
export async function appellationsDeFiche(
  fiche: FicheLigne,
  args: Arguments,
  { loaders, cursors }: Context,
): Promise<PageAppellations> {
  const scope = ["appellations", cleDeFiche(fiche)];
  const tranche = trancheDe(cursors, scope, args);
  const rows = await loaders.appellations(tranche).load(cleDeFiche(fiche));
  return {
    ...toConnection(rows, {
      ...args,
      first: tranche.first,
      cursor: (row) => cursors.encode(scope, [row.rang]),
      node: (row) => row,
    }),
    totalCount: fiche.nbAppellations,
  };
}

/** Skills and knowledge of a fiche: the core of the trade first, then alphabetical. */
export async function competencesDeFiche(
  fiche: FicheLigne,
  args: Arguments,
  { loaders, cursors }: Context,
): Promise<PageCompetences> {
  const scope = ["competences", cleDeFiche(fiche)];
  const tranche = trancheDe(cursors, scope, args);
  const rows = await loaders.competences(tranche).load(cleDeFiche(fiche));
  return {
    ...toConnection(rows, {
      ...args,
      first: tranche.first,
      cursor: (row) => cursors.encode(scope, [row.rang]),
      node: (row): CompetenceLigne => row,
      extra: ({ coeurMetier }) => ({ coeurMetier }),
    }),
    totalCount: fiche.nbCompetences,
  };
}

/** A page is a slice of ranks, since a fiche keeps its lists in order. */
function trancheDe(cursors: Cursors, scope: unknown, args: Arguments): Tranche {
  const first = pageSize(args, { byDefault: 50 });
  return { first, apres: args.after != null ? Number(cursors.decode(scope, args.after)[0]) : 0 };
}
