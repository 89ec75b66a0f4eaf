import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeManifest } from "@passerelle/gateway/documents/manifest";
import type { GeneratedFile } from "./files.ts";

/** Folders whose operations are trusted: the explorer's, and those of the widgets. */
const FOLDERS = ["schema/examples", "schema/documents"];

/** Lines that describe an example to the explorer, which are no part of what is asked. */
const HEADER = /^# (titre|pour|variables): .*\n/gm;

/** The manifest of the documents that the demo trusts. */
export async function documentsManifest(root: string): Promise<GeneratedFile> {
  const documents = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = (await readdir(join(root, folder))).filter((name) => name.endsWith(".graphql")).sort();
      return Promise.all(
        names.map(async (name) => ({
          file: `${folder}/${name}`,
          text: (await readFile(join(root, folder, name), "utf8")).replace(HEADER, ""),
        })),
      );
    }),
  );
  return { path: join(root, "schema/documents.json"), content: writeManifest(documents.flat()) };
}
