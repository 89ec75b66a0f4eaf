import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A query and what it should find. */
export interface Question<Attendu> {
  groupe: string;
  texte: string;
  /** The first that a result satisfies gives its grade; a result that satisfies none has 0. */
  attendus: Attendu[];
}

/** A métier, by its public id. */
export interface MetierAttendu {
  note: number;
  id: string;
}

/** Formations whose title matches (no accents, no case), given in a place when one is named. */
export interface FormationAttendue {
  note: number;
  intitule: string;
  communes?: string[];
  departement?: string;
}

const read = <Attendu>(name: string): Question<Attendu>[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, "judgements", `${name}.json`), "utf8"));

export const METIERS = read<MetierAttendu>("metiers");
export const OFFRE = read<FormationAttendue>("offre");
