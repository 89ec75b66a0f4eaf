import { entete, lireLignes } from "../certifications/fichiers.ts";
import { importerCertifications } from "../certifications/importer.ts";
import { mesurerCertifInfo, mesurerCodes } from "../certifications/jointures.ts";
import { jourDuNom } from "../certifications/lecture.ts";
import { lireKit } from "./record.ts";

const OBJET = "kitRncp";
const COLONNES = ["code_diplome", "fiche_rncp", "etat_fiche", "intitule_certification"];

/** The kit that joins fiches of the RNCP to diploma codes, for apprenticeship. */
export const kitRncp = importerCertifications({
  name: "rncp-kit",
  summary: "RNCP fiches and their diploma codes, from the apprenticeship kit of the Carif-Oref (CSV).",
  version: 1,
  defaultSource: "rncp-kit",
  producteur: "Réseau des Carif-Oref, mission apprentissage",
  licence: "Licence Ouverte 2.0",
  recognises: (nom, head) => entete(nom, head, COLONNES),
  lire: (file) => lireLignes(file, OBJET, { separateur: ";", obligatoires: COLONNES }, lireKit),
  edition: (file) => jourDuNom(file.nom),
  async mesurer(tx, context) {
    await mesurerCertifInfo(tx, context, OBJET, "fiches du kit RNCP", "codeRncp");
    await mesurerCertifInfo(tx, context, OBJET, "codes diplôme du kit RNCP", "codeDiplome");
    await mesurerCodes(tx, context, [OBJET], "fiches du kit RNCP", ["anciennes", "nouvelles"]);
  },
});
