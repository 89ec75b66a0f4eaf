/** What a text stands for: the code, perhaps put right; or why it is none. */
export type CodeLu =
  | { code: string; corrige?: string }
  | { refus: { code: "SIRET_INVALIDE" | "UAI_INVALIDE" | "NUMERO_ACTIVITE_INVALIDE"; raison: string } };

const compact = (texte: string): string => texte.replaceAll(/[\s.\u00A0]/g, "").toUpperCase();

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

/** Fourteen digits with the right key (La Poste has its own rule). */
export function lireSiret(texte: string): CodeLu {
  const code = compact(texte);
  if (siretValide(code)) return { code };
  return {
    refus: {
      code: "SIRET_INVALIDE",
      raison: /^\d{14}$/.test(code)
        ? "La clé de contrôle de ce SIRET est fausse : il n'est pas retenu."
        : "Un SIRET a 14 chiffres : il n'est pas retenu.",
    },
  };
}

/** The 23 letters of the key, which is the rest of the number by 23: no I, O nor Q. */
const CLES_UAI = "ABCDEFGHJKLMNPRSTUVWXYZ";

export const uaiValide = (code: string): boolean =>
  /^\d{7}[A-Z]$/.test(code) && CLES_UAI[Number(code.slice(0, 7)) % 23] === code[7];

/** Seven digits and the letter that they make. */
export function lireUai(texte: string): CodeLu {
  const code = compact(texte);
  if (uaiValide(code)) return { code };
  return {
    refus: {
      code: "UAI_INVALIDE",
      raison: /^\d{7}[A-Z]$/.test(code)
        ? "La lettre de contrôle de ce code UAI est fausse : il n'est pas retenu."
        : "Un code UAI a sept chiffres et une lettre : il n'est pas retenu.",
    },
  };
}

/**
 * Number of declaration of activity: eleven digits, or the older form with a P in the fifth place.
 *
 * Those of overseas regions (01 to 06, then 97) lose their zero in spreadsheets: it is put back.
 */
export function lireNumeroActivite(texte: string): CodeLu {
  const code = compact(texte);
  if (/^(\d{11}|\d{4}P\d{6})$/.test(code) && !/^(\d)\1*$/.test(code)) return { code };
  if (/^[1-6]97\d{7}$/.test(code))
    return { code: `0${code}`, corrige: `Le zéro de tête manque : ce numéro est lu 0${code}.` };
  return {
    refus: {
      code: "NUMERO_ACTIVITE_INVALIDE",
      raison: "Un numéro de déclaration d'activité a 11 chiffres, ou un P en cinquième place.",
    },
  };
}
