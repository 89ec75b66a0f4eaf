import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { discover } from "@passerelle/kernel/importing/discover";
import type { Importer } from "@passerelle/kernel/importing/importer";

/** Records kept of each real file: enough to be a list, few enough to be read hundreds of times. */
const RECORDS = 12;

export type Format = "csv" | "json" | "xml" | "text";

/** The beginning of a real file, whole records only. */
export interface Sample {
  /** Name without `.gz`. */
  nom: string;
  format: Format;
  texte: string;
}

/** The beginnings of the real files of each importer: all those that it would be given together. */
export async function samples(
  data: string,
  importers: readonly Importer[],
): Promise<Map<Importer, Sample[]>> {
  const { found } = await discover(data, importers);
  const all = new Map<Importer, Sample[]>();
  for (const [importer, paths] of found) all.set(importer, await Promise.all(paths.map(sampleOf)));
  return all;
}

async function sampleOf(path: string): Promise<Sample> {
  const bytes = await readFile(path);
  const texte = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const nom = basename(path, ".gz");
  if (nom.endsWith(".csv")) return { nom, format: "csv", texte: firstRows(texte) };
  if (nom.endsWith(".json")) return { nom, format: "json", texte: firstElements(texte) };
  return nom.endsWith(".xml")
    ? { nom, format: "xml", texte }
    : { nom, format: "text", texte: firstRows(texte) };
}

/** The header and the first records; a line inside quotation marks ends none. */
function firstRows(texte: string): string {
  let records = 0;
  let open = false;
  for (let at = 0; at < texte.length; at += 1) {
    if (texte[at] === '"') open = !open;
    else if (texte[at] === "\n" && !open && ++records > RECORDS) return texte.slice(0, at + 1);
  }
  return texte;
}

function firstElements(texte: string): string {
  const value: unknown = JSON.parse(texte);
  return JSON.stringify(Array.isArray(value) ? value.slice(0, RECORDS) : value);
}
