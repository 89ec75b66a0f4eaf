import type { ApportLu } from "../certifications/apport.ts";
import { Lecture } from "../certifications/lecture.ts";
import { ficheRepertoire } from "../certifications/repertoire.ts";
import type { TableExport } from "./tables.ts";

/** Reads a row of one table of the export of France compétences. */
export function lireExport(table: TableExport, valeurs: Record<string, string>): ApportLu {
  const ligne = new Lecture(valeurs);
  const fiche = ficheRepertoire(ligne.texte("Numero_Fiche") ?? "");
  if (!fiche)
    return {
      chemin: "Numero_Fiche",
      valeur: valeurs.Numero_Fiche ?? "",
      code: "FICHE_INVALIDE",
      raison: "Une fiche s'écrit RNCP ou RS et un nombre.",
    };
  const dit = table.lire(ligne);
  if (!dit)
    return (
      ligne.refus[0] ?? {
        chemin: table.colonnes[0] ?? "",
        valeur: "",
        code: "VALEUR_ABSENTE",
        raison: "Cette ligne ne dit rien de la fiche.",
      }
    );
  const numero = fiche.codeRncp ? `RNCP${fiche.codeRncp}` : `RS${fiche.codeRs}`;
  return {
    cle: [numero, ...table.cle.map((colonne) => ligne.texte(colonne) ?? "")].join("/"),
    contenu: { ...fiche, ...dit, brut: ligne.brut() },
    refus: ligne.refus,
  };
}
