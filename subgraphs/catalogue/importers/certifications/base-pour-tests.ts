import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Importer } from "@passerelle/kernel/importing/importer";
import { type RunImportOptions, runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import { createTestDatabase, openTestSubgraph } from "@passerelle/testing/postgres";
import { catalogue } from "../../src/subgraph.ts";
import { outboxDeTest } from "../offre/fixtures.ts";
import { OBJETS_CERTIFICATIONS } from "./calcul/lus.ts";

/** The day on which the tests' imports run. */
export const JOUR = new Date("2026-11-22T10:00:00Z");

const TABLES: Readonly<Record<string, readonly string[]>> = {
  lignes: ["import_id", "retire_le"],
  certifications: ["import_id"],
  certification_codes: [],
  formations: ["import_id"],
  textes: [],
  recherche: [],
};

/** The catalogue on a database of its own, and what imports files into it. */
export async function ouvrirPourCertifications() {
  const database = await createTestDatabase();
  const subgraph = await openTestSubgraph(catalogue, database.adminUrl, {
    now: () => JOUR,
    outboxOf: outboxDeTest({}),
  });
  const { sql } = subgraph.database;
  const folder = await mkdtemp(join(tmpdir(), "certifications-"));
  const importer = (which: Importer, paths: readonly string[], more: Partial<RunImportOptions> = {}) =>
    runImport({
      url: subgraph.url,
      schema: "catalogue",
      importer: which,
      paths,
      log: silentLogger,
      now: JOUR,
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
      fichiers: Readonly<Record<string, string>>,
      more: Partial<RunImportOptions> = {},
    ) {
      const paths = Object.keys(fichiers).map((nom) => join(folder, nom));
      await Promise.all(Object.entries(fichiers).map(([nom, texte]) => writeFile(join(folder, nom), texte)));
      return importer(which, paths, more);
    },
    /** Data of a query that must succeed. */
    async lire(query: string, variables?: Record<string, unknown>) {
      const { data, errors } = await subgraph.execute({ query, variables: variables as never });
      if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
      return JSON.parse(JSON.stringify(data));
    },
    /** Rejects of an import by code, and how many of each. */
    async rejets(importId: string): Promise<Record<string, number>> {
      const rows = await sql`
        select code, count(*) as fois from rejets where import_id = ${importId} group by code order by code`;
      return Object.fromEntries(rows.map(({ code, fois }) => [code, fois]));
    },
    /** Digest of each table that these imports fill; without `circonstances`, of what does not depend on their order. */
    async empreinte({ circonstances = false } = {}): Promise<Record<string, string>> {
      const digests: Record<string, string> = {};
      for (const [table, columns] of Object.entries(TABLES)) {
        const [row] = await sql`
          select count(*) || ' ' || coalesce(sum(hashtextextended(ligne, 0)), 0) as somme
          from (select (to_jsonb(it) - ${circonstances ? [] : [...columns]}::text[])::text as ligne from ${sql(table)} it) lignes`;
        digests[table] = row?.somme;
      }
      return digests;
    },
    async vider() {
      // Nomenclatures that a test file loaded stay.
      await sql`delete from lignes where objet = any(${OBJETS_CERTIFICATIONS})`;
      const tables = Object.keys(TABLES).filter((table) => table !== "lignes");
      for (const table of [...tables, "actions", "sessions", "organismes", "imports", "rejets"])
        await sql`delete from ${sql(table)}`;
    },
    async fermer() {
      await subgraph.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type BaseCertifications = Awaited<ReturnType<typeof ouvrirPourCertifications>>;
