import type { Readable } from "node:stream";
import { OperatorError } from "@passerelle/kernel/errors";
import { parse } from "csv-parse";

/** A record of a CSV file, or the reason why one cannot be read. */
export type RecordCsv =
  | { ligne: number; valeurs: Record<string, string>; malforme?: undefined }
  | { ligne: number; malforme: string };

/** No record of these sources comes near: a quote that is never closed must not fill the memory. */
const LONGEST_RECORD = 256 * 1024;

/**
 * Reads a CSV file with a header, as a stream. Empty lines between records are skipped.
 *
 * Throws an `OperatorError` when `obligatoires` are missing from the header: it is another file. A record that
 * cannot be read, or that has not as many fields as the header, is yielded as malformed.
 */
export async function* lireCsv(
  source: Readable,
  options: { fichier: string; separateur: string; obligatoires: readonly string[] },
): AsyncGenerator<RecordCsv> {
  const skipped: RecordCsv[] = [];
  let header: string[] | undefined;
  const parser = source.pipe(
    parse({
      delimiter: options.separateur,
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
  source.on("error", (error) => parser.destroy(error));
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    yield* skipped.splice(0);
    if (!header) {
      header = record.map((name) => name.trim());
      const missing = options.obligatoires.filter((name) => !header?.includes(name));
      if (missing.length)
        throw new OperatorError(
          `${options.fichier} has no column ${missing.join(", ")}: is it the right file?`,
        );
      continue;
    }
    const names = header;
    if (record.length !== names.length)
      yield { ligne: info.lines, malforme: `${record.length} colonnes au lieu de ${names.length}` };
    // What an unknown encoding leaves behind; no real text has this character.
    else if (record.some((value) => value.includes("\uFFFD")))
      yield { ligne: info.lines, malforme: "des caractères ne sont pas en UTF-8" };
    else
      yield {
        ligne: info.lines,
        valeurs: Object.fromEntries(record.map((value, index) => [names[index] ?? "", value])),
      };
  }
  yield* skipped.splice(0);
}
