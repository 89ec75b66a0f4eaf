import { pageSize, toConnection } from "@passerelle/kernel/graphql/connection";
import { loaderByArguments, loadMany } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { Context } from "../context.ts";
import { colonnes } from "../lignes.ts";
import { actions } from "../tables.ts";
import type { ActionLigne } from "./lignes.ts";

interface DemandeActions {
  first: number;
  /** Place and id of the last action seen. */
  apres: readonly [number, string] | null;
}

const TEXTE = `
  select ${colonnes(actions)} from (
    select actions.*, row_number() over (partition by formation_id order by ordre, id) as rang from actions
    where formation_id = any($1) and retire_le is null and (ordre, id) > ($2, $3)
  ) ordonnee where rang <= $4 order by formation_id, rang`;

/** Loader of the actions of formations, in the source's order: one statement for all the formations. */
export const chargeurActions = (sql: Sql) =>
  loaderByArguments(({ first, apres }: DemandeActions) =>
    loadMany(
      async (ids) =>
        (await sql.unsafe(TEXTE, [ids as string[], apres?.[0] ?? -1, apres?.[1] ?? "", first + 1], {
          prepare: true,
        })) as unknown as ActionLigne[],
      (row) => row.formationId,
    ),
  );

/** A page of the actions of a formation that are still in the offer. */
export async function pageActions(
  formationId: string,
  args: { first?: number | null; after?: string | null },
  { loaders, cursors }: Context,
) {
  const first = pageSize(args);
  const scope = ["actions", formationId];
  const apres = args.after != null ? (cursors.decode(scope, args.after) as [number, string]) : null;
  const rows = await loaders.actionsDe({ first, apres }).load(formationId);
  return toConnection(rows, {
    first,
    after: args.after,
    cursor: ({ ordre, id }) => cursors.encode(scope, [ordre, id]),
    node: (row) => row,
  });
}
