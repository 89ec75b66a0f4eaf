import type { NatureCertification, VoieAcces } from "../../generated/types.ts";
import { idOnisep } from "../../src/certifications/codes.ts";
import type { ApportLu } from "../certifications/apport.ts";
import { Lecture, presents } from "../certifications/lecture.ts";

const NATURES: Readonly<Record<string, NatureCertification>> = {
  Publié: "CERTIFICATION",
  habilitations: "HABILITATION",
  "formations préparatoires et non certifiantes": "FORMATION_NON_CERTIFIANTE",
};

/** What these columns say; 2 is not known. */
const OUI_NON: Readonly<Record<string, boolean>> = { "0": false, "1": true };

const VOIES: readonly (readonly [string, VoieAcces])[] = [
  ["accessibilite_fi", "FORMATION_INITIALE"],
  ["accessibilite_ca", "APPRENTISSAGE"],
  ["accessibilite_fc", "FORMATION_CONTINUE"],
  ["accessibilite_cp", "CONTRAT_PROFESSIONNALISATION"],
  ["accessibilite_vae", "EXPERIENCE"],
  ["accessibilite_ind", "CANDIDATURE_INDIVIDUELLE"],
];

/**
 * Reads a row of Certif Info. A certification has as many rows as it has RS codes and Onisep formations, which are
 * part of the key for that reason.
 */
export function lireCertifInfo(valeurs: Record<string, string>): ApportLu {
  const ligne = new Lecture(valeurs);
  const codeCertifInfo = ligne.numero("Code_Diplome");
  if (!codeCertifInfo)
    return {
      chemin: "Code_Diplome",
      valeur: valeurs.Code_Diplome ?? "",
      code: "CODE_ABSENT",
      raison: "Le code Certif Info d'une certification est un nombre.",
    };
  const libelle = ligne.texte("Libelle_Diplome");
  if (!libelle)
    return {
      chemin: "Libelle_Diplome",
      valeur: "",
      code: "LIBELLE_ABSENT",
      raison: "Une certification doit avoir un libellé.",
    };
  const codeRs = ligne.numero("Code_RS");
  const ideo = ligne.texte("codeIdeo2");
  const onisep = ideo && idOnisep(ideo);
  if (ideo && !onisep)
    ligne.refus.push({
      chemin: "codeIdeo2",
      valeur: ideo,
      code: "ID_ONISEP_INVALIDE",
      raison: "L'identifiant d'une formation chez Onisep s'écrit FOR. et un nombre.",
    });
  return {
    cle: [codeCertifInfo, codeRs && `RS${codeRs}`, onisep].filter(Boolean).join("/"),
    contenu: {
      codeCertifInfo,
      codeRncp: ligne.numero("Code_RNCP"),
      codeRs,
      codeDiplome: ligne.codeDiplome("Code_Scolarité"),
      idOnisep: onisep,
      libelle,
      type: ligne.texte("Libelle_Type_Diplome"),
      nature: ligne.parmi("Etat_Libelle", NATURES) ?? "CERTIFICATION",
      niveau: ligne.niveau("Code_Niveau_Europeen"),
      premiereSession: ligne.annee("Annee_Premiere_Session"),
      derniereSession: ligne.annee("Annee_Derniere_Session"),
      accessibleVae: OUI_NON[ligne.texte("accessibilite_vae") ?? ""] ?? null,
      dateMaj: ligne.jour("Date_MaJ"),
      formacodes: presents([ligne.formacode("Code_FormaCode")]),
      codesNsf: presents([ligne.codeNsf("Code_Nsf")]),
      codesRome: presents([1, 2, 3, 4, 5].map((rang) => ligne.codeRome(`Code_Rome_${rang}`))),
      voiesAcces: VOIES.filter(([colonne]) => ligne.texte(colonne) === "1").map(([, voie]) => voie),
      certificateurs: certificateurs(ligne),
      anciennes: ancienne(ligne),
      brut: ligne.brut(),
    },
    refus: ligne.refus,
  };
}

/** The certifier where the source names one, else those who validate: lists, whose commas no space follows. */
const certificateurs = (ligne: Lecture) =>
  [...new Set((ligne.texte("certificateur") ?? ligne.texte("valideur") ?? "").split(/,(?! )/))]
    .map((nom) => nom.trim())
    .filter((nom) => nom !== "")
    .map((nom) => ({ nom, siret: null }));

/** What it replaces; a link that Certif Info itself says to be wrong is none. */
function ancienne(ligne: Lecture) {
  const code = ligne.numero("Code_Ancien_Diplome");
  if (!code || ligne.texte("Etat_Ancien_Diplome_Libelle") === "erronée") return [];
  return [{ id: `CI-${code}`, libelle: ligne.texte("Intitulé_Ancien_Diplome") }];
}
