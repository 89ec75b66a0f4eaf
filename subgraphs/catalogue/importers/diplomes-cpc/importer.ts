import { entete, lireLignes } from "../certifications/fichiers.ts";
import { importerCertifications } from "../certifications/importer.ts";
import { mesurerCertifInfo } from "../certifications/jointures.ts";
import { jourDuNom } from "../certifications/lecture.ts";
import { lireCpc } from "./record.ts";

const OBJET = "diplomesCpc";
const COLONNES = ["Commission professionnelle consultative", "Code diplôme", "Code RNCP", "Première session"];

/** The vocational diplomas of the State, with the committees that keep them. */
export const diplomesCpc = importerCertifications({
  name: "diplomes-cpc",
  summary: "Vocational diplomas of the State and their committees, CPC (CSV).",
  version: 1,
  defaultSource: "diplomes-cpc",
  producteur: "Ministère de l'Éducation nationale",
  licence: "Licence Ouverte 2.0",
  recognises: (nom, head) => entete(nom, head, COLONNES),
  lire: (file) => lireLignes(file, OBJET, { separateur: ";", obligatoires: COLONNES }, lireCpc),
  edition: (file) => jourDuNom(file.nom),
  async mesurer(tx, context) {
    await mesurerCertifInfo(tx, context, OBJET, "diplômes CPC", "codeRncp");
    await mesurerCertifInfo(tx, context, OBJET, "codes des diplômes CPC", "codeDiplome");
  },
});
