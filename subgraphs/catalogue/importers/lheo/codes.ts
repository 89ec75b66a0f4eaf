import type {
  EtatRecrutement,
  Financeur,
  ModaliteEnseignement,
  ModaliteEntree,
  Niveau,
  ObjectifGeneral,
  TypeParcours,
} from "../../generated/types.ts";
import type { FormacodeRecord } from "../offre/records.ts";
import { enfant, enfants, type Noeud, texteBrut } from "./noeud.ts";
import type { Signalements } from "./signalements.ts";
import { ditRien } from "./textes.ts";

// Tables of LHÉO 2.3, whose codes 2.2 shares.

/**
 * `dict-niveaux`: codes 2 to 8 are the levels before the décret 2019-14, 11 to 18 the present ones.
 *
 * Code 4 is the old level V, hence the present level 3. Old level I (8) may be 7 or 8 now.
 */
export const NIVEAUX: Record<string, Niveau> = {
  "0": "NON_COMMUNIQUE",
  "1": "SANS_NIVEAU",
  "2": "ANCIEN_NIVEAU_VI",
  "3": "ANCIEN_NIVEAU_V_BIS",
  "4": "NIVEAU_3",
  "5": "NIVEAU_4",
  "6": "NIVEAU_5",
  "7": "NIVEAU_6",
  "8": "ANCIEN_NIVEAU_I",
  "11": "NIVEAU_1",
  "12": "NIVEAU_2",
  "13": "NIVEAU_3",
  "14": "NIVEAU_4",
  "15": "NIVEAU_5",
  "16": "NIVEAU_6",
  "17": "NIVEAU_7",
  "18": "NIVEAU_8",
};

/** `dict-type-parcours` */
export const PARCOURS: Record<string, TypeParcours> = {
  "1": "EN_GROUPE",
  "2": "INDIVIDUALISE",
  "3": "MODULARISE",
  "4": "MIXTE",
};

/** `dict-AIS` */
export const OBJECTIFS: Record<string, ObjectifGeneral> = {
  "1": "OBSOLETE",
  "2": "PERFECTIONNEMENT",
  "4": "CREATION_ENTREPRISE",
  "5": "REMISE_A_NIVEAU",
  "6": "CERTIFICATION",
  "7": "PROFESSIONNALISATION",
  "8": "PREPARATION_QUALIFICATION",
  "9": "REMOBILISATION",
};

/** `dict-modalites-enseignement` */
export const MODALITES: Record<string, ModaliteEnseignement> = {
  "0": "PRESENTIEL",
  "1": "MIXTE",
  "2": "A_DISTANCE",
};

/** `dict-modalites-es` */
export const ENTREES: Record<string, ModaliteEntree> = { "0": "DATES_FIXES", "1": "PERMANENTES" };

/** `dict-etat-recrutement` */
export const ETATS: Record<string, EtatRecrutement> = { "1": "OUVERT", "2": "FERME", "3": "SUSPENDU" };

/** `dict-boolean` */
export const BOOLEENS: Record<string, boolean> = { "0": false, "1": true };

/** `dict-financeurs` */
export const FINANCEURS: Record<string, Financeur> = {
  "0": "AUTRE",
  "1": "OBSOLETE",
  "2": "REGION",
  "3": "FSE",
  "4": "FRANCE_TRAVAIL",
  "5": "ENTREPRISE",
  "6": "ACSE",
  "7": "AGEFIPH",
  "8": "DEPARTEMENT",
  "9": "COMMUNE",
  "10": "BENEFICIAIRE",
  "11": "ETAT_EMPLOI",
  "12": "ETAT_EDUCATION",
  "13": "ETAT_AUTRE",
  "14": "EUROPE_AUTRE",
  "15": "COLLECTIVITE_AUTRE",
  "16": "OPCO",
  "17": "TRANSITIONS_PRO",
  "18": "LADOM",
  "19": "ETAT_INTERIEUR",
  "20": "OFII",
};

/** `dict-type-contact` */
export const CONTACTS: Record<string, string> = {
  "0": "Autre",
  "1": "Référent handicap",
  "2": "Référent mobilité internationale",
  "3": "Référent pédagogique",
  "4": "Accueil",
  "5": "Direction",
  "6": "Référent qualité",
  "7": "Référent entreprise",
  "8": "Référent commercial",
  "9": "Gestionnaire financier",
  "10": "Direction Déléguée aux Formations Professionnelles et Techniques (DDFPT)",
  "11": "Communication",
  "12": "Référent FOAD",
  "13": "Référent VAE",
  "14": "Référent Apprentissage",
};

/** What the code of a child means in its table; null when absent or silent, reported when not in the table. */
export function code<Value>(
  parent: Noeud | null,
  nom: string,
  table: Record<string, Value>,
  signalements: Signalements,
): Value | null {
  const noeud = enfant(parent, nom);
  const text = texteBrut(noeud).trim();
  if (!noeud || ditRien(text)) return null;
  const key = text.replace(/^0+(?=\d)/, "");
  const value = Object.hasOwn(table, key) ? table[key] : undefined;
  if (value !== undefined) return value;
  signalements.ajouter(noeud, "CODE_INVALIDE", `Ce code n'est pas dans la table LHÉO de <${nom}>.`);
  return null;
}

/** A code as nomenclatures write it, with what to say when it is not one. */
export interface FormeDeCode {
  pattern: RegExp;
  attendu: string;
}

export const FORMACODE: FormeDeCode = { pattern: /^\d{5}$/, attendu: "cinq chiffres" };
/** Publics are the Formacodes of the table 8. */
export const PUBLIC: FormeDeCode = { pattern: /^8\d{4}$/, attendu: "cinq chiffres dont le premier est 8" };
export const NSF: FormeDeCode = { pattern: /^\d{3}[A-Z]?$/, attendu: "trois chiffres" };
export const ROME: FormeDeCode = {
  pattern: /^[A-N]\d{4}$/,
  attendu: "une lettre de A à N et quatre chiffres",
};
/** ISO 639-1, in capitals as feeds write it. */
export const LANGUE: FormeDeCode = { pattern: /^[A-Z]{2}$/, attendu: "deux lettres" };

/** The code that an element holds, in capitals; null when silent, reported when of another form. */
function codeDe(noeud: Noeud, { pattern, attendu }: FormeDeCode, signalements: Signalements): string | null {
  const text = texteBrut(noeud).trim().toUpperCase();
  if (ditRien(text)) return null;
  if (pattern.test(text)) return text;
  signalements.ajouter(noeud, "CODE_INVALIDE", `Le code attendu est de la forme : ${attendu}.`);
  return null;
}

/** Codes that the children of a name hold, each once, in order. */
export function listeDeCodes(
  parent: Noeud | null,
  nom: string,
  forme: FormeDeCode,
  signalements: Signalements,
): string[] {
  const codes = enfants(parent, nom).map((noeud) => codeDe(noeud, forme, signalements));
  return [...new Set(codes.filter((it) => it !== null))];
}

/** Formacodes of a formation, the one tagged `principal` first, or the first of them when none is. */
export function formacodes(domaine: Noeud | null, signalements: Signalements): FormacodeRecord[] {
  const found = new Map<string, FormacodeRecord>();
  for (const noeud of enfants(domaine, "code-FORMACODE")) {
    const text = codeDe(noeud, FORMACODE, signalements);
    if (!text) continue;
    const version = /^V?\s*(\d{1,2})$/i.exec(noeud.attributs.ref?.trim() ?? "")?.[1];
    const record = {
      code: text,
      version: version ? `V${version}` : null,
      principal: noeud.attributs.tag?.trim().toLowerCase() === "principal",
    };
    const key = `${record.code} ${record.version}`;
    if (!found.has(key) || record.principal) found.set(key, record);
  }
  const all = [...found.values()];
  const main = all.find(({ principal }) => principal) ?? all[0];
  return main
    ? [
        { ...main, principal: true },
        ...all.filter((it) => it !== main).map((it) => ({ ...it, principal: false })),
      ]
    : [];
}
