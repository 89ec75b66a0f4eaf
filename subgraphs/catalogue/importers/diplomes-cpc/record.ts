import type { ApportLu } from "../certifications/apport.ts";
import { Lecture } from "../certifications/lecture.ts";

/** Reads a row of the State's vocational diplomas, with the committee that keeps them. */
export function lireCpc(valeurs: Record<string, string>): ApportLu {
  // « en cours »: the fiche is being registered. « Secteur » alone, a dot: cells left as they were made.
  const ligne = new Lecture(valeurs, ["en cours", "Secteur", "."]);
  const codeDiplome = ligne.codeDiplome("Code diplôme");
  if (!codeDiplome)
    return {
      chemin: "Code diplôme",
      valeur: valeurs["Code diplôme"] ?? "",
      code: "CODE_DIPLOME_INVALIDE",
      raison: "Un code diplôme compte huit caractères, comme 500-23321 S avec sa clé.",
    };
  const codeRncp = ligne.numero("Code RNCP", /^rncp/i);
  const [intitule, diplome] = [ligne.texte("Intitulé de la spécialité (et options)"), ligne.texte("Diplôme")];
  const abrege = diplome && /^[A-Z]+( [A-Z]+)?\d?$/.test(diplome) ? diplome : null;
  return {
    // An old and a new diploma may share a code when only the fiche changes.
    cle: [codeDiplome, codeRncp].filter(Boolean).join("/"),
    contenu: {
      codeDiplome,
      codeRncp,
      libelle: intitule && [abrege, intitule].filter(Boolean).join(" "),
      abrege,
      niveau: ligne.niveau("Niveau"),
      premiereSession: ligne.annee("Première session"),
      // A session added after the last one is the last.
      derniereSession: ligne.annee("Session supplémentaire") ?? ligne.annee("Dernière session"),
      commission: ligne.texte("Commission professionnelle consultative"),
      familleMetiers: ligne.texte("Famille de métiers"),
      brut: ligne.brut(),
    },
    refus: ligne.refus,
  };
}
