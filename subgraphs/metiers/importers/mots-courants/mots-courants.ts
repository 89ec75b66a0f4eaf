import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Everyday words and abbreviations that name a trade without being one of its names. */
export interface MotsCourants {
  /** ROME code. */
  rome: string;
  /** Label of this code, for who reads the list. */
  libelle: string;
  mots: string[];
}

/**
 * Words by which people ask for a trade and that neither ROME nor Onisep know: what is made (pain), where (garage),
 * with what (pelleteuse), the licence (CACES, FIMO), the diploma or its school (DEAS, IFSI).
 */
export const MOTS_COURANTS: readonly MotsCourants[] = JSON.parse(
  readFileSync(join(import.meta.dirname, "mots-courants.json"), "utf8"),
);
