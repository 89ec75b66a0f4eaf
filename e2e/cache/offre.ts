import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogue } from "@passerelle/catalogue/subgraph";
import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import { serviceUrl } from "@passerelle/kernel/postgres/migrate";
import { formation, lheo } from "../importer/lheo-file.ts";

/** Asks for the title of the formation that `importTitle` imports. */
export const TITLE = 'query { formation(id: "essai--F1") { intitule } }';

/** Imports a feed of one formation with this title, as an operator does from another process. */
export async function importTitle(adminUrl: string, title: string): Promise<void> {
  const importer = catalogue.importers.find(({ name }) => name === "lheo");
  if (!importer) throw new Error("no importer of LHÉO");
  const folder = await mkdtemp(join(tmpdir(), "offre-"));
  const path = join(folder, "offre.xml");
  await writeFile(path, lheo(formation("F1", "00000000000000", title)));
  const url = serviceUrl(adminUrl, "catalogue");
  try {
    await runImport({
      url,
      schema: "catalogue",
      importer,
      paths: [path],
      source: "essai",
      log: silentLogger,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
