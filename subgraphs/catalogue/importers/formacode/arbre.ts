import type { Refusal } from "@passerelle/kernel/importing/records/stage";
import type { Lu } from "../nomenclature/lire.ts";
import { texte } from "../nomenclature/lire.ts";
import type { Lien } from "./listes.ts";

/** Header of the files that hold an indented tree: field code, field label, then a column for each depth. */
export const COLONNES_ARBRE = ["A", "B", "C", "D", "E", "F", "G", "H"] as const;

/**
 * Reader of the rows of an indented tree, in the order of the file: a term is narrower than the last one
 * read to its left, in its semantic field.
 */
export function lecteurArbre(): (row: Record<string, unknown>) => Lu {
  let champ = "";
  let branche: { place: number; lien: Lien }[] = [];
  return (row) => {
    const [codeChamp, libelleChamp, ...profondeurs] = COLONNES_ARBRE.map((name) => texte(row[name]));
    const place = profondeurs.findIndex(Boolean);
    const [, libelle, code] = /^(.*\S)\s+(\d{5})$/.exec(profondeurs[place] ?? "") ?? [];
    if (!libelle || !code) return SANS_TERME(profondeurs.join(" ").trim());
    if (codeChamp !== champ) [champ, branche] = [codeChamp ?? "", []];
    branche = branche.filter((terme) => terme.place < place);
    const generique = branche.at(-1)?.lien;
    branche.push({ place, lien: { libelle, code } });
    return {
      cle: code,
      contenu: {
        libelle: null,
        majuscules: libelle,
        champ: codeChamp && libelleChamp ? { code: codeChamp, libelle: libelleChamp } : null,
        synonymes: [],
        metiers: [],
        generiques: generique ? [generique] : [],
        specifiques: [],
        associes: [],
        noteExplication: null,
        noteApplication: null,
        noteVersion: null,
        anciensSynonymes: [],
        arborescence: null,
      },
    };
  };
}

const SANS_TERME = (valeur: string): Refusal => ({
  chemin: "C-H",
  valeur,
  code: "TERME_ILLISIBLE",
  raison: "Une ligne de l'arbre porte un terme : son libellé, puis son code à cinq chiffres.",
});
