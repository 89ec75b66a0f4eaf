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

/**
 * So many records that cannot be read, and this part of all, are no damaged lines but a file in another encoding: to
 * reject them would close, in silence, every record with an accent.
 */
const UNREADABLE = 10;
const UNREADABLE_PART = 0.01;

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

/** After these the parser no longer knows where records begin: what follows would be lost, and its records closed. */
const LOST: Record<string, string> = {
  CSV_MAX_RECORD_SIZE: `a record is longer than ${LONGEST_RECORD / 1024} KiB: is a quotation mark not closed before?`,
  CSV_QUOTE_NOT_CLOSED: "the file ends inside a quoted value: it is cut, or a quotation mark is not closed.",
};

/**
 * Reads a CSV file with a header, as a stream, in its mark's encoding, else the operator's, else UTF-8. Empty lines between records are skipped.
 *
 * Throws an `OperatorError` when `obligatoires` are missing from the header, or there twice: it is another file; when
 * the file is empty, cut in the middle of a record, or visibly in another encoding; when a record or a quoted value never ends. A record that cannot
 * be read, or that has not as many fields as the header, is yielded as malformed.
 */
export async function* readCsv(
  file: Pick<ImportFile, "nom" | "open" | "encoding">,
  options: CsvOptions,
): AsyncGenerator<CsvRecord> {
  const skipped: CsvRecord[] = [];
  let header: readonly string[] | undefined = options.entete;
  let lastSign = "\n";
  let cut: number | undefined;
  let records = 0;
  let unreadable = 0;
  const text = Readable.from(
    watched(decodedText(file.nom, file.open(), { encoding: file.encoding, lenient: true }), (chunk) => {
      lastSign = chunk.at(-1) ?? lastSign;
    }),
  );
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
        const lost = LOST[error?.code ?? ""];
        if (lost) parser.destroy(new OperatorError(`${file.nom}, line ${error?.lines ?? 0}: ${lost}`));
        skipped.push({ ligne: Number(error?.lines ?? 0), malforme: error?.message ?? "" });
        return undefined;
      },
    }),
  );
  text.on("error", (error) => parser.destroy(error));
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield* skipped.splice(0);
      if (!header) {
        header = record.map((name) => name.trim());
        const names = header;
        const twice = options.obligatoires.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
        if (twice.length) throw new OperatorError(`${file.nom} has the column ${twice.join(", ")} twice.`);
        const missing = options.obligatoires.filter((name) => !names.includes(name));
        if (missing.length)
          throw new OperatorError(`${file.nom} has no column ${missing.join(", ")}: is it the right file?`);
        continue;
      }
      const names = header;
      records += 1;
      cut = record.length < names.length && !options.lacunaire ? info.lines : undefined;
      if (options.lacunaire ? record.length > names.length : record.length !== names.length)
        yield { ligne: info.lines, malforme: `${record.length} colonnes au lieu de ${names.length}` };
      // What an unknown encoding leaves behind; no real text has this character.
      else if (record.some((value) => value.includes("\uFFFD"))) {
        unreadable += 1;
        yield {
          ligne: info.lines,
          malforme:
            "un caractère y est illisible (�) : l'encodage n'est pas celui du fichier, ou la source l'avait perdu",
        };
      } else
        yield {
          ligne: info.lines,
          valeurs: Object.fromEntries(names.map((name, index) => [name, record[index] ?? ""])),
        };
    }
  } finally {
    // Whoever reads may leave before the end: the file is closed all the same.
    text.destroy();
  }
  yield* skipped.splice(0);
  if (!header) throw new OperatorError(`${file.nom} is empty.`);
  if (unreadable >= UNREADABLE && unreadable > records * UNREADABLE_PART)
    throw new OperatorError(
      `${file.nom}: ${unreadable} of ${records} records hold bytes that are not ${file.encoding ?? "UTF-8"}. Say its true encoding by --encoding, as windows-1252.`,
    );
  if (cut !== undefined && !/[\r\n]/.test(lastSign))
    throw new OperatorError(`${file.nom}, line ${cut}: the file ends in the middle of this record.`);
}

/** The same pieces of text, each shown on its way. */
async function* watched(
  pieces: AsyncIterable<string>,
  show: (piece: string) => void,
): AsyncGenerator<string> {
  for await (const piece of pieces) {
    show(piece);
    yield piece;
  }
}
