import type { CategorieRemuneration, CertitudeMontant } from "../../generated/types.ts";

/** A scale read from a file. */
export interface BaremeLu {
  version: string;
  territoire: string;
  debut: string;
  fin: string | null;
  publieLe: string | null;
  baseReglementaire: string;
  coefficient: string | null;
  application: "REMPLACE" | "AU_MOINS";
  origine: string;
  /** False when the file is silent on all but the period: what is already known of the scale then stays. */
  complet: boolean;
}

/** A line read from a file: one line of the file may make several, `numero` says which. */
export interface LigneLue {
  numero: number;
  version: string;
  categorie: CategorieRemuneration;
  rang: number;
  libelle: string;
  montant: string | null;
  minimum: string | null;
  maximum: string | null;
  article: string | null;
  certitude: CertitudeMontant;
  debut: string | null;
  situations: string[] | null;
  /** False when the file gives amounts only: label, article and certainty already known then stay. */
  complet: boolean;
}

/** A rate read from a file. */
export interface ParametreLu {
  nom: string;
  territoire: string;
  debut: string;
  fin: string | null;
  valeur: string;
  unite: string;
  certitude: CertitudeMontant;
  origine: string;
}

export interface RejetLu {
  chemin: string;
  valeur: string;
  code: string;
  raison: string;
}

/** A file once read: what is stored, and what is not with its reason. Lines read = distinct `numero` + rejected lines. */
export interface FichierLu {
  baremes: BaremeLu[];
  lignes: LigneLue[];
  parametres: ParametreLu[];
  rejets: { baremes: RejetLu[]; lignes: RejetLu[]; parametres: RejetLu[] };
}
