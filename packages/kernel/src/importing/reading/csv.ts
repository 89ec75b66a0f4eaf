import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { OperatorError } from "../../errors.ts";
import type { ImportFile } from "../importer.ts";
import { decodedText } from "./encoding.ts";

/** A record of a CSV file, or the reason why one cannot be read. */
export type CsvRecord =
  | { ligne: number; valeurs: Record<string, string>; malforme?: undefined }
  | { ligne: number; malforme: string };

/** No record of these sources comes near: a quote that is never closed must not fill the memory. */
const LONGEST_RECORD = 256 * 1024;

export interface CsvOptions {
  separateur: string;
  /** Columns that the header must have. */
  obligatoires: readonly string[];
  /** Names of the columns of a file that has no header. */
  entete?: readonly string[];
  /** True: a record may end before the header does, and what it lacks is empty. */
  lacunaire?: boolean;
  /** False: the file quotes nothing, and a quotation mark is a letter of its text. */
  guillemets?: boolean;
}

/**
 * Reads a CSV file with a header, as a stream, in its mark's encoding, else the operator's, else UTF-8. Empty lines between records are skipped.
 *
 * Throws an `OperatorError` when `obligatoires` are missing from the header: it is another file. A record that
 * cannot be read, or that has not as many fields as the header, is yielded as malformed.
 */
export async function* readCsv(
  file: Pick<ImportFile, "nom" | "open" | "encoding">,
  options: CsvOptions,
): AsyncGenerator<CsvRecord> {
  const skipped: CsvRecord[] = [];
  let header: readonly string[] | undefined = options.entete;
  const text = Readable.from(decodedText(file.nom, file.open(), { encoding: file.encoding, lenient: true }));
  const parser = text.pipe(
    parse({
      delimiter: options.separateur,
      quote: options.guillemets === false ? null : '"',
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: LONGEST_RECORD,
      on_skip: (error) => {
        skipped.push({ ligne: Number(error?.lines ?? 0), malforme: error?.message ?? "" });
        return undefined;
      },
    }),
  );
  text.on("error", (error) => parser.destroy(error));
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    yield* skipped.splice(0);
    if (!header) {
      header = record.map((name) => name.trim());
      const missing = options.obligatoires.filter((name) => !header?.includes(name));
      if (missing.length)
        throw new OperatorError(`${file.nom} has no column ${missing.join(", ")}: is it the right file?`);
      continue;
    }
    const names = header;
    if (options.lacunaire ? record.length > names.length : record.length !== names.length)
      yield { ligne: info.lines, malforme: `${record.length} colonnes au lieu de ${names.length}` };
    // What an unknown encoding leaves behind; no real text has this character.
    else if (record.some((value) => value.includes("\uFFFD")))
      yield { ligne: info.lines, malforme: "des caractères ne sont pas dans l'encodage du fichier" };
    else
      yield {
        ligne: info.lines,
        valeurs: Object.fromEntries(names.map((name, index) => [name, record[index] ?? ""])),
      };
  }
  yield* skipped.splice(0);
  if (!header) throw new OperatorError(`${file.nom} is empty.`);
}
