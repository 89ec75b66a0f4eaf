import { enfant, type Noeud, texteBrut } from "./noeud.ts";
import type { Signalements } from "./signalements.ts";
import { ditRien } from "./textes.ts";

/**
 * Is this a SIRET: 14 digits whose Luhn sum is a multiple of ten?
 *
 * The establishments of La Poste (SIREN 356000000) but its seat have a plain sum multiple of five
 * instead (INSEE). A row of zeros passes Luhn and is a filler.
 */
export function siretValide(siret: string): boolean {
  if (!/^\d{14}$/.test(siret) || siret.startsWith("000000000")) return false;
  const digits = [...siret].map(Number);
  const luhn = digits.reduce((sum, digit, i) => {
    const weighed = i % 2 === 0 ? digit * 2 : digit;
    return sum + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  if (luhn % 10 === 0) return true;
  return siret.startsWith("356000000") && digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0;
}

/** The valid SIRET under an element such as `SIRET-formateur`; zeros say nothing, another is reported and kept out. */
export function siret(parent: Noeud | null, nom: string, signalements: Signalements): string | null {
  const noeud = enfant(parent, nom, "SIRET");
  const text = compact(noeud);
  if (!noeud || ditRien(text) || /^0+$/.test(text)) return null;
  if (siretValide(text)) return text;
  signalements.ajouter(
    noeud,
    "SIRET_INVALIDE",
    /^\d{14}$/.test(text)
      ? "La clé de contrôle de ce SIRET est fausse : il n'est pas retenu."
      : "Un SIRET a 14 chiffres : il n'est pas retenu.",
  );
  return null;
}

/** Number of declaration of activity: eleven digits. A row of one digit is a filler that says nothing. */
export function numeroActivite(parent: Noeud, signalements: Signalements): string | null {
  const noeud = enfant(parent, "numero-activite");
  const text = compact(noeud);
  if (!noeud || ditRien(text) || /^(\d)\1*$/.test(text)) return null;
  if (/^\d{11}$/.test(text)) return text;
  signalements.ajouter(
    noeud,
    "NUMERO_ACTIVITE_INVALIDE",
    "Un numéro de déclaration d'activité a 11 chiffres.",
  );
  return null;
}

/** UAI code under an element such as `code-UAI-formateur`: seven digits and a letter. */
export function uai(parent: Noeud, nom: string, signalements: Signalements): string | null {
  const noeud = enfant(parent, nom, "code-UAI");
  const text = compact(noeud).toUpperCase();
  if (!noeud || ditRien(text)) return null;
  if (/^\d{7}[A-Z]$/.test(text)) return text;
  signalements.ajouter(noeud, "UAI_INVALIDE", "Un code UAI a sept chiffres et une lettre.");
  return null;
}

const compact = (noeud: Noeud | null): string => texteBrut(noeud).replaceAll(/[\s.\u00A0]/g, "");
