import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Importer } from "@passerelle/kernel/importing/importer";
import { type RunImportOptions, runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import { jourDemo, ouvrir } from "../demo/ouvrir.ts";

/** Files by name; their content is what a producer would have written. */
export type Fichiers = Readonly<Record<string, string | Buffer>>;

/** The subgraph on a database of its own, without the demo, and what imports files into it. */
export async function ouvrirPourImport(options = { demo: false }) {
  const base = await ouvrir(options);
  const folder = await mkdtemp(join(tmpdir(), "metiers-import-"));
  const { sql } = base.subgraph.database;
  const importer = (which: Importer, paths: readonly string[], more: Partial<RunImportOptions> = {}) =>
    runImport({
      url: base.subgraph.url,
      schema: "metiers",
      importer: which,
      paths,
      log: silentLogger,
      now: jourDemo,
      force: true,
      ...more,
    });
  return {
    ...base,
    sql,
    importer,
    /** Writes files, then imports them together. */
    async importerFichiers(which: Importer, fichiers: Fichiers, more: Partial<RunImportOptions> = {}) {
      const paths = Object.keys(fichiers).map((nom) => join(folder, nom));
      await Promise.all(
        Object.entries(fichiers).map(([nom, content]) => writeFile(join(folder, nom), content)),
      );
      return importer(which, paths, more);
    },
    /** Rejects of an import, in the order of the file. */
    rejets: (importId: string) =>
      sql<
        { fichier: string; ligne: number | null; chemin: string; valeur: string; code: string }[]
      >`select fichier, ligne, chemin, valeur, code from rejets where import_id = ${importId} order by fichier, ligne, id`,
    async fermer() {
      await base.fermer();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type BaseImport = Awaited<ReturnType<typeof ouvrirPourImport>>;
