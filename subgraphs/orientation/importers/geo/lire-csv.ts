import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { readCsv } from "@passerelle/kernel/importing/reading/csv";

type LigneCsv = { record: Record<string, string>; info: { lines: number } };

/** Records of a CSV file with a header, each with its line; one that cannot be read has no value, and its reader rejects it. */
export async function* lireCsv(
  file: ImportFile,
  separateur: string,
  obligatoires: readonly string[],
): AsyncGenerator<LigneCsv> {
  for await (const lue of readCsv(file, { separateur, obligatoires }))
    yield { record: lue.malforme === undefined ? lue.valeurs : {}, info: { lines: lue.ligne } };
}
