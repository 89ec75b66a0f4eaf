import type { Importer } from "@passerelle/kernel/importing/importer";
import { readJson } from "@passerelle/kernel/importing/reading/json";
import { fuseauDe } from "../../src/territoires/fuseaux.ts";
import { normaliser } from "../../src/territoires/noms.ts";
import { fusionnerStructures, ouvrirStructures } from "../structures.ts";

/** Importer of the list of missions locales (i-milo): name and department of each, without an address. */
export const missionsLocales: Importer = {
  name: "missions-locales",
  summary: "All missions locales by department, without address (i-milo, JSON).",
  version: 1,
  defaultSource: "milo",
  producteur: "Ministère du travail (i-milo)",
  licence: "non précisée",
  recognises: (_nom, head) => head.trimStart().startsWith("[") && head.includes('"nom_officiel"'),
  async stage(context) {
    const attente = await ouvrirStructures(context.staging);
    const departements = new Set(
      (
        await context.sql<
          { id: string }[]
        >`select id from territoires where niveau = 'DEPARTEMENT' and retire_le is null`
      ).map(({ id }) => id),
    );
    const vues = new Set<string>();
    let [lus, rejetes] = [0, 0];
    for (const file of context.files)
      for await (const { ligne, valeur } of readJson(file)) {
        lus += 1;
        const champs = (valeur ?? {}) as Record<string, unknown>;
        const texte = (nom: string): string => (typeof champs[nom] === "string" ? champs[nom].trim() : "");
        const rejeter = (chemin: string, code: string, raison: string) =>
          context.reject({ fichier: file.nom, ligne, chemin, valeur: texte(chemin), code, raison });
        const [id, nom] = [`${context.source}--${texte("id")}`, texte("nom_usuel") || texte("nom_officiel")];
        if (!texte("id") || !nom || vues.has(id)) {
          rejetes += 1;
          await (vues.has(id)
            ? rejeter(
                "id",
                "DOUBLON",
                "Cet identifiant est déjà dans le fichier : seul le premier est gardé.",
              )
            : rejeter(
                nom ? "id" : "nom_officiel",
                "CHAMP_ABSENT",
                "L'identifiant et le nom sont obligatoires.",
              ));
          continue;
        }
        vues.add(id);
        const departement = `DEP-${texte("code_departement")}`;
        if (!departements.has(departement))
          await rejeter(
            "code_departement",
            "DEPARTEMENT_INCONNU",
            "Aucun département n'a ce code : la structure est gardée sans lui.",
          );
        await attente.structure({
          id,
          nom,
          recherche: normaliser(nom),
          reseaux: ["mission-locale"],
          lignes: [],
          territoire_id: departements.has(departement) ? departement : null,
          // The file's own zone is not taken: a name that Postgres does not know would break every search by hours.
          fuseau: fuseauDe(texte("code_departement")),
        });
      }
    await attente.compte({ objet: "structures", lus, rejetes });
  },
  swap: fusionnerStructures,
};
