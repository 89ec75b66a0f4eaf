import { entete, lireLignes } from "../certifications/fichiers.ts";
import { importerCertifications } from "../certifications/importer.ts";
import { mesurerCertifInfo } from "../certifications/jointures.ts";
import { jourDuNom } from "../certifications/lecture.ts";
import { lireVae } from "./record.ts";

const OBJET = "certificationsVae";
const COLONNES = ["Code RNCP", "Nom la certification", "Certification active ?"];

/** The certifications that the public VAE service is open to. */
export const certificationsVae = importerCertifications({
  name: "certifications-vae",
  summary: "Certifications open to the public VAE service, France VAE (CSV).",
  version: 1,
  defaultSource: "france-vae",
  producteur: "France VAE",
  licence: "non précisée",
  recognises: (nom, head) => entete(nom, head, COLONNES, ","),
  lire: (file) => lireLignes(file, OBJET, { separateur: ",", obligatoires: COLONNES }, lireVae),
  edition: (file) => jourDuNom(file.nom),
  mesurer: (tx, context) => mesurerCertifInfo(tx, context, OBJET, "certifications France VAE", "codeRncp"),
});
