import { createHash } from "node:crypto";

/** Numbers drawn from a text: the same text gives the same ones, so that the demo is the same each time. */
export interface Hasard {
  /** From 0 to 1, 1 excluded. */
  part(): number;
  /** An integer between two bounds, both included. */
  entier(minimum: number, maximum: number): number;
}

/** A generator (mulberry32) seeded by the hash of a text. */
export function hasardDe(graine: string): Hasard {
  let etat = createHash("sha256").update(graine).digest().readUInt32LE();
  const part = () => {
    etat = (etat + 0x6d2b79f5) | 0;
    let melange = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    melange = (melange + Math.imul(melange ^ (melange >>> 7), 61 | melange)) ^ melange;
    return ((melange ^ (melange >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { part, entier: (minimum, maximum) => minimum + Math.floor(part() * (maximum - minimum + 1)) };
}

/** An opaque reference, made from a text that it does not tell. */
export const referenceOpaque = (texte: string): string =>
  createHash("sha256").update(texte).digest("hex").slice(0, 20);
