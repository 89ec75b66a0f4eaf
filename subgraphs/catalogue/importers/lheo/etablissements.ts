import { type CodeLu, lireNumeroActivite, lireSiret, lireUai } from "../offre/etablissements.ts";
import { enfant, type Noeud, texteBrut } from "./noeud.ts";
import type { Signalements } from "./signalements.ts";
import { ditRien } from "./textes.ts";

/** The valid SIRET under an element such as `SIRET-formateur`; zeros say nothing, another is reported and kept out. */
export function siret(parent: Noeud | null, nom: string, signalements: Signalements): string | null {
  const noeud = enfant(parent, nom, "SIRET");
  const text = compact(noeud);
  if (!noeud || ditRien(text) || /^0+$/.test(text)) return null;
  return retenu(noeud, lireSiret(text), signalements);
}

/** Number of declaration of activity. A row of one digit is a filler that says nothing. */
export function numeroActivite(parent: Noeud, signalements: Signalements): string | null {
  const noeud = enfant(parent, "numero-activite");
  const text = compact(noeud);
  if (!noeud || ditRien(text) || /^(\d)\1*$/.test(text)) return null;
  return retenu(noeud, lireNumeroActivite(text), signalements);
}

/** UAI code under an element such as `code-UAI-formateur`: seven digits and the letter that they make. */
export function uai(parent: Noeud, nom: string, signalements: Signalements): string | null {
  const noeud = enfant(parent, nom, "code-UAI");
  const text = compact(noeud);
  if (!noeud || ditRien(text)) return null;
  return retenu(noeud, lireUai(text), signalements);
}

/** The code read, what was put right or refused being reported. */
function retenu(noeud: Noeud, lu: CodeLu, signalements: Signalements): string | null {
  if ("refus" in lu) {
    signalements.ajouter(noeud, lu.refus.code, lu.refus.raison);
    return null;
  }
  if (lu.corrige) signalements.ajouter(noeud, "NUMERO_ACTIVITE_CORRIGE", lu.corrige);
  return lu.code;
}

const compact = (noeud: Noeud | null): string => texteBrut(noeud).replaceAll(/[\s.\u00A0]/g, "");
