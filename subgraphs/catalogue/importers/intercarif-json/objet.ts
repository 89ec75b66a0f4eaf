import { Readable } from "node:stream";
import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { readJson } from "@passerelle/kernel/importing/reading/json";

const [OUVRANT, MARQUE] = [0x5b, [0xef, 0xbb, 0xbf]] as const;

/**
 * The objects of a file that holds one alone, or an array of them: the catalogue served a formation a page.
 *
 * The same limits as for any array of JSON: an object longer than 8 MiB, or cut, is an `OperatorError`.
 */
export const lireObjets = (file: Pick<ImportFile, "nom" | "open" | "encoding">) =>
  readJson({ ...file, open: () => Readable.from(enListe(file.open())) });

/** Puts an object alone into an array. */
async function* enListe(octets: Readable): AsyncGenerator<Buffer> {
  let seul: boolean | undefined;
  for await (const morceau of octets as AsyncIterable<Buffer>) {
    if (seul !== undefined) {
      yield morceau;
      continue;
    }
    const debut = MARQUE.every((octet, place) => morceau[place] === octet) ? MARQUE.length : 0;
    const premier = morceau.subarray(debut).find((octet) => octet > 0x20);
    seul = premier !== OUVRANT;
    if (seul) yield Buffer.from("[");
    yield morceau.subarray(debut);
  }
  if (seul) yield Buffer.from("]");
}
