import type { Counts, Join } from "@passerelle/kernel/importing/importer";
import { openDatabase } from "@passerelle/kernel/postgres/database";
import { serviceUrl } from "@passerelle/kernel/postgres/migrate";
import { SYSTEMS } from "../stack/systems.ts";

/** Rejects of one file for one reason. */
export interface RejectGroup {
  fichier: string;
  code: string;
  fois: number;
  raison: string;
}

/** What the last import of one source did. */
export interface ImportSummary {
  systeme: string;
  /** Importer, without its version. */
  importeur: string;
  licence: string;
  fichiers: string[];
  comptes: Record<string, Counts>;
  jointures: Join[];
  rejets: RejectGroup[];
}

/**
 * Reads, from the import logs of the four systems, the last successful import of each importer under its own source:
 * what the project brings itself has other sources.
 */
export async function readImportLogs(adminUrl: string): Promise<ImportSummary[]> {
  const found: ImportSummary[] = [];
  for (const { name, importers } of SYSTEMS) {
    const url = serviceUrl(adminUrl, name);
    const { sql, close } = openDatabase({ url, schema: name, max: 1, applicationName: "imports" });
    try {
      const imports = await sql`
        select distinct on (source) id, split_part(importer, '@', 1) as importeur, licence, fichiers, comptes, jointures
        from imports where etat = 'REUSSI' and jsonb_array_length(fichiers) > 0
          and source = any(${importers.map(({ defaultSource }) => defaultSource)}) order by source, debut desc`;
      for (const { id, importeur, licence, fichiers, comptes, jointures } of imports) {
        const rejets = await sql<RejectGroup[]>`
          select fichier, code, count(*)::integer as fois, min(raison) as raison from rejets
          where import_id = ${id} group by fichier, code order by fichier, fois desc, code`;
        found.push({
          systeme: name,
          importeur,
          licence,
          fichiers: (fichiers as { nom: string }[]).map(({ nom }) => nom).sort(),
          comptes: comptes ?? {},
          jointures: jointures ?? [],
          rejets: [...rejets],
        });
      }
    } finally {
      await close();
    }
  }
  return found;
}
