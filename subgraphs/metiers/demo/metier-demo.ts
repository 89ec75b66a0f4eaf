import type { Niveau } from "../generated/types.ts";

/**
 * A métier of the demo with its ROME fiche. Codes, titles and OGR numbers are those of ROME 4.60 (France Travail,
 * Licence Ouverte 2.0); the descriptions are ours.
 */
export interface MetierDemo {
  code: string;
  /** Title of the fiche. */
  intitule: string;
  libelle: string;
  synonymes: readonly string[];
  accroche: string;
  conditions: string;
  acces: string;
  niveau: Niveau;
  statuts: readonly string[];
  secteurs: readonly string[];
  /** Numbers of its centres of interest, the main one first. */
  centres: readonly number[];
  riasec: string;
  grandDomaine: string;
  domaine: string;
  reglemente: boolean;
  cadre: boolean;
  /** Codes of the near fiches of the demo, nearest first. */
  proches: readonly string[];
  /** OGR number → label, here and below. */
  appellations: Readonly<Record<string, string>>;
  savoirFaire: Readonly<Record<string, string>>;
  savoirs: Readonly<Record<string, string>>;
  savoirEtre: Readonly<Record<string, string>>;
  contextes: readonly string[];
}
