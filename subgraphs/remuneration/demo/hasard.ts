import { createHash } from "node:crypto";
import { seededRandom } from "@passerelle/kernel/seeded-random";

/** Numbers drawn from a text: the same text gives the same ones, so that the demo is the same each time. */
export interface Hasard {
  /** From 0 to 1, 1 excluded. */
  part(): number;
  /** An integer between two bounds, both included. */
  entier(minimum: number, maximum: number): number;
}

/** A generator seeded by the hash of a text. */
export function hasardDe(graine: string): Hasard {
  const part = seededRandom(createHash("sha256").update(graine).digest().readUInt32LE());
  return { part, entier: (minimum, maximum) => minimum + Math.floor(part() * (maximum - minimum + 1)) };
}

/** An opaque reference, made from a text that it does not tell. */
export const referenceOpaque = (texte: string): string =>
  createHash("sha256").update(texte).digest("hex").slice(0, 20);
