import { readJson } from "@passerelle/kernel/importing/reading/json";
import { fuseauDe } from "../../src/territoires/fuseaux.ts";
import { normaliser } from "../../src/territoires/noms.ts";
import { type Apport, clesDeNom } from "../structures/apport.ts";
import { importeurDeStructures, type Reserve } from "../structures/importeur.ts";

/** Kinds of agency, with the kind of record and the network of each. */
const GENRES: Readonly<Record<string, { objet: "agencesMilo" | "agencesPoleEmploi"; reseau: string }>> = {
  MILO: { objet: "agencesMilo", reseau: "mission-locale" },
  POLE_EMPLOI: { objet: "agencesPoleEmploi", reseau: "france-travail" },
};

/**
 * Importer of the agencies of the contrat d'engagement jeune: a name and a department each. They lead to the structures
 * that other lists describe, and make none: without an address, a second « Mission locale de Fontaine » misleads.
 */
export const agencesCej = importeurDeStructures(
  {
    name: "agences-cej",
    summary:
      "Names of missions locales and of France Travail agencies by department (JSON): other ids of structures.",
    version: 1,
    defaultSource: "cej",
    producteur: "France Travail, contrat d'engagement jeune",
    licence: "non précisée",
    recognises: (_nom, head) => head.trimStart().startsWith("[") && head.includes('"nom_agence"'),
  },
  () =>
    async function* (file) {
      for await (const { ligne, valeur } of readJson(file)) yield { ligne, ...lireAgence(valeur) };
    },
);

/** Reads an element: `{ id: 457, nom_agence, structure: "MILO", code_departement: 63 }`. */
export function lireAgence(
  valeur: unknown,
): { objet: string } & ({ cle: string; contenu: Apport; reserves: Reserve[] } | { refus: Reserve }) {
  const champs = (valeur ?? {}) as Record<string, unknown>;
  const genre = GENRES[String(champs.structure)];
  const [id, nom] = [champs.id, typeof champs.nom_agence === "string" ? champs.nom_agence.trim() : ""];
  const objet = genre?.objet ?? "agencesMilo";
  const refuser = (chemin: string, code: string, raison: string) => ({
    objet,
    refus: {
      chemin,
      valeur: champs[chemin] === undefined ? undefined : String(champs[chemin]),
      code,
      raison,
    },
  });
  if (!genre)
    return refuser("structure", "RESEAU_INCONNU", "Ce type d'agence n'est ni MILO, ni POLE_EMPLOI.");
  if (!Number.isInteger(id)) return refuser("id", "CHAMP_ABSENT", "L'identifiant est un nombre entier.");
  if (!nom) return refuser("nom_agence", "CHAMP_ABSENT", "Le nom est obligatoire.");
  const departement = String(champs.code_departement ?? "").padStart(2, "0");
  const sansNumero = nom.replace(/^\d{1,3}\s*-\s*/, "");
  const contenu = {
    nom: sansNumero,
    recherche: normaliser(sansNumero),
    reseaux: [genre.reseau],
    cles: clesDeNom(genre.reseau, departement, [nom]),
    // Corsica is one department here, which no territory is.
    departement: departement === "20" ? null : departement,
    fuseau: fuseauDe(departement),
  };
  return { objet, cle: String(id), contenu, reserves: [] };
}
