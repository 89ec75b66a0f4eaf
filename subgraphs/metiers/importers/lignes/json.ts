import type { Readable } from "node:stream";
import { OperatorError } from "@passerelle/kernel/errors";
import streamArray from "stream-json/streamers/stream-array.js";

/**
 * Reads the elements of a JSON file that is one array, as a stream, with their place from 1.
 *
 * Throws an `OperatorError` when the file is not JSON, is cut, or is not an array.
 */
export async function* lireJson(
  source: Readable,
  fichier: string,
): AsyncGenerator<{ place: number; valeur: unknown }> {
  const elements = source.pipe(streamArray.withParserAsStream());
  source.on("error", (error) => elements.destroy(error));
  try {
    for await (const { key, value } of elements as AsyncIterable<{ key: number; value: unknown }>)
      yield { place: key + 1, valeur: value };
  } catch (error) {
    throw new OperatorError(`${fichier} is not a complete JSON array: ${(error as Error).message}`);
  }
}
