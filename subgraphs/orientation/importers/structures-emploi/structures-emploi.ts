import type { Importer } from "@passerelle/kernel/importing/importer";
import { readJson } from "@passerelle/kernel/importing/reading/json";
import { CommunesParAdresse } from "../communes-par-adresse.ts";
import { fusionnerStructures, ouvrirStructures } from "../structures.ts";
import { lireStructure } from "./lire.ts";

/** Importer of the agencies that prescribe: France Travail, missions locales, Cap emploi, with their addresses. */
export const structuresEmploi: Importer = {
  name: "structures-emploi",
  summary:
    "Agencies of France Travail, missions locales and Cap emploi, with address and coordinates (JSON).",
  version: 1,
  defaultSource: "emplois",
  producteur: "Plateforme de l'inclusion, France Travail",
  licence: "non précisée",
  recognises: (_nom, head) =>
    head.trimStart().startsWith("[") && /"uid"\s*:/.test(head) && /"code_safir"/.test(head),
  async stage(context) {
    const communes = await CommunesParAdresse.lire(context.sql);
    const attente = await ouvrirStructures(context.staging);
    const vues = new Set<string>();
    let [lus, rejetes] = [0, 0];
    for (const file of context.files)
      for await (const { ligne, valeur, texte } of readJson(file)) {
        lus += 1;
        const { structure, reserves } = valeur
          ? lireStructure(context.source, valeur as Record<string, unknown>, communes)
          : {
              reserves: [
                { chemin: "", valeur: texte, code: "JSON_INVALIDE", raison: "Ce n'est pas du JSON." },
              ],
            };
        for (const reserve of reserves) await context.reject({ fichier: file.nom, ligne, ...reserve });
        if (structure && !vues.has(structure.id)) {
          vues.add(structure.id);
          await attente.structure({ ...structure });
          continue;
        }
        rejetes += 1;
        if (structure)
          await context.reject({
            fichier: file.nom,
            ligne,
            chemin: "uid",
            valeur: structure.id,
            code: "DOUBLON",
            raison: "Cet identifiant est déjà dans le fichier : seul le premier est gardé.",
          });
      }
    await attente.compte({ objet: "structures", lus, rejetes });
  },
  swap: fusionnerStructures,
};
