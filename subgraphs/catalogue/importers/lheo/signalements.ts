import { chemin, type Noeud, texteBrut } from "./noeud.ts";

/** What was refused or read otherwise than written in one formation; the importer adds the file's name. */
export interface Signalement {
  ligne: number;
  chemin: string;
  valeur: string | undefined;
  code: CodeSignalement;
  raison: string;
}

export type CodeSignalement =
  | "FORMATION_SANS_INTITULE"
  | "FORMATION_SANS_IDENTITE"
  | "PARENT_REJETE"
  | "ORGANISME_SANS_IDENTITE"
  | "CERTIFICATION_SANS_CODE"
  | "ELEMENT_INCONNU"
  | "ELEMENT_MAL_NOMME"
  | "ORDRE_INATTENDU"
  | "TEXTE_TRONQUE"
  | "CARACTERE_INTERDIT"
  | "NUMERO_INVALIDE"
  | "DATE_INVALIDE"
  | "PERIODE_INVERSEE"
  | "HEURE_INVALIDE"
  | "NOMBRE_INVALIDE"
  | "PRIX_INVALIDE"
  | "CODE_INVALIDE"
  | "SIRET_INVALIDE"
  | "NUMERO_ACTIVITE_INVALIDE"
  | "NUMERO_ACTIVITE_CORRIGE"
  | "UAI_INVALIDE"
  | "CODE_POSTAL_INVALIDE"
  | "CODE_COMMUNE_INVALIDE"
  | "CODE_COMMUNE_CORRIGE"
  | "COORDONNEES_INVALIDES"
  | "COORDONNEES_INVERSEES"
  | "TELEPHONE_INVALIDE"
  | "COURRIEL_INVALIDE"
  | "URL_INVALIDE";

/** Gathers what is to be reported of one formation, while it is read. */
export class Signalements {
  readonly tous: Signalement[] = [];

  /** Reports an element. `raison` is a French sentence for the feed's producer; `valeur` is its text unless given. */
  ajouter(
    noeud: Noeud,
    code: CodeSignalement,
    raison: string,
    valeur: string | undefined = texteBrut(noeud).trim(),
  ): void {
    this.tous.push({
      ligne: noeud.ligne,
      chemin: chemin(noeud).slice(0, 500),
      valeur: valeur === "" ? undefined : valeur.slice(0, 500).toWellFormed(),
      code,
      raison,
    });
  }
}
