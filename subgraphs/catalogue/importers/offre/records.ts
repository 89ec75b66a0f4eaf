import type {
  EtatAdministratif,
  EtatRecrutement,
  Financeur,
  GenreRelation,
  ModaliteEnseignement,
  ModaliteEntree,
  NatureOrganisme,
  Niveau,
  ObjectifGeneral,
  TypeParcours,
} from "../../generated/types.ts";

/**
 * An offer of formations as every importer hands it over, whatever its format.
 *
 * Text is plain (no HTML), trimmed, and null when the source says nothing (`-`, empty element). Days are
 * `AAAA-MM-JJ`. `numero` is the producer's own, unique or not: ids are made when the offer is put in place.
 * `brut` is the source's element as a JSON tree, without the children that are records of their own
 * (a formation's actions, an action's sessions), so that nothing of the source is lost.
 */
export type Brut = object | null;

/** A postal address; coordinates only when the source gives valid ones. */
export interface AdresseRecord {
  denomination: string | null;
  lignes: string[];
  codePostal: string | null;
  ville: string | null;
  /** INSEE code of the commune or municipal arrondissement. */
  codeCommune: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** A public contact: a service, never a person's name. */
export interface ContactRecord {
  role: string | null;
  telephones: string[];
  courriel: string | null;
}

/** A place where an organisme trains. */
export interface LieuRecord {
  uai: string | null;
  adresse: AdresseRecord;
}

/** What an organisme is for the one of that SIRET. */
export interface RelationRecord {
  genre: GenreRelation;
  siret: string;
}

/** What directories say of an organisme and feeds of formations do not. */
export interface ComplementsRecord {
  /** The directory, whose word counts more for some fields (`organismes/priorites`); null for a feed. */
  annuaire: GenreAnnuaire | null;
  /** Other names, by which it is found too. */
  noms?: string[];
  siteWeb?: string | null;
  nature?: NatureOrganisme | null;
  etat?: EtatAdministratif | null;
  qualiopi?: boolean | null;
  academie?: string | null;
  reseaux?: string[];
  lieux?: LieuRecord[];
  relations?: RelationRecord[];
}

export type GenreAnnuaire = "uai-siret" | "lycees" | "reseaux" | "prepa";

export interface OrganismeRecord {
  /** Producer's number; the SIRET stands for it when absent. */
  numero: string | null;
  nom: string;
  raisonSociale: string | null;
  /** Only a valid one. */
  siret: string | null;
  numeroActivite: string | null;
  uai: string | null;
  adresse: AdresseRecord | null;
  contacts: ContactRecord[];
  dateMaj: string | null;
  brut: Brut;
  complements?: ComplementsRecord | null;
  /** As what it was met: the description of a responsable prevails over that of a formateur. */
  role: "responsable" | "formateur";
}

/** Codes as the source writes them: `RNCP37534`, `37534`, `RS5250`… at least one is needed. */
export interface CertificationRecord {
  codeCertifInfo: string | null;
  codeRncp: string | null;
  codeRs: string | null;
  codeCpf: string | null;
  libelle?: string | null;
  niveau?: Niveau | null;
  codesRome?: string[];
}

export interface FormacodeRecord {
  code: string;
  version: string | null;
  principal: boolean;
}

export interface FormationRecord {
  numero: string;
  intitule: string;
  /** True when the source gives none: the certification's label stands for it where it is known. */
  intituleDeduit?: boolean;
  objectif: string | null;
  resultatsAttendus: string | null;
  contenu: string | null;
  certifiante: boolean | null;
  parcours: TypeParcours | null;
  objectifGeneral: ObjectifGeneral | null;
  niveauEntree: Niveau | null;
  niveauSortie: Niveau | null;
  /** The principal one first. */
  formacodes: FormacodeRecord[];
  codesNsf: string[];
  codesRome: string[];
  /** Ids given by `OffreStaging.certification`. */
  certifications: string[];
  urls: string[];
  /** Id given by `OffreStaging.organisme`. */
  organismeId: string | null;
  contacts: ContactRecord[];
  dateMaj: string | null;
  brut: Brut;
}

export interface FinancementRecord {
  financeur: Financeur;
  places: number | null;
}

/** An information meeting. */
export interface InformationRecord {
  date: string;
  /** `HH:MM` */
  heure: string | null;
  aDistance: boolean;
  lieu: AdresseRecord | null;
}

export interface ActionRecord {
  numero: string;
  rythme: string | null;
  /** Formacode codes of the publics (8xxxx). */
  publics: string[];
  modalite: ModaliteEnseignement | null;
  entree: ModaliteEntree | null;
  niveauEntreeObligatoire: boolean | null;
  conditions: string | null;
  priseEnChargePossible: boolean | null;
  /** The main place first. */
  lieux: AdresseRecord[];
  /** Two-letter codes. */
  langues: string[];
  heuresCentre: number | null;
  heuresEntreprise: number | null;
  heuresTotal: number | null;
  /** Hours a week, when the source gives them. */
  heuresHebdo: number | null;
  /** Euros, decimal text such as `1250.00`. */
  prixTotal: string | null;
  conventionnement: boolean | null;
  financements: FinancementRecord[];
  accesHandicapes: string | null;
  restauration: string | null;
  hebergement: string | null;
  transport: string | null;
  /** Ids given by `OffreStaging.organisme`. */
  formateurs: string[];
  informations: InformationRecord[];
  dateMaj: string | null;
  brut: Brut;
}

export interface SessionRecord {
  numero: string;
  debut: string | null;
  /** Null when unknown or without end. */
  fin: string | null;
  inscriptionDebut: string | null;
  inscriptionFin: string | null;
  etatRecrutement: EtatRecrutement | null;
  modalitesInscription: string | null;
  adresseInscription: AdresseRecord | null;
  capacite: number | null;
  informations: InformationRecord[];
  dateMaj: string | null;
  brut: Brut;
}
