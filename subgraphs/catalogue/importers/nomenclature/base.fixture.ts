import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Counts, Importer } from "@passerelle/kernel/importing/importer";
import { type RunImportOptions, runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import { createTestDatabase, openTestSubgraph } from "@passerelle/testing/postgres";
import { catalogue } from "../../src/subgraph.ts";

/** The catalogue on a database of its own, and what imports files into it. */
export async function ouvrirPourImport() {
  const database = await createTestDatabase();
  const subgraph = await openTestSubgraph(catalogue, database.adminUrl);
  const folder = await mkdtemp(join(tmpdir(), "nomenclatures-"));
  const { sql } = subgraph.database;
  const importer = (which: Importer, paths: readonly string[], more: Partial<RunImportOptions> = {}) =>
    runImport({
      url: subgraph.url,
      schema: "catalogue",
      importer: which,
      paths,
      log: silentLogger,
      now: new Date("2026-11-22T08:00:00Z"),
      force: true,
      ...more,
    });
  return {
    subgraph,
    sql,
    importer,
    /** Writes files, then imports them together. */
    async importerFichiers(
      which: Importer,
      fichiers: Readonly<Record<string, string | Buffer>>,
      more: Partial<RunImportOptions> = {},
    ) {
      for (const [nom, content] of Object.entries(fichiers)) await writeFile(join(folder, nom), content);
      return importer(
        which,
        Object.keys(fichiers).map((nom) => join(folder, nom)),
        more,
      );
    },
    rejets: (importId: string) =>
      sql<{ ligne: number | null; chemin: string; valeur: string | null; code: string }[]>`
        select ligne, chemin, valeur, code from rejets where import_id = ${importId} order by ligne, id`,
    /** Data of a query that must succeed. */
    async lire(query: string, variables?: Record<string, unknown>) {
      const { data, errors } = await subgraph.execute({ query, variables });
      if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
      return JSON.parse(JSON.stringify(data));
    },
    /** Every row of the tables that nomenclatures fill. */
    async contenu() {
      const rows = await sql`
        select 'formacodes' as table, to_jsonb(t)::text as ligne from formacodes t
        union all select 'specialites_nsf', to_jsonb(t)::text from specialites_nsf t
        union all select 'carifs', to_jsonb(t)::text from carifs t
        union all select 'lignes', to_jsonb(t)::text from lignes t
        order by 1, 2`;
      return rows.map(({ table, ligne }) => `${table} ${ligne}`);
    },
    async fermer() {
      await subgraph.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type BaseImport = Awaited<ReturnType<typeof ouvrirPourImport>>;

/** Counts of records that are all new, apart from what is given. */
export const comptes = (lus: number, changed: Partial<Counts> = {}): Counts => ({
  lus,
  stockes: lus,
  rejetes: 0,
  crees: lus,
  modifies: 0,
  inchanges: 0,
  fermes: 0,
  ...changed,
});

/** Counts of records that were all there already. */
export const inchanges = (lus: number): Counts => comptes(lus, { crees: 0, inchanges: lus });
