import type { ImportFile } from "../importer.ts";
import { decodedText } from "./encoding.ts";

/** Characters by which a file is known. */
const HEAD = 4_096;

/** The first characters of a file, in its encoding, unzipped: what it is, when its name does not say. */
export async function headOf(file: Pick<ImportFile, "nom" | "open" | "encoding">): Promise<string> {
  let head = "";
  for await (const text of decodedText(file.nom, file.open(), { encoding: file.encoding, lenient: true })) {
    head += text;
    if (head.length >= HEAD) break;
  }
  return head.slice(0, HEAD);
}
