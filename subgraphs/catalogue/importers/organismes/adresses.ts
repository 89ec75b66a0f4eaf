import type { AdresseRecord } from "../offre/records.ts";
import { communeDeAdresse } from "./communes.ts";

/** No address is longer; what is left of one that is does not matter. */
const LONGUEUR = 1_000;

/** An address of which nothing is known yet. */
export const ADRESSE: AdresseRecord = {
  denomination: null,
  lignes: [],
  codePostal: null,
  ville: null,
  codeCommune: null,
  latitude: null,
  longitude: null,
};

/**
 * Reads an address written in one text: `7 RUE VILLENEUVE 01000 BOURG-EN-BRESSE`, perhaps on several lines.
 *
 * The last five digits alone are the postal code; a text without any is a town, or a street that is told as it is.
 * Null for an empty text. `ville`: the town, where the source gives it apart.
 */
export function lireAdresse(texte: string, ville: string | null = null): AdresseRecord | null {
  const lignes = texte
    .slice(0, LONGUEUR)
    .split(/\n/)
    .map((ligne) => ligne.replaceAll(/\s+/g, " ").trim())
    .filter((ligne) => ligne && !/^france$/i.test(ligne));
  const trouve = /^(.*)\b(\d{5})\s+(\D.*)$/s.exec(lignes.join("\n"));
  if (!trouve) {
    const seule = ville ?? (lignes.length === 1 && !/\d/.test(lignes[0] ?? "") ? (lignes[0] ?? null) : null);
    if (!lignes.length && !seule) return null;
    return { ...ADRESSE, lignes: seule && lignes[0] === seule ? [] : lignes, ville: seule };
  }
  const [, voie = "", codePostal = "", suite = ""] = trouve;
  const nom = suite.replaceAll("\n", " ").trim();
  return {
    ...ADRESSE,
    lignes: voie
      .split("\n")
      .map((ligne) => ligne.trim())
      .filter((ligne) => ligne),
    codePostal,
    ville: nom,
    codeCommune: communeDeAdresse(codePostal, nom) ?? communeDeAdresse(codePostal, ville),
  };
}
