import { OperatorError } from "../../errors.ts";
import type { ImportFile } from "../importer.ts";
import { decodedText } from "./encoding.ts";
import { DEEPEST } from "./json-nesting.ts";

/** One element of a JSON array. */
export interface JsonElement {
  /** Its place in the array, from 1. */
  place: number;
  /** Line on which it begins. */
  ligne: number;
  /** Undefined when the element is not JSON, or is no object. */
  valeur: unknown;
  texte: string;
}

/** No record of our sources comes near: an element that never ends is not read into memory. */
const LONGEST_RECORD = 8 * 1024 * 1024;
const TOO_LONG = "an element is longer than 8 MiB";

const [QUOTE, ESCAPE, OPEN, CLOSE, ARRAY, ARRAY_END, COMMA, NEWLINE] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d, 0x2c, 0x0a,
];

/**
 * Reads the objects of a JSON array one by one, whatever its layout: one a line, indented or on a single line.
 *
 * Only the element being read is in memory. Six times as fast as a token parser on the communes file, which counts
 * because a service loads it at its first start. An element that is no JSON object, or is nested over 64 deep, is given
 * with its text, for the reader to reject. `wanted` passes over elements by their text, before they are parsed. Throws an `OperatorError` when the
 * file is not a whole array, or when an element is longer than 8 MiB.
 */
export async function* readJson(
  file: Pick<ImportFile, "nom" | "open" | "encoding">,
  wanted: (texte: string) => boolean = () => true,
): AsyncGenerator<JsonElement> {
  const refuse = (line: number, reason: string) => new OperatorError(`${file.nom}, line ${line}: ${reason}.`);
  let rest = "";
  let position = 0;
  let depth = 0;
  let deepest = 0;
  let inText = false;
  let start = -1;
  let line = 1;
  let startLine = 1;
  let place = 0;
  let state: "before" | "inside" | "after" = "before";
  for await (const chunk of decodedText(file.nom, file.open(), { encoding: file.encoding })) {
    rest += chunk;
    for (; position < rest.length; position += 1) {
      const sign = rest.charCodeAt(position);
      if (sign === NEWLINE) line += 1;
      if (inText) {
        if (sign === ESCAPE) position += 1;
        else if (sign === QUOTE) inText = false;
        continue;
      }
      if (isBlank(sign)) continue;
      if (state !== "inside") {
        if (state === "after" || sign !== ARRAY) throw refuse(line, "this is not one array of objects");
        state = "inside";
        continue;
      }
      if (depth === 0 && (sign === COMMA || sign === ARRAY_END)) {
        if (start >= 0) {
          const texte = rest.slice(start, position);
          if (texte.length > LONGEST_RECORD) throw refuse(startLine, TOO_LONG);
          start = -1;
          place += 1;
          const valeur = () => (deepest > DEEPEST ? undefined : parse(texte));
          if (wanted(texte)) yield { place, ligne: startLine, texte, valeur: valeur() };
          deepest = 0;
        }
        if (sign === ARRAY_END) state = "after";
        continue;
      }
      if (start < 0) [start, startLine] = [position, line];
      if (sign === QUOTE) inText = true;
      else if (sign === OPEN || sign === ARRAY) deepest = Math.max(deepest, ++depth);
      else if ((sign === CLOSE || sign === ARRAY_END) && depth > 0) depth -= 1;
    }
    const kept = start < 0 ? rest.length : start;
    // An escape at the very end of a chunk leaves the position one beyond it.
    position -= kept;
    start = start < 0 ? -1 : 0;
    rest = rest.slice(kept);
    if (rest.length > LONGEST_RECORD) throw refuse(startLine, TOO_LONG);
  }
  if (start >= 0) throw refuse(startLine, "the file ends in the middle of the element that begins here");
  if (state !== "after") throw refuse(line, "the file is not a whole JSON array");
}

const isBlank = (sign: number) => sign === 0x20 || sign === NEWLINE || sign === 0x0d || sign === 0x09;

function parse(texte: string): unknown {
  try {
    const value: unknown = JSON.parse(texte);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
