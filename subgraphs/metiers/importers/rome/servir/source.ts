import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** One version of the ROME, read from the records of one source. */
export interface VersionRome {
  version: string;
  source: string;
  importId: string;
  /** Day on which what is no longer there is closed. */
  jour: string;
}

/** Source whose records make a version: the demo's only while nobody else has given it. */
export async function sourceDeVersion(tx: TransactionSql, version: string): Promise<string | undefined> {
  const [row] = await tx`
    select source from lignes
    where objet = 'referentiel_code_rome' and edition = ${version} and retire_le is null
    group by source order by source = 'demo', source limit 1`;
  return row?.source;
}

/** Rows `c` (JSON) of one table of a version, to be put in a FROM clause. */
export const lignesDe = (tx: TransactionSql, { version, source }: VersionRome, table: string) => tx`
  (select contenu as c from lignes
   where objet = ${table} and source = ${source} and edition = ${version} and retire_le is null)`;
