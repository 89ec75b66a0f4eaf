import { entete, lireLignes } from "../certifications/fichiers.ts";
import { importerCertifications } from "../certifications/importer.ts";
import { mesurerCodes } from "../certifications/jointures.ts";
import { jourDuNom } from "../certifications/lecture.ts";
import { lireCertifInfo } from "./record.ts";

const OBJET = "certifInfo";
const COLONNES = ["Code_Diplome", "Libelle_Diplome", "Code_RNCP", "Etat_Libelle"];

const LECTURE = { separateur: ";", obligatoires: COLONNES, guillemets: false } as const;

/** Certif Info, the Carif-Oref's directory of certifications: what gives them their id. */
export const certifInfo = importerCertifications({
  name: "certif-info",
  summary: "Certif Info, the directory of certifications of the Carif-Oref network (CSV, also .gz).",
  version: 1,
  defaultSource: "certif-info",
  producteur: "Réseau des Carif-Oref",
  licence: "Licence Ouverte 2.0",
  recognises: (nom, head) => entete(nom, head, COLONNES),
  lire: (file) => lireLignes(file, OBJET, LECTURE, lireCertifInfo),
  edition: (file, recente) => jourDuNom(file.nom) || recente,
  mesurer: (tx, context) =>
    mesurerCodes(tx, context, [OBJET], "certifications Certif Info", [
      "formacodes",
      "codesRome",
      "codesNsf",
      "anciennes",
    ]),
});
