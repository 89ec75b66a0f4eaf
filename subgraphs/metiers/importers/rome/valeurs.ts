import type { Refusal } from "@passerelle/kernel/importing/records/stage";
import { genres } from "../../src/metier/genres.ts";
import type { TableRome } from "./tables.ts";

/** A row of the export, as column → text. */
export type LigneCsv = Readonly<Record<string, string>>;

/** Checks a row by itself; null when it can be kept. */
export function refuser(table: TableRome | undefined, ligne: LigneCsv): Refusal | null {
  const cle = table?.cle ?? Object.keys(ligne);
  const facultatives = table ? (table.cleFacultative ?? []) : cle;
  const vide =
    cle.find((colonne) => !ligne[colonne] && !facultatives.includes(colonne)) ??
    (cle.some((colonne) => ligne[colonne]) ? undefined : cle.join(", "));
  if (vide !== undefined)
    return { chemin: vide, valeur: "", code: "CLE_ABSENTE", raison: `« ${vide} » est vide.` };
  for (const chemin of table?.entiers ?? []) {
    const valeur = ligne[chemin] ?? "";
    if (!/^\d{1,9}$/.test(valeur))
      return {
        chemin,
        valeur,
        code: "NOMBRE_INVALIDE",
        raison: `« ${chemin} » doit être un nombre entier de neuf chiffres au plus.`,
      };
  }
  for (const [chemin, possibles] of Object.entries(table?.valeurs ?? {})) {
    const valeur = ligne[chemin] ?? "";
    if (!possibles.includes(valeur))
      return {
        chemin,
        valeur,
        code: "VALEUR_INCONNUE",
        raison: `« ${chemin} » vaut l'une de ces valeurs : ${possibles.join(", ")}.`,
      };
  }
  return null;
}

/** What is kept of a row: its texts that are not empty, and both genders of its name. */
export function contenuDe(table: TableRome | undefined, ligne: LigneCsv): Record<string, string> {
  const contenu: Record<string, string> = {};
  for (const [colonne, valeur] of Object.entries(ligne)) {
    // The publisher doubles the apostrophes of some texts, as SQL would have them: "l''offre".
    const text = table?.apostrophes?.includes(colonne) ? valeur.replaceAll("''", "'") : valeur;
    if (text.trim()) contenu[colonne] = text.trim();
  }
  const nom = table?.nom && contenu[table.nom];
  return nom ? { ...contenu, ...genres(nom) } : contenu;
}

/** Key of a row within its table and version. */
export const cleDe = (table: TableRome | undefined, ligne: LigneCsv): string =>
  (table?.cle ?? Object.keys(ligne)).map((colonne) => ligne[colonne] ?? "").join("/");
