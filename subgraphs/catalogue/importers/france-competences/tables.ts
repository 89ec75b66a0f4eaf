import type { VoieAcces } from "../../generated/types.ts";
import type { Apport } from "../certifications/apport.ts";
import type { Lecture } from "../certifications/lecture.ts";
import { ENREGISTREMENTS, ETATS, idRepertoire } from "../certifications/repertoire.ts";
import { siretValide } from "../offre/etablissements.ts";

/** One table of the daily export: what its rows say of a fiche, and what tells the rows of one fiche apart. */
export interface TableExport {
  /** Kind of record in `lignes`. */
  objet: string;
  /** What the name of its file holds, as `export_fiches_CSV_Rome_2024_02_22.csv`; accents may be lost. */
  nom: RegExp;
  /** Columns that its header must have, beside `Numero_Fiche`. */
  colonnes: readonly string[];
  /** Columns that, with the fiche, are the key. */
  cle: readonly string[];
  lire(ligne: Lecture): Apport | null;
}

const VOIES: Readonly<Record<string, VoieAcces>> = {
  "Après un parcours de formation sous statut d’élève ou d’étudiant": "FORMATION_INITIALE",
  "En contrat d’apprentissage": "APPRENTISSAGE",
  "Après un parcours de formation continue": "FORMATION_CONTINUE",
  "En contrat de professionnalisation": "CONTRAT_PROFESSIONNALISATION",
  "Par expérience": "EXPERIENCE",
  "Par candidature individuelle": "CANDIDATURE_INDIVIDUELLE",
};

const OUI_NON: Readonly<Record<string, boolean>> = { Oui: true, Non: false };

/** The tables of the export, `Standard` first: the others complete its fiches. */
export const TABLES: readonly TableExport[] = [
  {
    objet: "fcStandard",
    nom: /_Standard_/i,
    colonnes: ["Intitule", "Date_Fin_Enregistrement", "Actif"],
    cle: [],
    lire: (ligne) => ({
      libelle: ligne.texte("Intitule"),
      abrege: ligne.texte("Abrege_Libelle"),
      type: ligne.texte("Abrege_Intitule"),
      // REPRISE: taken over from an older directory, its level never set.
      niveau:
        ligne.texte("Nomenclature_Europe_Niveau") === "REPRISE"
          ? "SANS_NIVEAU"
          : ligne.niveau("Nomenclature_Europe_Niveau"),
      etat: ligne.parmi("Actif", ETATS),
      typeEnregistrement: ligne.parmi("Type_Enregistrement", ENREGISTREMENTS),
      datePublication: ligne.jour("Date_dernier_jo"),
      dateDecision: ligne.jour("Date_Decision"),
      dateEffet: ligne.jour("Date_Effet"),
      finEnregistrement: ligne.jour("Date_Fin_Enregistrement"),
      validationPartielle: ligne.parmi("Validation_Partielle", OUI_NON),
    }),
  },
  {
    objet: "fcRome",
    nom: /_Rome_/i,
    colonnes: ["Codes_Rome_Code"],
    cle: ["Codes_Rome_Code"],
    lire: (ligne) => liste(ligne.codeRome("Codes_Rome_Code"), (code) => ({ codesRome: [code] })),
  },
  {
    objet: "fcNsf",
    nom: /_Nsf_/i,
    colonnes: ["Nsf_Code"],
    cle: ["Nsf_Code"],
    lire: (ligne) => liste(ligne.codeNsf("Nsf_Code"), (code) => ({ codesNsf: [code] })),
  },
  {
    objet: "fcFormacode",
    nom: /_Formacode_/i,
    colonnes: ["Formacode_Code"],
    cle: ["Formacode_Code"],
    lire: (ligne) => liste(ligne.formacode("Formacode_Code"), (code) => ({ formacodes: [code] })),
  },
  {
    objet: "fcCertificateurs",
    nom: /_Certificateurs_/i,
    colonnes: ["Siret_Certificateur", "Nom_Certificateur"],
    cle: ["Siret_Certificateur", "Nom_Certificateur"],
    lire: (ligne) =>
      liste(ligne.texte("Nom_Certificateur"), (nom) => ({
        certificateurs: [{ nom, siret: siret(ligne, "Siret_Certificateur") }],
      })),
  },
  {
    objet: "fcPartenaires",
    nom: /_Partenaires_/i,
    colonnes: ["Nom_Partenaire", "Siret_Partenaire"],
    cle: ["Siret_Partenaire", "Nom_Partenaire"],
    lire: (ligne) =>
      liste(ligne.texte("Nom_Partenaire"), (nom) => ({
        partenaires: [
          {
            nom,
            siret: siret(ligne, "Siret_Partenaire"),
            habilitation: ligne.texte("Habilitation_Partenaire"),
          },
        ],
      })),
  },
  {
    objet: "fcBlocs",
    nom: /_Blocs_De_Comp/i,
    colonnes: ["Bloc_Competences_Code", "Bloc_Competences_Libelle"],
    cle: ["Bloc_Competences_Code"],
    lire: (ligne) =>
      liste(ligne.texte("Bloc_Competences_Code"), (code) => ({
        blocs: [{ code, libelle: ligne.texte("Bloc_Competences_Libelle") ?? code }],
      })),
  },
  {
    objet: "fcVoies",
    nom: /_VoixdAcc/i,
    colonnes: ["Si_Jury"],
    cle: ["Si_Jury"],
    lire: (ligne) => liste(ligne.parmi("Si_Jury", VOIES), (voie) => ({ voiesAcces: [voie] })),
  },
  {
    objet: "fcLiens",
    nom: /_Ancienne_Nouvelle_/i,
    colonnes: ["Ancienne_Certification", "Nouvelle_Certification"],
    cle: ["Ancienne_Certification", "Nouvelle_Certification"],
    lire: (ligne) => ({
      anciennes: lien(ligne, "Ancienne_Certification"),
      nouvelles: lien(ligne, "Nouvelle_Certification"),
    }),
  },
  {
    objet: "fcCcn",
    nom: /_CCN_/i,
    colonnes: ["Ccn_1_Numero", "Ccn_1_Libelle"],
    cle: [],
    lire: (ligne) => ({
      conventions: [1, 2, 3].flatMap((rang) => {
        const numero = ligne.texte(`Ccn_${rang}_Numero`);
        return numero ? [{ numero, libelle: ligne.texte(`Ccn_${rang}_Libelle`) ?? numero }] : [];
      }),
    }),
  },
];

const liste = <T>(valeur: T | null, dire: (valeur: T) => Apport): Apport | null =>
  valeur === null ? null : dire(valeur);

/** A tab stands before SIRET, so that spreadsheets take them for texts. */
const siret = (ligne: Lecture, colonne: string): string | null =>
  ligne.lu(
    colonne,
    (texte) => (siretValide(texte) ? texte : null),
    "SIRET_INVALIDE",
    "Un SIRET compte quatorze chiffres, dont le dernier est une clé de contrôle.",
  );

function lien(ligne: Lecture, colonne: string) {
  const id = ligne.lu(colonne, idRepertoire, "CODE_INVALIDE", "Une fiche s'écrit RNCP ou RS et un nombre.");
  return id ? [{ id, libelle: null }] : [];
}
