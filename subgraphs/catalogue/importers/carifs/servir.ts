import type { ImportContext } from "@passerelle/kernel/importing/importer";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** Kind of records, as the table `lignes` names it. */
export const OBJET_CARIF = "carif";

const COLONNES = ["region", "nom", "url", "departements", "source", "retire_le"] as const;

/** Computes the table `carifs` from the records of every source. */
export async function servirCarifs(
  tx: TransactionSql,
  { importId }: Pick<ImportContext, "importId">,
): Promise<void> {
  const of = (row: string) => COLONNES.map((name) => `${row}.${name}`).join(", ");
  await tx.unsafe(
    `insert into carifs (code_region, ${COLONNES.join(", ")}, import_id)
     select distinct on (cle) cle, contenu ->> 'region', contenu ->> 'nom', contenu ->> 'url',
       array(select jsonb_array_elements_text(contenu -> 'departements')), source, retire_le, $1
     from lignes where objet = '${OBJET_CARIF}'
     order by cle, retire_le is not null, source = 'demo', source
     on conflict (code_region) do update set ${COLONNES.map((name) => `${name} = excluded.${name}`).join(", ")},
       import_id = excluded.import_id
     where (${of("carifs")}) is distinct from (${of("excluded")})`,
    [importId],
  );
}
