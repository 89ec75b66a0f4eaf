import type { z } from "zod";
import { BaremeFichier, LigneFichier, ParametreFichier } from "../../src/bareme/fichier.ts";
import type { FichierLu, RejetLu } from "./lignes.ts";

const BaremeSansLignes = BaremeFichier.omit({ lignes: true });

/** Reads our own format (`baremes/stagiaires.json`), each scale, line and rate checked on its own. */
export function lirePasserelle(contenu: { baremes?: unknown; parametres?: unknown }): FichierLu {
  const lu: FichierLu = {
    baremes: [],
    lignes: [],
    parametres: [],
    rejets: { baremes: [], lignes: [], parametres: [] },
  };
  let numero = 0;
  for (const [place, brut] of liste(contenu.baremes)) {
    const chemin = `baremes[${place}]`;
    const bareme = BaremeSansLignes.safeParse(brut);
    if (bareme.success) lu.baremes.push({ ...bareme.data, complet: true });
    else lu.rejets.baremes.push(rejet(chemin, brut, "BAREME_INVALIDE", bareme.error));
    for (const [rang, ligneBrute] of liste((brut as { lignes?: unknown })?.lignes)) {
      const ligne = LigneFichier.safeParse(ligneBrute);
      numero += 1;
      if (!ligne.success)
        lu.rejets.lignes.push(rejet(`${chemin}.lignes[${rang}]`, ligneBrute, "LIGNE_INVALIDE", ligne.error));
      else if (!bareme.success)
        lu.rejets.lignes.push({
          chemin: `${chemin}.lignes[${rang}]`,
          valeur: ligne.data.categorie,
          code: "BAREME_INVALIDE",
          raison: "Le barème de cette ligne est rejeté.",
        });
      else
        lu.lignes.push({
          ...ligne.data,
          numero,
          rang: rang + 1,
          version: bareme.data.version,
          debut: ligne.data.debut ?? null,
          situations: ligne.data.situations ?? null,
          complet: true,
        });
    }
  }
  for (const [place, brut] of liste(contenu.parametres)) {
    const parametre = ParametreFichier.safeParse(brut);
    if (parametre.success) {
      const { source, ...reste } = parametre.data;
      lu.parametres.push({ ...reste, origine: source });
    } else
      lu.rejets.parametres.push(rejet(`parametres[${place}]`, brut, "PARAMETRE_INVALIDE", parametre.error));
  }
  return lu;
}

const liste = (valeur: unknown): [number, unknown][] => (Array.isArray(valeur) ? [...valeur.entries()] : []);

const rejet = (chemin: string, valeur: unknown, code: string, erreur: z.ZodError): RejetLu => ({
  chemin: [chemin, ...(erreur.issues[0]?.path ?? [])].join("."),
  valeur: JSON.stringify(valeur) ?? "",
  code,
  raison: `Élément non conforme : ${erreur.issues.map(({ message }) => message).join(" ; ")}.`,
});
