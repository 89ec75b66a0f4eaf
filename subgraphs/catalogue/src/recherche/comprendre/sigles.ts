import { readFileSync } from "node:fs";
import { join } from "node:path";
import { motsCles } from "../mots-cles.ts";

/** What an abbreviation or everyday word of the field stands for. */
export interface Sigle {
  mots: string[];
  /** Words that offers write instead. */
  ecrits?: string[];
  /** Codes of Formacode V14. */
  formacodes?: string[];
  /** Level at the end: 3 to 8. */
  niveau?: number;
}

/**
 * Abbreviations of diplomas and everyday words of training that offers write otherwise. Everyday names of trades are
 * not here: the métiers system publishes them.
 */
export const SIGLES: readonly Sigle[] = JSON.parse(
  readFileSync(join(import.meta.dirname, "sigles.json"), "utf8"),
);

const PAR_MOTS = new Map(
  SIGLES.flatMap((sigle) => sigle.mots.map((mots) => [motsCles(mots).join(" "), sigle] as const)),
);

/** The abbreviation that a run of words (no accents, no case) is. */
export const sigleDe = (plats: readonly string[]): Sigle | undefined => PAR_MOTS.get(plats.join(" "));
