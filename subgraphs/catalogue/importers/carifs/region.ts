import { urlWeb } from "../lheo/urls.ts";
import { type Lu, refuserCode, refuserLibelle, texte } from "../nomenclature/lire.ts";

const estObjet = (valeur: unknown): valeur is Record<string, unknown> =>
  typeof valeur === "object" && valeur !== null;

/** Reads `{ nom, codeRegion, carif: { nom, url }, departements: [{ code }] }`; the parts that are none are left out. */
export function lireRegion(valeur: Record<string, unknown>): Lu {
  const code = texte(valeur.codeRegion);
  // « Région Bretagne » and « Auvergne-Rhône-Alpes » stand side by side.
  const region = texte(valeur.nom).replace(/^Région\s+/i, "");
  const refus = refuserCode("codeRegion", code, /^\d{2}$/, "deux chiffres") ?? refuserLibelle("nom", region);
  if (refus) return refus;
  const carif = estObjet(valeur.carif) ? valeur.carif : {};
  const departements = (Array.isArray(valeur.departements) ? valeur.departements : [])
    .map((departement: unknown) => (estObjet(departement) ? texte(departement.code).toUpperCase() : ""))
    // Corsica was one department until 1976, and some lists still say so.
    .flatMap((found) => (found === "20" ? ["2A", "2B"] : [found]))
    .filter((found) => /^(\d{2}|2[AB]|9[78]\d)$/.test(found));
  return {
    cle: code,
    contenu: {
      region,
      nom: texte(carif.nom) || null,
      url: urlWeb(texte(carif.url)),
      departements: [...new Set(departements)].sort(),
    },
  };
}
