import { readJson } from "@passerelle/kernel/importing/reading/json";
import { CommunesParAdresse } from "../communes-par-adresse.ts";
import { importeurDeStructures } from "../structures/importeur.ts";
import { lireStructure } from "./lire.ts";

const OBJET = "structuresEmploi";

/** Importer of the agencies that prescribe: France Travail, missions locales, Cap emploi, with their addresses. */
export const structuresEmploi = importeurDeStructures(
  {
    name: "structures-emploi",
    summary:
      "Agencies of France Travail, missions locales and Cap emploi, with address and coordinates (JSON).",
    version: 2,
    defaultSource: "emplois",
    producteur: "Plateforme de l'inclusion, France Travail",
    licence: "non précisée",
    recognises: (_nom, head) =>
      head.trimStart().startsWith("[") && /"uid"\s*:/.test(head) && /"code_safir"/.test(head),
  },
  async ({ sql }) => {
    const communes = await CommunesParAdresse.lire(sql);
    return async function* (file) {
      for await (const { ligne, valeur, texte } of readJson(file)) {
        const lu = valeur
          ? lireStructure(valeur as Record<string, unknown>, communes)
          : { refus: { chemin: "", valeur: texte, code: "JSON_INVALIDE", raison: "Ce n'est pas du JSON." } };
        yield "refus" in lu
          ? { objet: OBJET, ligne, refus: lu.refus }
          : { objet: OBJET, ligne, cle: lu.cle, contenu: lu.apport, reserves: lu.reserves };
      }
    };
  },
);
