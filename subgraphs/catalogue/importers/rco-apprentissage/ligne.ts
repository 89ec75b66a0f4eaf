import type { Refusal } from "@passerelle/kernel/importing/records/stage";
import type { Niveau } from "../../generated/types.ts";
import { codeDiplome, numero } from "../../src/certifications/codes.ts";
import { codeCommune } from "../lheo/communes.ts";
import type { AdresseRecord } from "../offre/records.ts";
import { ADRESSE } from "../organismes/adresses.ts";
import { nomDeCommune } from "../organismes/communes.ts";
import { Lecture } from "../organismes/lecture.ts";

/** Columns of the file. */
export const COLONNES = [
  "etablissement_gestionnaire_siret",
  "etablissement_formateur_siret",
  "etablissement_lieu_formation_adresse",
  "etablissement_lieu_formation_code_postal",
  "etablissement_lieu_formation_code_insee",
  "cfd",
  "rncp_code",
  "debut_sessions",
] as const;

/** One line: an organisme prepares a diploma in one place, beginning in some years. */
export interface LigneRco {
  gestionnaire: string;
  /** Null when its SIRET is wrong: `0` fills the column where it is not known. */
  formateur: string | null;
  lieu: AdresseRecord | null;
  cfd: string | null;
  rncp: string | null;
  annees: number[];
}

/** A line read, with what is not kept of it; `ligne` is null when nothing tells whose or which diploma it is. */
export interface LigneLue {
  ligne: LigneRco | null;
  refus: Refusal[];
}

/** Reads one line. Pure: the same cells always give the same record. */
export function lireLigne(valeurs: Readonly<Record<string, string>>): LigneLue {
  const lecture = new Lecture(valeurs);
  const gestionnaire = lecture.siret("etablissement_gestionnaire_siret");
  const ligne = {
    formateur: lecture.siret("etablissement_formateur_siret"),
    lieu: lieuDe(lecture),
    cfd: cfdDe(lecture),
    rncp: lu(lecture, "rncp_code", (texte) => numero(texte, /^rncp[\s-]*/i), "Un code RNCP est un nombre."),
    annees: anneesDe(lecture),
  };
  if (!gestionnaire)
    lecture.refuser(
      "etablissement_gestionnaire_siret",
      "",
      "FORMATION_SANS_ORGANISME",
      "Sans SIRET valide de l'organisme gestionnaire, cette ligne ne peut pas être suivie d'un export à l'autre.",
    );
  else if (!ligne.cfd && !ligne.rncp)
    lecture.refuser("cfd", "", "FORMATION_SANS_DIPLOME", "Un code diplôme ou un code RNCP est nécessaire.");
  else if (!ligne.annees.length)
    lecture.refuser(
      "debut_sessions",
      "",
      "FORMATION_SANS_SESSION",
      "Une année de début au moins est nécessaire.",
    );
  else return { ligne: { gestionnaire, ...ligne }, refus: lecture.refus };
  return { ligne: null, refus: lecture.refus };
}

function lieuDe(lecture: Lecture): AdresseRecord | null {
  const voie = lecture.texte("etablissement_lieu_formation_adresse");
  const codePostal = lu(
    lecture,
    "etablissement_lieu_formation_code_postal",
    (texte) => /^\d{5}$/.exec(texte)?.[0] ?? null,
    "Un code postal a cinq chiffres.",
  );
  const commune = lu(
    lecture,
    "etablissement_lieu_formation_code_insee",
    (texte) => codeCommune(texte.toUpperCase(), codePostal)?.code ?? null,
    "Ce code n'est pas dans le Code officiel géographique : il n'est pas retenu.",
  );
  if (!voie && !codePostal && !commune) return null;
  return {
    ...ADRESSE,
    lignes: voie ? [voie] : [],
    codePostal,
    ville: nomDeCommune(commune),
    codeCommune: commune,
  };
}

/** Diploma code of eight characters; spreadsheets take the first zero of those that have only digits. */
function cfdDe(lecture: Lecture): string | null {
  const texte = lecture.texte("cfd");
  const complet = texte && /^\d{7}$/.test(texte) ? `0${texte}` : null;
  if (texte && complet) {
    const raison = `Le zéro de tête manque : ce code diplôme est lu ${complet}.`;
    lecture.refuser("cfd", texte, "CODE_DIPLOME_CORRIGE", raison);
    return complet;
  }
  return lu(lecture, "cfd", codeDiplome, "Un code diplôme compte huit caractères, comme 50022137.");
}

/** `2021,2022`: the sessions begin in each of these years. */
function anneesDe(lecture: Lecture): number[] {
  const annees = (lecture.texte("debut_sessions") ?? "").split(",").map((texte) => texte.trim());
  const lues = annees.filter((texte) => /^20\d\d$/.test(texte));
  for (const texte of annees.filter((dite) => dite && !lues.includes(dite)))
    lecture.refuser("debut_sessions", texte, "ANNEE_INVALIDE", "Une année à quatre chiffres est attendue.");
  return [...new Set(lues)].map(Number);
}

function lu(
  lecture: Lecture,
  colonne: string,
  lire: (texte: string) => string | null,
  raison: string,
): string | null {
  const texte = lecture.texte(colonne);
  const valeur = texte === null ? null : lire(texte);
  if (texte !== null && valeur === null) lecture.refuser(colonne, texte, "CODE_INVALIDE", raison);
  return valeur;
}

/**
 * Level that a diploma code begins with, in the nomenclature of 1969; null where it tells none.
 *
 * Level I was 7 and 8; no doctorate is prepared in apprenticeship.
 */
export const niveauDuDiplome = (cfd: string | null): Niveau | null => NIVEAUX[cfd?.[0] ?? ""] ?? null;

const NIVEAUX: Readonly<Record<string, Niveau>> = {
  "1": "NIVEAU_7",
  "2": "NIVEAU_6",
  "3": "NIVEAU_5",
  "4": "NIVEAU_4",
  "5": "NIVEAU_3",
};
