import { OperatorError } from "../../errors.ts";
import type { TransactionSql } from "../../postgres/database.ts";
import type { Counts, ImportContext } from "../importer.ts";

/**
 * Makes the table `lignes` say what the files say, for the editions and kinds of record they hold, and no other.
 *
 * A record that is no longer there is closed, one that is back is reopened, one that is the same is not touched.
 * Returns the counts by kind of record. Throws an `OperatorError` when a kind of record was read and not one kept,
 * while some are known: a spoilt file is not an empty list.
 */
export async function swapRecords(
  tx: TransactionSql,
  context: Pick<ImportContext, "importId" | "source" | "now">,
): Promise<Record<string, Counts>> {
  await planInBulk(tx);
  await refuseToCloseAll(tx, context);
  const today = context.now.toISOString().slice(0, 10);
  const fermees = await tx`
    update lignes set retire_le = ${today}, import_id = ${context.importId}
    from (select distinct objet, edition from lignes_lues) lu
    where lignes.objet = lu.objet and lignes.edition = lu.edition and lignes.source = ${context.source}
      and lignes.retire_le is null
      and not exists (
        select from lignes_lues lue where lue.contenu is not null
          and lue.objet = lignes.objet and lue.edition = lignes.edition and lue.cle = lignes.cle)
    returning lignes.objet`;
  const ecrites = await tx`
    with ecrites as (
      insert into lignes (source, edition, objet, cle, contenu, import_id)
      select ${context.source}, edition, objet, cle, contenu, ${context.importId}
      from lignes_lues where contenu is not null
      on conflict (objet, source, edition, cle) do update
        set contenu = excluded.contenu, import_id = excluded.import_id, retire_le = null
        where lignes.contenu is distinct from excluded.contenu or lignes.retire_le is not null
      returning objet, xmax = 0 as creee
    )
    select objet, count(*) filter (where creee) as crees, count(*) filter (where not creee) as modifies
    from ecrites group by objet`;
  const lues = await tx`
    select objet, count(*) as lus, count(*) filter (where contenu is null) as rejetes
    from lignes_lues group by objet order by objet`;
  return Object.fromEntries(
    lues.map(({ objet, lus, rejetes }) => {
      const ecrite = ecrites.find((row) => row.objet === objet) ?? { crees: 0, modifies: 0 };
      const stockes = lus - rejetes;
      const { crees, modifies } = ecrite;
      const fermes = fermees.filter((row) => row.objet === objet).length;
      return [
        objet,
        { lus, stockes, rejetes, crees, modifies, inchanges: stockes - crees - modifies, fermes },
      ];
    }),
  );
}

async function refuseToCloseAll(
  tx: TransactionSql,
  { source }: Pick<ImportContext, "source">,
): Promise<void> {
  const [spoilt] = await tx`
    select objet, string_agg(distinct fichier, ', ') as fichiers from lignes_lues lue
    group by objet, edition
    having count(contenu) = 0 and exists (
      select from lignes where lignes.objet = lue.objet and lignes.edition = lue.edition
        and lignes.source = ${source} and lignes.retire_le is null)
    limit 1`;
  if (spoilt)
    throw new OperatorError(
      `${spoilt.fichiers}: none of its ${spoilt.objet} can be kept, and those that are known would all be closed. Nothing is changed.`,
    );
}

/**
 * Makes the planner of this transaction join whole tables.
 *
 * What an import has just written has no statistics yet, and the service's role, which owns no table, may not
 * gather them: the planner would take them for a few rows, and join them row by row (30 s instead of 0.3 s
 * for the fiches of the ROME).
 */
export async function planInBulk(tx: TransactionSql): Promise<void> {
  await tx`set local enable_nestloop = off`;
  await tx`set local work_mem = '64MB'`;
}
