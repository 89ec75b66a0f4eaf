import { OperatorError } from "../../errors.ts";
import type { ImportFile } from "../importer.ts";
import { decodedText } from "./encoding.ts";
import { DEEPEST, nestedTooDeep } from "./json-nesting.ts";

/** A nomenclature or a single record has some 100 KiB. */
const LONGEST = 8 * 1024 * 1024;

/**
 * Reads a file that is one JSON object, whole: for small files alone, lists are for `readJson`.
 *
 * Throws an `OperatorError` when the file is longer than 8 Mi characters, nested over 64 deep, or no JSON object.
 */
export async function readJsonDocument(
  file: Pick<ImportFile, "nom" | "open" | "encoding">,
): Promise<Record<string, unknown>> {
  let text = "";
  for await (const chunk of decodedText(file.nom, file.open(), { encoding: file.encoding })) {
    text += chunk;
    if (text.length > LONGEST) throw new OperatorError(`${file.nom} is longer than 8 MiB: it is not read.`);
  }
  if (!text.trim()) throw new OperatorError(`${file.nom} is empty.`);
  if (nestedTooDeep(text)) throw new OperatorError(`${file.nom} is nested more than ${DEEPEST} deep.`);
  const value = parsed(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new OperatorError(`${file.nom} is not one whole JSON object.`);
  return value as Record<string, unknown>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
