import type { ApportLu } from "../certifications/apport.ts";
import { Lecture } from "../certifications/lecture.ts";

/** Reads a row of the certifications of the public VAE service; one that is not « active » is not open there. */
export function lireVae(valeurs: Record<string, string>): ApportLu {
  const ligne = new Lecture(valeurs);
  const codeRncp = ligne.numero("Code RNCP", /^rncp/i);
  if (!codeRncp)
    return {
      chemin: "Code RNCP",
      valeur: valeurs["Code RNCP"] ?? "",
      code: "CODE_ABSENT",
      raison: "Le code RNCP d'une certification est un nombre.",
    };
  const ouverte = ligne.texte("Certification active ?") === "checked";
  const certificateur = ligne.texte("Tag Certificateurs (1 seul SVP !!)")?.replaceAll('"', "");
  return {
    cle: `RNCP${codeRncp}`,
    contenu: {
      codeRncp,
      libelle: ligne.texte("Nom la certification"),
      type: ligne.texte("Type de diplôme"),
      niveau: ligne.niveau("Niveau de diplôme"),
      franceVae: ouverte,
      ...(ouverte ? { accessibleVae: true, voiesAcces: ["EXPERIENCE" as const] } : {}),
      certificateurs: certificateur ? [{ nom: certificateur, siret: null }] : [],
      brut: ligne.brut(),
    },
    refus: ligne.refus,
  };
}
