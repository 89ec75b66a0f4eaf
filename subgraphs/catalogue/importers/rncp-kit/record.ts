import type { ApportLu, LienLu } from "../certifications/apport.ts";
import { Lecture } from "../certifications/lecture.ts";
import { ENREGISTREMENTS, ETATS, idRepertoire } from "../certifications/repertoire.ts";

/**
 * Reads a row of the RNCP kit: a fiche of the RNCP and one of the diploma codes that it has, as many rows as codes.
 * Diplomas without a fiche say `NR` everywhere.
 */
export function lireKit(valeurs: Record<string, string>): ApportLu {
  const ligne = new Lecture(valeurs, ["NR"]);
  const codeDiplome = ligne.codeDiplome("code_diplome");
  const codeRncp = ligne.numero("fiche_rncp", /^rncp/i);
  if (!codeDiplome && !codeRncp)
    return {
      chemin: "code_diplome",
      valeur: valeurs.code_diplome ?? "",
      code: "CODE_ABSENT",
      raison: "Il faut un code diplôme ou une fiche RNCP.",
    };
  const apprentissage = ligne.texte("acces_apprentissage") === "Oui";
  return {
    cle: [codeRncp ? `RNCP${codeRncp}` : "NR", codeDiplome].filter(Boolean).join("/"),
    contenu: {
      codeRncp,
      codeDiplome,
      // The title of the diploma is that of one of the codes: it names the certification only where no fiche does.
      libelle:
        ligne.texte("intitule_certification") ?? (codeRncp ? null : ligne.texte("intitule_diplome_depp")),
      abrege: abrege(ligne),
      niveau: ligne.niveau("niveau_rncp"),
      etat: ligne.parmi("etat_fiche", ETATS),
      typeEnregistrement: ligne.parmi("type_enregistrement", ENREGISTREMENTS),
      datePublication: ligne.jour("date_publication"),
      dateDecision: ligne.jour("date_decision"),
      dateEffet: ligne.jour("date_debut_parcours"),
      finEnregistrement: ligne.jour("date_echeance"),
      limiteDelivrance: ligne.jour("date_limite_delivrance"),
      voiesAcces: apprentissage ? ["APPRENTISSAGE"] : [],
      anciennes: liens(ligne, "ancienne_certification"),
      nouvelles: liens(ligne, "nouvelle_certification"),
      brut: ligne.brut(),
    },
    refus: ligne.refus,
  };
}

/** « Autre » abbreviates nothing. */
function abrege(ligne: Lecture): string | null {
  const texte = ligne.texte("abrege_diplome");
  return texte === "Autre" ? null : texte;
}

/** `RNCP1|RNCP2`. */
function liens(ligne: Lecture, colonne: string): LienLu[] {
  const lus: LienLu[] = [];
  for (const code of (ligne.texte(colonne) ?? "").split("|").filter(Boolean)) {
    const id = idRepertoire(code);
    if (id) lus.push({ id, libelle: null });
    else
      ligne.refus.push({
        chemin: colonne,
        valeur: code,
        code: "CODE_INVALIDE",
        raison: "Une fiche s'écrit RNCP ou RS et un nombre.",
      });
  }
  return lus;
}
