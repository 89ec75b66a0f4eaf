import type { CategorieRemuneration, CertitudeMontant, SituationFamiliale } from "../../generated/types.ts";
import type { Nombre } from "../calcul/euros.ts";
import type { Jour } from "../calcul/jours.ts";

/** One amount of a scale, monthly and full-time: either `montant`, or a former salary between two bounds. */
export interface LigneBareme {
  categorie: CategorieRemuneration;
  libelle: string;
  montant: Nombre | null;
  minimum: Nombre | null;
  maximum: Nombre | null;
  article: string | null;
  certitude: CertitudeMontant;
  /** First day of the line, when later than its scale's. */
  debut: Jour | null;
  /** Family situations that open it; null where the category does not depend on them. */
  situations: readonly SituationFamiliale[] | null;
}

/** A dated scale of one territory, `FR` for the nation. */
export interface Bareme {
  version: string;
  territoire: string;
  debut: Jour;
  fin: Jour | null;
  publieLe: Jour | null;
  baseReglementaire: string;
  coefficient: string | null;
  application: "REMPLACE" | "AU_MOINS";
  origine: string;
  lignes: readonly LigneBareme[];
}

export type NomParametre =
  | "ASS_JOUR"
  | "ASS_JOURS_PAR_MOIS"
  | "AREF_PLANCHER_JOUR"
  | "COTISATION_BASE_HEURE"
  | "COTISATION_TAUX_AT"
  | "COTISATION_TOTAL_HEURE"
  | "PRIME_MAI_2021_EN_STAGE_HEURE"
  | "PRIME_MAI_2021_EN_STAGE_PLAFOND"
  | "PRIME_MAI_2021_ENTRANT_HEURE"
  | "PRIME_MAI_2021_ENTRANT_PLAFOND";

/** A dated rate that is not a line of a scale. */
export interface Parametre {
  nom: string;
  territoire: string;
  debut: Jour;
  fin: Jour | null;
  valeur: Nombre;
  unite: string;
  origine: string;
}

/** All that is known of scales and rates, whatever the date. */
export interface Baremes {
  baremes: readonly Bareme[];
  parametres: readonly Parametre[];
}

export const FRANCE = "FR";

/** Is a dated fact in force on a day? */
export const enVigueur = (fait: { debut: Jour; fin: Jour | null }, jour: Jour): boolean =>
  fait.debut <= jour && (fait.fin === null || jour <= fait.fin);

/** Value of a national rate on a day; null outside the periods that are known. */
export const parametreAu = (connus: Baremes, nom: NomParametre, jour: Jour): Parametre | null =>
  connus.parametres.find((un) => un.nom === nom && un.territoire === FRANCE && enVigueur(un, jour)) ?? null;
