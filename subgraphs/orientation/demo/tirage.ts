import { createHash } from "node:crypto";

/**
 * Draws that depend on their name only: from 0 (included) to 1 (excluded), the same on every machine.
 *
 * Unlike a sequence, one more structure does not change those after it.
 */
export const part = (nom: string): number =>
  createHash("md5").update(`orientation ${nom}`).digest().readUInt32BE(0) / 2 ** 32;

/** One of the items, chosen by the draw's name. */
export function parmi<Item>(nom: string, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(part(nom) * items.length)] ?? items[0];
}
