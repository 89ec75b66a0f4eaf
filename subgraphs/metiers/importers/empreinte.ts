import type { Sql } from "@passerelle/kernel/postgres/database";

/** Tables that imports fill, with the columns that say when and by which import. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  lignes: ["import_id", "retire_le"],
  metiers: ["import_id"],
  metier_codes: [],
  metier_noms: [],
  mots: [],
  centres_interet: ["import_id"],
  fiches_rome: ["import_id"],
  appellations: [],
  competences: ["import_id"],
  fiche_competences: [],
  outbox: ["transaction", "change_le"],
};

/** Number of rows of a table, and the sum of their hashes. */
export interface Empreinte {
  lignes: number;
  somme: string;
}

/**
 * Digest of each table that imports fill: equal digests, equal rows.
 *
 * `circonstances: false` leaves out what depends on when things were imported, and not on what was.
 */
export async function empreinte(sql: Sql, { circonstances = true } = {}): Promise<Record<string, Empreinte>> {
  return sql.begin(async (tx) => {
    // Reading hundreds of thousands of rows may take longer than a request may.
    await tx`set local statement_timeout = 0`;
    const digests: Record<string, Empreinte> = {};
    for (const [table, columns] of Object.entries(TABLES)) {
      const [row] = await tx`
        select count(*) as lignes, coalesce(sum(hashtextextended(ligne, 0)), 0)::text as somme
        from (
          select (to_jsonb(t) - ${circonstances ? [] : [...columns]}::text[])::text as ligne from ${tx(table)} t
        ) lignes`;
      digests[table] = { lignes: row?.lignes, somme: row?.somme };
    }
    return digests;
  });
}
