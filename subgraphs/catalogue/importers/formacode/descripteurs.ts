import { type Lu, refuserCode, refuserLibelle, texte } from "../nomenclature/lire.ts";
import { ATTENDU, CODE } from "./identite.ts";
import { liens, liste } from "./listes.ts";

/** Columns by which the file of descriptors is known. */
export const COLONNES_DESCRIPTEURS = [
  "Code du Terme",
  "Descripteur en majuscules",
  "Descripteur en typo riche",
  "Champ sémantique",
  "TG (Terme Générique)",
] as const;

/** Columns by which the file of top domains is known. */
export const COLONNES_DOMAINES = [
  "Code du Terme",
  "Descripteur en majuscules",
  "Descripteur en typo riche",
  "TS (Termes Spécifiques)",
] as const;

/** Reads a row of the thesaurus from V14 on: a descriptor or a top domain, with what it is related to. */
export function lireTerme(row: Record<string, unknown>): Lu {
  const code = texte(row["Code du Terme"]);
  const libelle = texte(row["Descripteur en typo riche"]);
  const refus =
    refuserCode("Code du Terme", code, CODE, ATTENDU) ?? refuserLibelle("Descripteur en typo riche", libelle);
  if (refus) return refus;
  return {
    cle: code,
    contenu: {
      libelle,
      majuscules: texte(row["Descripteur en majuscules"]),
      champ: lireChamp(texte(row["Champ sémantique"])),
      synonymes: liste(row.Synonymes),
      metiers: liste(row["Synonymes métier"]),
      generiques: liens(row["TG (Terme Générique)"]),
      specifiques: liens(row["TS (Termes Spécifiques)"]),
      associes: liens(row["TA (Termes Associés)"]),
      noteExplication: texte(row["NE (Note d’Explication)"]) || null,
      noteApplication: texte(row["NA (Note d’Application)"]) || null,
      noteVersion: texte(row["Note de version"]) || null,
      anciensSynonymes: liste(row["ex-synonyme V-1"]),
      arborescence: texte(row["Code arborescence"]) || null,
    },
  };
}

/** `150 DEVELOPPEMENT PERSONNEL` → its code and label. */
function lireChamp(champ: string): { code: string; libelle: string } | null {
  const [, code, libelle] = /^(\d{3})\s+(\S.*)$/.exec(champ) ?? [];
  return code && libelle ? { code, libelle } : null;
}
