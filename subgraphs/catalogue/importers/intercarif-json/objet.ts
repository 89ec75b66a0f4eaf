import { Readable } from "node:stream";
import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { decodedText } from "@passerelle/kernel/importing/reading/encoding";
import { readJson } from "@passerelle/kernel/importing/reading/json";

type Fichier = Pick<ImportFile, "nom" | "open" | "encoding">;

/**
 * The objects of a file that holds one alone, or an array of them: the catalogue served a formation a page.
 *
 * The same limits as for any array of JSON: an object longer than 8 MiB, or cut, is an `OperatorError`.
 */
export const lireObjets = (file: Fichier) =>
  readJson({ nom: file.nom, open: () => Readable.from(enListe(file), { objectMode: false }) });

/** The text of a file in UTF-8, an object alone being put into an array. */
async function* enListe(file: Fichier): AsyncGenerator<Buffer> {
  let seul: boolean | undefined;
  for await (const texte of decodedText(file.nom, file.open(), { encoding: file.encoding })) {
    if (seul === undefined && texte.trim()) {
      seul = !texte.trimStart().startsWith("[");
      if (seul) yield Buffer.from("[");
    }
    yield Buffer.from(texte);
  }
  if (seul) yield Buffer.from("]");
}
