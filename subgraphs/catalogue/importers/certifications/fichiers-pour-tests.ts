import { certifInfo } from "../certif-info/importer.ts";
import { kitRncp } from "../rncp-kit/importer.ts";
import type { BaseCertifications } from "./base-pour-tests.ts";

/** A CSV file of rows with the columns that its header must have, and those that the rows say. */
function csv(obligatoires: readonly string[], lignes: readonly Record<string, string>[]): string {
  const noms = [...new Set([...obligatoires, ...lignes.flatMap((ligne) => Object.keys(ligne))])];
  return [noms, ...lignes.map((ligne) => noms.map((nom) => ligne[nom] ?? ""))]
    .map((cellules) => `${cellules.join(";")}\n`)
    .join("");
}

export type LigneCertifInfo = Record<string, string> & { Code_Diplome: string };

/** Imports rows as Certif Info's file of a day. */
export const importerCertifInfo = (
  base: BaseCertifications,
  lignes: readonly LigneCertifInfo[],
  jour = "2024-06-28",
) =>
  base.importerFichiers(certifInfo, {
    [`certif_info-${jour}.csv`]: csv(
      ["Code_Diplome", "Libelle_Diplome", "Code_RNCP", "Etat_Libelle"],
      lignes.map((ligne) => ({
        Libelle_Diplome: `Titre ${ligne.Code_Diplome}`,
        Etat_Libelle: "Publié",
        ...ligne,
      })),
    ),
  });

/** Imports rows as the RNCP kit of a day. */
export const importerKit = (
  base: BaseCertifications,
  lignes: readonly Record<string, string>[],
  jour = "2025-01-31",
) =>
  base.importerFichiers(kitRncp, {
    [`kit-${jour}.csv`]: csv(["code_diplome", "fiche_rncp", "etat_fiche", "intitule_certification"], lignes),
  });
