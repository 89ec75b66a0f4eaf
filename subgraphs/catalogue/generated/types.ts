// Made by `npm run generate`: do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { FormationLigne } from '../src/formations/lignes.ts';
import type { ActionLigne } from '../src/actions/lignes.ts';
import type { SessionLigne } from '../src/sessions/lignes.ts';
import type { OrganismeLigne } from '../src/organismes/lignes.ts';
import type { RelationRecord, LieuRecord, FormacodeRecord, AdresseRecord } from '../importers/offre/records.ts';
import type { CertificationLigne } from '../src/certifications/lignes.ts';
import type { LienLu } from '../importers/certifications/apport.ts';
import type { FormacodeLigne, CarifLigne } from '../src/nomenclatures/lignes.ts';
import type { PageFormacodes } from '../src/nomenclatures/liste.ts';
import type { PageFormations } from '../src/recherche/connection.ts';
import type { PageSessions } from '../src/sessions/connection.ts';
import type { PageOrganismes } from '../src/organismes/liste.ts';
import type { PageCertifications } from '../src/certifications/liste.ts';
import type { PagePartenaires } from '../src/certifications/partenaires.ts';
import type { MetierCode } from '../src/metiers/resolvers.ts';
import type { Context } from '../src/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Jour du calendrier, AAAA-MM-JJ. */
  Date: { input: string; output: string; }
  /** Instant ISO 8601 avec fuseau ; les réponses sont en UTC. */
  DateTime: { input: string; output: string | Date; }
  /** Montant en euros, écrit en décimal avec deux décimales ("685.00") : jamais un nombre flottant. */
  Montant: { input: string; output: string; }
  link__Import: { input: unknown; output: unknown; }
  federation__FieldSet: { input: unknown; output: unknown; }
  federation__Scope: { input: unknown; output: unknown; }
  federation__Policy: { input: unknown; output: unknown; }
  federation__ContextFieldValue: { input: unknown; output: unknown; }
  _Any: { input: unknown; output: unknown; }
};

export type Query = {
  __typename?: 'Query';
  /** Une formation par son identifiant, même retirée de l'offre ; null si rien ne le porte. */
  formation: Maybe<Formation>;
  /** Recherche dans l'offre de formation ouverte à la consultation, avec facettes. */
  formations: Maybe<FormationConnection>;
  /** Une session par son identifiant ; null si rien ne le porte. */
  session: Maybe<Session>;
  /** Un organisme par son identifiant ; null si rien ne le porte. */
  organisme: Maybe<Organisme>;
  /** Organismes de formation, par nom ou par code, dans l'ordre alphabétique. Un organisme y est une fois, quelles que soient les sources qui en parlent, même sans formation. */
  organismes: Maybe<OrganismeConnection>;
  /**
   * Une certification par son identifiant, même ancien (« RNCP-37534 » mène à « CI-83899 » une fois Certif Info chargé), ou par
   * un code qui la désigne seule : RNCP37534, RS5250, 37534, code diplôme, FOR.1084. Null si rien ne le porte.
   */
  certification: Maybe<Certification>;
  /** Certifications connues, par libellé ou code, dans l'ordre alphabétique. */
  certifications: Maybe<CertificationConnection>;
  /** Termes du thésaurus Formacode. Ceux dont le libellé répond viennent d'abord, puis ceux qu'un synonyme ou un métier désigne, dans l'ordre alphabétique. */
  formacodes: Maybe<TermeFormacodeConnection>;
  /** Chargements de données de l'offre, du plus récent au plus ancien. */
  importsCatalogue: Maybe<Array<Import>>;
  _entities: Array<Maybe<_Entity>>;
  _service: _Service;
};


export type QueryFormationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFormationsArgs = {
  filtre?: InputMaybe<FiltreFormations>;
  tri?: InputMaybe<TriFormations>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySessionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganismeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganismesArgs = {
  recherche?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCertificationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCertificationsArgs = {
  code?: InputMaybe<Scalars['String']['input']>;
  recherche?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryFormacodesArgs = {
  recherche?: InputMaybe<Scalars['String']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
  version?: InputMaybe<Scalars['String']['input']>;
  genre?: InputMaybe<GenreFormacode>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryImportsCatalogueArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type Query_EntitiesArgs = {
  representations: Array<Scalars['_Any']['input']>;
};

/** Critères de recherche de l'offre. Les listes s'entendent « l'un de ». */
export type FiltreFormations = {
  /**
   * Mots cherchés dans l'intitulé, la certification, l'organisme, les objectifs, le contenu et la commune ; fautes de frappe,
   * synonymes et appellations compris. Ou un code : RNCP, RS, Certif Info, Formacode, ROME, CFD, SIRET, SIREN, numéro
   * d'activité, UAI, numéro de formation ou de session.
   */
  texte?: InputMaybe<Scalars['String']['input']>;
  /** Autour d'une commune ou d'un point. Les formations entièrement à distance restent proposées. */
  autour?: InputMaybe<Autour>;
  /** Métier préparé (identifiant de métier). */
  metier?: InputMaybe<Scalars['ID']['input']>;
  /** Codes ROME préparés. */
  codesRome?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Niveaux à la sortie. */
  niveauxSortie?: InputMaybe<Array<Niveau>>;
  /** Niveau d'entrée exigé au plus : les formations sans exigence restent proposées. */
  niveauEntreeMax?: InputMaybe<Niveau>;
  /** Financeurs. */
  financeurs?: InputMaybe<Array<Financeur>>;
  /** Codes Formacode des publics visés (80xxx à 83xxx). */
  publics?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Modalités d'enseignement. */
  modalites?: InputMaybe<Array<ModaliteEnseignement>>;
  /** Entrées et sorties à dates fixes ou permanentes. */
  entrees?: InputMaybe<Array<ModaliteEntree>>;
  /** Sessions qui commencent ce jour ou après. */
  debutApres?: InputMaybe<Scalars['Date']['input']>;
  /** Sessions qui commencent ce jour ou avant. */
  debutAvant?: InputMaybe<Scalars['Date']['input']>;
  /** Vrai : seulement les formations dont une session recrute encore (état ouvert, session non terminée). */
  ouvertes?: InputMaybe<Scalars['Boolean']['input']>;
  /** Vrai : certifiantes ; faux : non certifiantes. */
  certifiante?: InputMaybe<Scalars['Boolean']['input']>;
  /** Organisme responsable ou formateur. */
  organisme?: InputMaybe<Scalars['ID']['input']>;
  /** Certification préparée. */
  certification?: InputMaybe<Scalars['ID']['input']>;
  /** Territoires d'un lieu de formation (DEP-03, EPCI-200071140, COM-03190) : l'offre entièrement à distance n'en a pas. */
  territoires?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Ordre des formations ; à égalité, l'identifiant départage toujours de la même façon. */
export type TriFormations =
  /** Les plus proches du texte cherché d'abord. */
  | 'PERTINENCE'
  /** Les plus proches du lieu cherché d'abord ; à distance en fin de liste. */
  | 'DISTANCE'
  /** Celles dont la prochaine session commence le plus tôt d'abord. */
  | 'DATE';

/** Page de formations. */
export type FormationConnection = {
  __typename?: 'FormationConnection';
  /** Formations de la page, avec leur distance. */
  edges: Array<FormationEdge>;
  /** Où l'on en est. */
  pageInfo: PageInfo;
  /** Nombre exact de formations qui remplissent les critères. */
  totalCount: Scalars['Int']['output'];
  /** Répartition de toutes les formations trouvées, pour affiner. */
  facettes: FacettesFormations;
  /** Ce qui a été compris du texte cherché ; null sans texte. */
  comprise: Maybe<RechercheComprise>;
  /** Ordre de la liste, et pourquoi. */
  ordre: OrdreFormations;
  /** Autres recherches qui donnent davantage de formations, les plus proches de celle-ci d'abord ; vide s'il n'y en a pas. */
  suggestions: Array<SuggestionFormations>;
};


/** Page de formations. */
export type FormationConnectionSuggestionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Ordre d'une liste de formations. */
export type OrdreFormations = {
  __typename?: 'OrdreFormations';
  /** Ordre appliqué. */
  tri: TriFormations;
  /** Phrase à afficher : ce qui vient d'abord, et où sont les formations à distance. */
  explication: Scalars['String']['output'];
};

/** Une autre recherche, et ce qu'elle donnerait. Seuls les champs utiles à son genre sont remplis. */
export type SuggestionFormations = {
  __typename?: 'SuggestionFormations';
  /** Ce qu'elle change. */
  genre: GenreSuggestion;
  /** Phrase à afficher, comme « Jusqu'à 60 km ». */
  libelle: Scalars['String']['output'];
  /** Nombre de formations qu'elle donnerait, compté jusqu'à 1 000. */
  nombre: Scalars['Int']['output'];
  /** Faux quand il y en a davantage que « nombre ». */
  nombreExact: Scalars['Boolean']['output'];
  /** Texte à chercher à la place. */
  texte: Maybe<Scalars['String']['output']>;
  /** Rayon à donner à « autour ». */
  rayonKm: Maybe<Scalars['Float']['output']>;
  /** Commune à donner à « autour ». */
  codeCommune: Maybe<Scalars['String']['output']>;
  /** Premier jour de la prochaine session, sans critère de date. */
  prochaineSession: Maybe<Scalars['Date']['output']>;
  /** Nom du critère de « filtre » à retirer. */
  critere: Maybe<Scalars['String']['output']>;
  /** Métier à donner à « metier » à la place du texte et des codes ROME. */
  metier: Maybe<Metier>;
};

/** Une formation dans une page. */
export type FormationEdge = {
  __typename?: 'FormationEdge';
  /** Curseur de cette formation dans cette liste. */
  cursor: Scalars['String']['output'];
  /** La formation. */
  node: Formation;
  /** Distance en kilomètres du lieu le plus proche dans le rayon ; null sans « autour », ou quand seule une action à distance y répond. */
  distanceKm: Maybe<Scalars['Float']['output']>;
};

/** Nombre de formations par valeur de chaque critère, parmi celles que tout le filtre retient : le critère de la facette compris. */
export type FacettesFormations = {
  __typename?: 'FacettesFormations';
  /** Par niveau de sortie. */
  niveauxSortie: Array<Facette>;
  /** Par modalité d'enseignement. */
  modalites: Array<Facette>;
  /** Par financeur. */
  financeurs: Array<Facette>;
  /** Par département du lieu. */
  departements: Array<Facette>;
};

/** Une valeur et le nombre de formations qui la portent ; une formation à plusieurs valeurs compte pour chacune. */
export type Facette = {
  __typename?: 'Facette';
  /** Valeur, à remettre dans le filtre (pour un département, « DEP-03 » dans « territoires »). */
  valeur: Scalars['String']['output'];
  /** Libellé à afficher. */
  libelle: Scalars['String']['output'];
  /** Nombre de formations. */
  nombre: Scalars['Int']['output'];
};

/** Une formation de l'offre : ce qu'on y apprend et ce qu'elle prépare (LHÉO « formation »). */
export type Formation = {
  __typename?: 'Formation';
  /** Identifiant « source--numéro ». */
  id: Scalars['ID']['output'];
  /** Numéro donné par le producteur ; pas toujours unique. */
  numero: Scalars['String']['output'];
  /** Intitulé. */
  intitule: Scalars['String']['output'];
  /** Objectif, en texte simple. */
  objectif: Maybe<Scalars['String']['output']>;
  /** Résultats attendus, en texte simple. */
  resultatsAttendus: Maybe<Scalars['String']['output']>;
  /** Contenu, en texte simple. */
  contenu: Maybe<Scalars['String']['output']>;
  /** Mène-t-elle à une certification ? */
  certifiante: Maybe<Scalars['Boolean']['output']>;
  /** Type de parcours. */
  parcours: Maybe<TypeParcours>;
  /** Objectif général. */
  objectifGeneral: Maybe<ObjectifGeneral>;
  /** Niveau à l'entrée. */
  niveauEntree: Maybe<Niveau>;
  /** Niveau à la sortie. */
  niveauSortie: Maybe<Niveau>;
  /** Formacodes, le principal d'abord. */
  formacodes: Array<Formacode>;
  /** Codes de spécialité NSF. */
  codesNsf: Array<Scalars['String']['output']>;
  /** Spécialités NSF, avec leur libellé : une par code. */
  specialitesNsf: Array<SpecialiteNsf>;
  /** Codes ROME préparés : ceux que dit l'offre, puis ceux de ses certifications. */
  codesRome: Array<Scalars['String']['output']>;
  /** Certifications préparées. */
  certifications: Array<Certification>;
  /** Pages de la formation. */
  urls: Array<Scalars['String']['output']>;
  /** Organisme responsable. */
  organisme: Maybe<Organisme>;
  /** Contacts publics. */
  contacts: Array<Contact>;
  /** Actions : modalités, lieux et publics. */
  actions: Maybe<ActionConnection>;
  /** Sessions de toutes les actions, les prochaines d'abord. */
  sessions: Maybe<SessionConnection>;
  /** Origine et fraîcheur. */
  provenance: Provenance;
};


/** Une formation de l'offre : ce qu'on y apprend et ce qu'elle prépare (LHÉO « formation »). */
export type FormationActionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Une formation de l'offre : ce qu'on y apprend et ce qu'elle prépare (LHÉO « formation »). */
export type FormationSessionsArgs = {
  filtre?: InputMaybe<FiltreSessions>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Critères sur les sessions d'une formation. */
export type FiltreSessions = {
  /** Vrai : seulement celles qui recrutent (état ouvert, non terminées). */
  ouvertes?: InputMaybe<Scalars['Boolean']['input']>;
  /** Qui commencent ce jour ou après. */
  debutApres?: InputMaybe<Scalars['Date']['input']>;
  /** Qui commencent ce jour ou avant. */
  debutAvant?: InputMaybe<Scalars['Date']['input']>;
  /** Autour d'une commune ou d'un point ; les sessions à distance restent proposées. */
  autour?: InputMaybe<Autour>;
};

/** Code du thésaurus Formacode, avec sa version. */
export type Formacode = {
  __typename?: 'Formacode';
  /** Code à cinq chiffres. */
  code: Scalars['String']['output'];
  /** Version du thésaurus, comme V14 ; null si la source ne la dit pas. */
  version: Maybe<Scalars['String']['output']>;
  /** Vrai pour le domaine principal. */
  principal: Scalars['Boolean']['output'];
  /** Libellé du terme ; null si aucune version chargée n'a ce code. */
  libelle: Maybe<Scalars['String']['output']>;
  /** Le terme dans sa version ou, si elle n'est pas dite, n'est pas chargée ou n'a pas ce code, dans la version la plus proche qui l'a. */
  terme: Maybe<TermeFormacode>;
};

/** Page de termes du thésaurus Formacode. */
export type TermeFormacodeConnection = {
  __typename?: 'TermeFormacodeConnection';
  /** Termes de la page. */
  edges: Array<TermeFormacodeEdge>;
  /** Où l'on en est. */
  pageInfo: PageInfo;
  /** Nombre exact de termes. */
  totalCount: Scalars['Int']['output'];
};

/** Un terme dans une page. */
export type TermeFormacodeEdge = {
  __typename?: 'TermeFormacodeEdge';
  /** Curseur de ce terme. */
  cursor: Scalars['String']['output'];
  /** Le terme. */
  node: TermeFormacode;
};

/** Terme du thésaurus Formacode dans une de ses versions. */
export type TermeFormacode = {
  __typename?: 'TermeFormacode';
  /** Code à cinq chiffres. */
  code: Scalars['String']['output'];
  /** Version du thésaurus, comme V14. */
  version: Scalars['String']['output'];
  /** Genre de terme. */
  genre: GenreFormacode;
  /** Libellé ; tout en capitales quand la version ne le donne pas autrement. */
  libelle: Scalars['String']['output'];
  /** Champ sémantique ; null pour un grand domaine et pour un public. */
  champ: Maybe<ChampFormacode>;
  /** Mots qui désignent la même chose. */
  synonymes: Array<Scalars['String']['output']>;
  /** Noms de métiers auxquels ce terme répond. */
  metiers: Array<Scalars['String']['output']>;
  /** Termes plus larges. */
  plusLarges: Array<TermeFormacode>;
  /** Termes plus spécifiques, dans l'ordre alphabétique. */
  plusSpecifiques: Array<TermeFormacode>;
  /** Termes associés. */
  associes: Array<TermeFormacode>;
  /** Ce que désigne le terme. */
  noteExplication: Maybe<Scalars['String']['output']>;
  /** Quand l'employer. */
  noteApplication: Maybe<Scalars['String']['output']>;
  /** Place dans l'arborescence du thésaurus, comme A0A0A5. */
  arborescence: Maybe<Scalars['String']['output']>;
  /** Champs détaillés de la nomenclature internationale CITE-F 2013 (ISCED-F), quatre chiffres, selon la table de LHÉO. */
  domainesIsced: Array<Scalars['String']['output']>;
  /** Publics de data·inclusion auxquels correspond ce public. */
  publicsInclusion: Array<Scalars['String']['output']>;
  /** Thématiques de data·inclusion auxquelles correspond ce terme. */
  themesInclusion: Array<Scalars['String']['output']>;
  /** Ce que les autres versions du thésaurus ont sous le même code, de la plus récente à la plus ancienne. */
  autresVersions: Array<TermeFormacode>;
  /** Origine et fraîcheur. */
  provenance: Provenance;
};

/** Champ sémantique du Formacode. */
export type ChampFormacode = {
  __typename?: 'ChampFormacode';
  /** Code à trois chiffres. */
  code: Scalars['String']['output'];
  /** Libellé. */
  libelle: Scalars['String']['output'];
};

/** Genre d'un terme du Formacode. */
export type GenreFormacode =
  /** Descripteur du contenu d'une formation. */
  | 'DESCRIPTEUR'
  /** Grand domaine, en haut de l'arborescence. */
  | 'GRAND_DOMAINE'
  /** Public visé par une action. */
  | 'PUBLIC';

/** Spécialité de formation de la nomenclature NSF. */
export type SpecialiteNsf = {
  __typename?: 'SpecialiteNsf';
  /** Code, comme la formation le porte : trois chiffres, parfois suivis d'une lettre. */
  code: Scalars['String']['output'];
  /** Libellé du groupe à trois chiffres ; null si la nomenclature chargée ne l'a pas. */
  libelle: Maybe<Scalars['String']['output']>;
  /** Code du domaine, à deux chiffres. */
  codeDomaine: Maybe<Scalars['String']['output']>;
  /** Libellé du domaine. */
  domaine: Maybe<Scalars['String']['output']>;
};

/** Contact public d'une formation ou d'un organisme : un service, pas une personne. */
export type Contact = {
  __typename?: 'Contact';
  /** Rôle (accueil, référent handicap…). */
  role: Maybe<Scalars['String']['output']>;
  /** Téléphones. */
  telephones: Array<Scalars['String']['output']>;
  /** Adresse électronique. */
  courriel: Maybe<Scalars['String']['output']>;
};

/** Type de parcours (LHÉO). */
export type TypeParcours =
  /** En groupe, non personnalisable. */
  | 'EN_GROUPE'
  /** Individualisé. */
  | 'INDIVIDUALISE'
  /** Modularisé. */
  | 'MODULARISE'
  /** Mixte. */
  | 'MIXTE';

/** Objectif général d'une formation (LHÉO). */
export type ObjectifGeneral =
  /** Code obsolète dans la nomenclature. */
  | 'OBSOLETE'
  /** Perfectionnement, élargissement des compétences. */
  | 'PERFECTIONNEMENT'
  /** Création d'entreprise. */
  | 'CREATION_ENTREPRISE'
  /** Remise à niveau, maîtrise des savoirs de base, initiation. */
  | 'REMISE_A_NIVEAU'
  /** Certification. */
  | 'CERTIFICATION'
  /** Professionnalisation. */
  | 'PROFESSIONNALISATION'
  /** Préparation à la qualification. */
  | 'PREPARATION_QUALIFICATION'
  /** (Re)mobilisation, aide à l'élaboration de projet professionnel. */
  | 'REMOBILISATION';

/** Modalité d'enseignement (LHÉO). */
export type ModaliteEnseignement =
  /** Entièrement présentielle. */
  | 'PRESENTIEL'
  /** Mixte. */
  | 'MIXTE'
  /** Entièrement à distance. */
  | 'A_DISTANCE';

/** Entrées et sorties (LHÉO). */
export type ModaliteEntree =
  /** À dates fixes. */
  | 'DATES_FIXES'
  /** Permanentes. */
  | 'PERMANENTES';

/** État du recrutement d'une session (LHÉO). */
export type EtatRecrutement =
  /** Ouvert. */
  | 'OUVERT'
  /** Fermé. */
  | 'FERME'
  /** Suspendu. */
  | 'SUSPENDU';

/** Financeurs (table LHÉO). */
export type Financeur =
  /** Autre. */
  | 'AUTRE'
  /** Code obsolète dans la nomenclature. */
  | 'OBSOLETE'
  /** Conseil régional. */
  | 'REGION'
  /** Fonds social européen. */
  | 'FSE'
  /** France Travail. */
  | 'FRANCE_TRAVAIL'
  /** Entreprise. */
  | 'ENTREPRISE'
  /** ACSÉ (ancien FASILD). */
  | 'ACSE'
  /** Agefiph. */
  | 'AGEFIPH'
  /** Conseil départemental. */
  | 'DEPARTEMENT'
  /** Commune. */
  | 'COMMUNE'
  /** Bénéficiaire de l'action. */
  | 'BENEFICIAIRE'
  /** État, ministère chargé de l'emploi. */
  | 'ETAT_EMPLOI'
  /** État, ministère de l'éducation nationale. */
  | 'ETAT_EDUCATION'
  /** État, autre. */
  | 'ETAT_AUTRE'
  /** Fonds européens, autre. */
  | 'EUROPE_AUTRE'
  /** Autre collectivité territoriale. */
  | 'COLLECTIVITE_AUTRE'
  /** OPCO. */
  | 'OPCO'
  /** Transitions Pro. */
  | 'TRANSITIONS_PRO'
  /** LADOM. */
  | 'LADOM'
  /** État, ministère de l'intérieur. */
  | 'ETAT_INTERIEUR'
  /** OFII. */
  | 'OFII';

/** Page d'actions. */
export type ActionConnection = {
  __typename?: 'ActionConnection';
  /** Actions de la page. */
  edges: Array<ActionEdge>;
  /** Où l'on en est. */
  pageInfo: PageInfo;
};

/** Une action dans une page. */
export type ActionEdge = {
  __typename?: 'ActionEdge';
  /** Curseur de cette action. */
  cursor: Scalars['String']['output'];
  /** L'action. */
  node: Action;
};

/** Une façon de suivre la formation : rythme, modalités, lieux, publics (LHÉO « action »). */
export type Action = {
  __typename?: 'Action';
  /** Identifiant « source--numéro ». */
  id: Scalars['ID']['output'];
  /** Numéro donné par le producteur ; pas toujours unique. */
  numero: Scalars['String']['output'];
  /** Formation. */
  formation: Formation;
  /** Rythme. */
  rythme: Maybe<Scalars['String']['output']>;
  /** Codes Formacode des publics visés. */
  publics: Array<Scalars['String']['output']>;
  /** Publics visés, avec leur libellé : un par code. */
  publicsVises: Array<PublicVise>;
  /** Modalité d'enseignement. */
  modalite: Maybe<ModaliteEnseignement>;
  /** Entrées et sorties. */
  entree: Maybe<ModaliteEntree>;
  /** Le niveau d'entrée est-il obligatoire ? */
  niveauEntreeObligatoire: Maybe<Scalars['Boolean']['output']>;
  /** Conditions et prérequis. */
  conditions: Maybe<Scalars['String']['output']>;
  /** Prise en charge des frais possible ? */
  priseEnChargePossible: Maybe<Scalars['Boolean']['output']>;
  /** Lieux de formation, le principal d'abord. */
  lieux: Array<Adresse>;
  /** Langues d'enseignement (codes à deux lettres). */
  langues: Array<Scalars['String']['output']>;
  /** Heures en centre. */
  heuresCentre: Maybe<Scalars['Int']['output']>;
  /** Heures en entreprise. */
  heuresEntreprise: Maybe<Scalars['Int']['output']>;
  /** Heures en tout. */
  heuresTotal: Maybe<Scalars['Int']['output']>;
  /** Prix total TTC ; null si la source ne le donne pas ou n'en donne pas un lisible. */
  prixTotal: Maybe<Scalars['Montant']['output']>;
  /** Conventionnée ? */
  conventionnement: Maybe<Scalars['Boolean']['output']>;
  /** Financeurs et places qu'ils financent. */
  financements: Array<Financement>;
  /** Accès des personnes handicapées, selon la source. */
  accesHandicapes: Maybe<Scalars['String']['output']>;
  /** Restauration, hébergement, transport, selon la source. */
  services: ServicesAction;
  /** Organismes qui dispensent. */
  formateurs: Array<Organisme>;
  /** Origine et fraîcheur. */
  provenance: Provenance;
};

/** Public visé par une action. */
export type PublicVise = {
  __typename?: 'PublicVise';
  /** Code Formacode. */
  code: Scalars['String']['output'];
  /** Libellé ; null si le thésaurus chargé ne l'a pas. */
  libelle: Maybe<Scalars['String']['output']>;
  /** Publics de data·inclusion auxquels il correspond. */
  publicsInclusion: Array<Scalars['String']['output']>;
};

/** Services proposés sur place, dans les mots de la source. */
export type ServicesAction = {
  __typename?: 'ServicesAction';
  /** Restauration. */
  restauration: Maybe<Scalars['String']['output']>;
  /** Hébergement. */
  hebergement: Maybe<Scalars['String']['output']>;
  /** Transport. */
  transport: Maybe<Scalars['String']['output']>;
};

/** Un financeur d'une action. */
export type Financement = {
  __typename?: 'Financement';
  /** Financeur. */
  financeur: Financeur;
  /** Places financées, si la source le dit. */
  places: Maybe<Scalars['Int']['output']>;
};

/** Page de sessions. */
export type SessionConnection = {
  __typename?: 'SessionConnection';
  /** Sessions de la page. */
  edges: Array<SessionEdge>;
  /** Où l'on en est. */
  pageInfo: PageInfo;
  /** Nombre exact de sessions qui remplissent les critères. */
  totalCount: Scalars['Int']['output'];
};

/** Une session dans une page. */
export type SessionEdge = {
  __typename?: 'SessionEdge';
  /** Curseur de cette session. */
  cursor: Scalars['String']['output'];
  /** La session. */
  node: Session;
  /** Distance en kilomètres ; null sans « autour » ou à distance. */
  distanceKm: Maybe<Scalars['Float']['output']>;
};

/** Des dates et un recrutement : ce à quoi l'on s'inscrit (LHÉO « session »). */
export type Session = {
  __typename?: 'Session';
  /** Identifiant « source--numéro ». */
  id: Scalars['ID']['output'];
  /** Numéro donné par le producteur ; pas toujours unique. */
  numero: Scalars['String']['output'];
  /** Action. */
  action: Action;
  /** Formation. */
  formation: Formation;
  /** Premier jour ; null si la source ne le connaît pas. */
  debut: Maybe<Scalars['Date']['output']>;
  /** Dernier jour ; null s'il est inconnu ou sans fin prévue. */
  fin: Maybe<Scalars['Date']['output']>;
  /** Début des inscriptions. */
  inscriptionDebut: Maybe<Scalars['Date']['output']>;
  /** Fin des inscriptions. */
  inscriptionFin: Maybe<Scalars['Date']['output']>;
  /** État du recrutement annoncé par la source. */
  etatRecrutement: Maybe<EtatRecrutement>;
  /** Recrute-t-elle aujourd'hui ? État ouvert ou non précisé, session non terminée, inscriptions non closes, encore dans l'offre. */
  ouverte: Scalars['Boolean']['output'];
  /** Comment s'inscrire. */
  modalitesInscription: Maybe<Scalars['String']['output']>;
  /** Où s'inscrire. */
  adresseInscription: Maybe<Adresse>;
  /** Capacité annoncée ; null si la source ne la dit pas. */
  capacite: Maybe<Scalars['Int']['output']>;
  /** Lieu principal ; null pour une session à distance ou sans lieu connu. */
  lieu: Maybe<Adresse>;
  /** Coordonnées du lieu principal. */
  position: Maybe<Position>;
  /** Origine et fraîcheur. */
  provenance: Provenance;
};

/** Page d'organismes. */
export type OrganismeConnection = {
  __typename?: 'OrganismeConnection';
  /** Organismes de la page. */
  edges: Array<OrganismeEdge>;
  /** Où l'on en est. */
  pageInfo: PageInfo;
  /** Nombre exact d'organismes. */
  totalCount: Scalars['Int']['output'];
};

/** Un organisme dans une page. */
export type OrganismeEdge = {
  __typename?: 'OrganismeEdge';
  /** Curseur de cet organisme. */
  cursor: Scalars['String']['output'];
  /** L'organisme. */
  node: Organisme;
};

/** Organisme de formation, responsable ou formateur : un établissement (SIRET), réuni de toutes les sources qui en parlent. */
export type Organisme = {
  __typename?: 'Organisme';
  /** Identifiant de l'organisme. Ceux des autres sources qui le décrivent mènent à lui aussi. */
  id: Scalars['ID']['output'];
  /** Nom d'usage. */
  nom: Scalars['String']['output'];
  /** Raison sociale. */
  raisonSociale: Maybe<Scalars['String']['output']>;
  /** SIRET, s'il est valide. */
  siret: Maybe<Scalars['String']['output']>;
  /** Numéro de déclaration d'activité. */
  numeroActivite: Maybe<Scalars['String']['output']>;
  /** Code UAI. */
  uai: Maybe<Scalars['String']['output']>;
  /** Autres codes UAI et numéros de déclaration d'activité que des sources lui donnent, 50 au plus : il est trouvé par chacun. */
  autresCodes: Array<Scalars['String']['output']>;
  /** Adresse. */
  adresse: Maybe<Adresse>;
  /** Coordonnées de l'établissement : celles d'une source, sinon celles de sa commune. */
  position: Maybe<Position>;
  /** Contacts publics. */
  contacts: Array<Contact>;
  /** Site web. */
  siteWeb: Maybe<Scalars['String']['output']>;
  /** Rôle dans l'apprentissage ; null s'il est inconnu. */
  nature: Maybe<NatureOrganisme>;
  /** Ouvert ou fermé, selon le répertoire des entreprises ; null si aucune source ne le dit. */
  etat: Maybe<EtatAdministratif>;
  /** A-t-il la certification qualité Qualiopi ? null si aucune source ne le dit. */
  qualiopi: Maybe<Scalars['Boolean']['output']>;
  /** Académie. */
  academie: Maybe<Scalars['String']['output']>;
  /** Réseaux dont il est membre. */
  reseaux: Array<ReseauOrganisme>;
  /** Lieux où il forme, selon le référentiel UAI-SIRET. */
  lieuxFormation: Array<LieuFormation>;
  /** Organismes auxquels il est lié, qu'ils le disent ou que lui le dise. */
  relations: Array<RelationOrganisme>;
  /** Qui dit quoi : les sources dont un champ au moins est retenu. */
  sources: Array<SourceOrganisme>;
  /** Formations dont il est responsable. */
  formations: Maybe<FormationConnection>;
  /** Origine et fraîcheur. */
  provenance: Provenance;
};


/** Organisme de formation, responsable ou formateur : un établissement (SIRET), réuni de toutes les sources qui en parlent. */
export type OrganismeLieuxFormationArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Organisme de formation, responsable ou formateur : un établissement (SIRET), réuni de toutes les sources qui en parlent. */
export type OrganismeRelationsArgs = {
  genres?: InputMaybe<Array<GenreRelation>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Organisme de formation, responsable ou formateur : un établissement (SIRET), réuni de toutes les sources qui en parlent. */
export type OrganismeFormationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Rôle d'un organisme dans l'apprentissage. */
export type NatureOrganisme =
  /** Porte la responsabilité de formations que d'autres dispensent. */
  | 'RESPONSABLE'
  /** Dispense des formations dont un autre est responsable. */
  | 'FORMATEUR'
  /** Responsable et formateur. */
  | 'RESPONSABLE_FORMATEUR';

/** État d'un établissement au répertoire des entreprises. */
export type EtatAdministratif =
  /** En activité. */
  | 'ACTIF'
  /** Fermé. */
  | 'FERME';

/** Réseau d'organismes de formation. */
export type ReseauOrganisme = {
  __typename?: 'ReseauOrganisme';
  /** Code, comme « greta ». */
  code: Scalars['String']['output'];
  /** Libellé à afficher. */
  libelle: Scalars['String']['output'];
};

/** Un lieu où un organisme forme. */
export type LieuFormation = {
  __typename?: 'LieuFormation';
  /** Adresse. */
  adresse: Adresse;
  /** Code UAI du lieu. */
  uai: Maybe<Scalars['String']['output']>;
};

/** Ce qu'un organisme est pour un autre. */
export type GenreRelation =
  /** Il est responsable de formations que l'autre dispense. */
  | 'RESPONSABLE_DE'
  /** Il dispense des formations dont l'autre est responsable. */
  | 'FORMATEUR_POUR'
  /** Deux établissements de la même entreprise. */
  | 'MEME_ENTREPRISE';

/** Lien d'un organisme à un autre. */
export type RelationOrganisme = {
  __typename?: 'RelationOrganisme';
  /** Ce que l'organisme est pour l'autre. */
  genre: GenreRelation;
  /** SIRET de l'autre. */
  siret: Scalars['String']['output'];
  /** L'autre organisme ; null si aucune source chargée ne le décrit. */
  organisme: Maybe<Organisme>;
};

/** Ce qu'une source apporte à un organisme. */
export type SourceOrganisme = {
  __typename?: 'SourceOrganisme';
  /** Identifiant de l'organisme dans cette source : il mène à l'organisme. */
  id: Scalars['ID']['output'];
  /** Source. */
  source: Scalars['String']['output'];
  /** Champs dont la valeur retenue vient d'elle. */
  champs: Array<Scalars['String']['output']>;
};

/** Page de certifications. */
export type CertificationConnection = {
  __typename?: 'CertificationConnection';
  /** Certifications de la page. */
  edges: Array<CertificationEdge>;
  /** Où l'on en est. */
  pageInfo: PageInfo;
  /** Nombre exact de certifications. */
  totalCount: Scalars['Int']['output'];
};

/** Une certification dans une page. */
export type CertificationEdge = {
  __typename?: 'CertificationEdge';
  /** Curseur de cette certification. */
  cursor: Scalars['String']['output'];
  /** La certification. */
  node: Certification;
};

/** Une certification : diplôme, titre, certificat ou habilitation, tel que Certif Info, France compétences et Onisep le décrivent. */
export type Certification = {
  __typename?: 'Certification';
  /** Identifiant : code Certif Info quand il est connu (CI-83899), sinon RNCP, RS, CPF ou code diplôme. Un ancien identifiant reste lisible. */
  id: Scalars['ID']['output'];
  /** Libellé ; null tant qu'aucun répertoire chargé ne le donne. */
  libelle: Maybe<Scalars['String']['output']>;
  /** Abrégé du type de diplôme, comme CAP ou TP. */
  abrege: Maybe<Scalars['String']['output']>;
  /** Type de diplôme ou de certification, dans les mots de la source. */
  type: Maybe<Scalars['String']['output']>;
  /** Ce qu'elle est pour Certif Info ; null si Certif Info ne la connaît pas. */
  nature: Maybe<NatureCertification>;
  /** Code RNCP, comme RNCP37534. */
  codeRncp: Maybe<Scalars['String']['output']>;
  /** Code RS, comme RS5250 : le plus récent s'il y en a plusieurs. */
  codeRs: Maybe<Scalars['String']['output']>;
  /** Tous ses codes RS, le plus récent d'abord. */
  codesRs: Array<Scalars['String']['output']>;
  /** Code Certif Info. */
  codeCertifInfo: Maybe<Scalars['String']['output']>;
  /** Code CPF. */
  codeCpf: Maybe<Scalars['String']['output']>;
  /** Codes diplôme de l'Éducation nationale (CFD), huit caractères. */
  codesDiplome: Array<Scalars['String']['output']>;
  /** Niveau. */
  niveau: Maybe<Niveau>;
  /** État de l'enregistrement au répertoire national, à la date du répertoire chargé ; null si aucun ne la porte. */
  etat: Maybe<EtatCertification>;
  /** Vrai si l'enregistrement est en cours aujourd'hui (état actif, fin non passée) ; null si aucun répertoire chargé ne le dit. */
  active: Maybe<Scalars['Boolean']['output']>;
  /** De droit ou sur demande. */
  typeEnregistrement: Maybe<TypeEnregistrement>;
  /** Dernière publication au Journal officiel. */
  datePublication: Maybe<Scalars['Date']['output']>;
  /** Décision d'enregistrement. */
  dateDecision: Maybe<Scalars['Date']['output']>;
  /** Premier jour où l'enregistrement, ou le parcours, prend effet. */
  dateEffet: Maybe<Scalars['Date']['output']>;
  /** Dernier jour de l'enregistrement : on peut entrer en formation jusque-là. */
  finEnregistrement: Maybe<Scalars['Date']['output']>;
  /** Dernier jour où elle peut être délivrée à ceux qui sont entrés à temps. */
  limiteDelivrance: Maybe<Scalars['Date']['output']>;
  /** Peut-elle être obtenue bloc par bloc ? Null si le répertoire ne le dit pas. */
  validationPartielle: Maybe<Scalars['Boolean']['output']>;
  /** Année de la première session d'examen. */
  premiereSession: Maybe<Scalars['Int']['output']>;
  /** Année de la dernière session d'examen ; null tant qu'aucune fin n'est prévue. */
  derniereSession: Maybe<Scalars['Int']['output']>;
  /** Qui la délivre. */
  certificateurs: Array<Certificateur>;
  /** Organismes habilités à la préparer ou à l'évaluer (France compétences), par ordre alphabétique. */
  partenaires: Maybe<PartenaireConnection>;
  /** Formacodes, le principal d'abord. */
  formacodes: Array<Formacode>;
  /** Codes de spécialité NSF. */
  codesNsf: Array<Scalars['String']['output']>;
  /** Spécialités NSF, avec leur libellé : une par code. */
  specialitesNsf: Array<SpecialiteNsf>;
  /** Codes ROME visés. */
  codesRome: Array<Scalars['String']['output']>;
  /** Voies d'accès ouvertes, selon Certif Info et France compétences. */
  voiesAcces: Array<VoieAcces>;
  /** Accessible par la validation des acquis de l'expérience ? Null si aucune source ne le dit. */
  accessibleVae: Maybe<Scalars['Boolean']['output']>;
  /** Ouverte sur le service public de la VAE (France VAE). */
  franceVae: Scalars['Boolean']['output'];
  /** Blocs de compétences du RNCP. */
  blocs: Array<BlocCompetences>;
  /** Conventions collectives qui la mentionnent (France compétences). */
  conventions: Array<ConventionCollective>;
  /** Commission professionnelle consultative qui la suit, pour les diplômes de l'État. */
  commission: Maybe<Scalars['String']['output']>;
  /** Famille de métiers de seconde professionnelle. */
  familleMetiers: Maybe<Scalars['String']['output']>;
  /** Durée des études, selon Onisep. */
  duree: Maybe<Scalars['String']['output']>;
  /** Certifications qu'elle remplace. */
  anciennes: Array<LienCertification>;
  /** Certifications qui la remplacent. */
  nouvelles: Array<LienCertification>;
  /** Certifications de Certif Info (options, mentions) qui partagent le code de cette fiche, quand le code seul ne dit pas laquelle est préparée. */
  declinaisons: Array<Certification>;
  /** Page de la formation chez Onisep (ODbL : mention de l'Onisep obligatoire). */
  urlOnisep: Maybe<Scalars['String']['output']>;
  /** Fiche chez France compétences. */
  urlFranceCompetences: Maybe<Scalars['String']['output']>;
  /** Formations qui la préparent, ou qui préparent l'une de ses déclinaisons. */
  formations: Maybe<FormationConnection>;
  /** Origine et fraîcheur, selon la source qui la décrit d'abord. */
  provenance: Provenance;
  /** Origine de tout ce qui en est dit, chaque source une fois. */
  provenances: Array<Provenance>;
};


/** Une certification : diplôme, titre, certificat ou habilitation, tel que Certif Info, France compétences et Onisep le décrivent. */
export type CertificationPartenairesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Une certification : diplôme, titre, certificat ou habilitation, tel que Certif Info, France compétences et Onisep le décrivent. */
export type CertificationFormationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Ce qu'est une certification pour Certif Info. */
export type NatureCertification =
  /** Diplôme, titre ou certificat publié. */
  | 'CERTIFICATION'
  /** Habilitation ou certification du répertoire spécifique. */
  | 'HABILITATION'
  /** Préparation ou formation qui ne certifie pas. */
  | 'FORMATION_NON_CERTIFIANTE';

/** État d'un enregistrement au RNCP ou au RS. */
export type EtatCertification =
  /** Enregistrement actif. */
  | 'ACTIVE'
  /** Enregistrement terminé. */
  | 'INACTIVE';

/** Comment une certification entre au répertoire. */
export type TypeEnregistrement =
  /** Enregistrée de droit : diplômes et titres de l'État. */
  | 'DE_DROIT'
  /** Enregistrée sur demande du certificateur. */
  | 'SUR_DEMANDE';

/** Voie par laquelle on peut obtenir une certification. */
export type VoieAcces =
  /** Formation initiale, sous statut d'élève ou d'étudiant. */
  | 'FORMATION_INITIALE'
  /** Contrat d'apprentissage. */
  | 'APPRENTISSAGE'
  /** Formation continue. */
  | 'FORMATION_CONTINUE'
  /** Contrat de professionnalisation. */
  | 'CONTRAT_PROFESSIONNALISATION'
  /** Validation des acquis de l'expérience (VAE). */
  | 'EXPERIENCE'
  /** Candidature individuelle. */
  | 'CANDIDATURE_INDIVIDUELLE';

/** Qui délivre une certification. */
export type Certificateur = {
  __typename?: 'Certificateur';
  /** Nom. */
  nom: Scalars['String']['output'];
  /** SIRET, si la source le donne. */
  siret: Maybe<Scalars['String']['output']>;
};

/** Page d'organismes habilités. */
export type PartenaireConnection = {
  __typename?: 'PartenaireConnection';
  /** Organismes de la page. */
  edges: Array<PartenaireEdge>;
  /** Où l'on en est. */
  pageInfo: PageInfo;
  /** Nombre exact d'organismes habilités. */
  totalCount: Scalars['Int']['output'];
};

/** Un organisme habilité dans une page. */
export type PartenaireEdge = {
  __typename?: 'PartenaireEdge';
  /** Curseur de cet organisme dans cette liste. */
  cursor: Scalars['String']['output'];
  /** L'organisme. */
  node: Partenaire;
};

/** Organisme habilité à préparer une certification ou à l'évaluer. */
export type Partenaire = {
  __typename?: 'Partenaire';
  /** Nom. */
  nom: Scalars['String']['output'];
  /** SIRET, s'il est valide. */
  siret: Maybe<Scalars['String']['output']>;
  /** Ce à quoi il est habilité, dans les mots de France compétences. */
  habilitation: Maybe<Scalars['String']['output']>;
};

/** Bloc de compétences d'une certification du RNCP : une part qui peut s'obtenir seule. */
export type BlocCompetences = {
  __typename?: 'BlocCompetences';
  /** Code, comme RNCP509BC05. */
  code: Scalars['String']['output'];
  /** Intitulé. */
  libelle: Scalars['String']['output'];
};

/** Convention collective nationale. */
export type ConventionCollective = {
  __typename?: 'ConventionCollective';
  /** Numéro (IDCC ou brochure), tel que la source l'écrit. */
  numero: Scalars['String']['output'];
  /** Intitulé. */
  libelle: Scalars['String']['output'];
};

/** Certification qu'une autre remplace, ou qui en remplace une autre. */
export type LienCertification = {
  __typename?: 'LienCertification';
  /** Son identifiant, même si rien de chargé ne la décrit. */
  code: Scalars['String']['output'];
  /** Son libellé, si une source le donne. */
  libelle: Maybe<Scalars['String']['output']>;
  /** La certification ; null si rien de chargé ne la décrit. */
  certification: Maybe<Certification>;
};

/** Centre d'animation, de ressources et d'information sur la formation (Carif-Oref) d'une région. */
export type Carif = {
  __typename?: 'Carif';
  /** Nom ; null si la source ne le dit pas. */
  nom: Maybe<Scalars['String']['output']>;
  /** Site ; null si la source ne le dit pas. */
  url: Maybe<Scalars['String']['output']>;
  /** Nom de la région. */
  region: Scalars['String']['output'];
  /** Origine et fraîcheur. */
  provenance: Provenance;
};

/** Comptes de l'offre d'un territoire, calculés sur les données du jour. */
export type OffreTerritoire = {
  __typename?: 'OffreTerritoire';
  /** Organismes qui y ont au moins une formation. */
  organismes: Scalars['Int']['output'];
  /** Formations. */
  formations: Scalars['Int']['output'];
  /** Sessions qui recrutent aujourd'hui. */
  sessionsOuvertes: Scalars['Int']['output'];
};

/** Où l'on en est dans une liste paginée. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Vrai s'il reste des éléments après cette page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Vrai si cette page n'est pas la première. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Curseur du premier élément de la page. */
  startCursor: Maybe<Scalars['String']['output']>;
  /** Curseur du dernier élément : à donner à « after » pour lire la suite. */
  endCursor: Maybe<Scalars['String']['output']>;
};

/** D'où vient une donnée importée, et de quand elle date. */
export type Provenance = {
  __typename?: 'Provenance';
  /** Code de la source, première partie de l'identifiant. */
  source: Scalars['String']['output'];
  /** Organisme qui produit la donnée. */
  producteur: Scalars['String']['output'];
  /** Licence sous laquelle elle est diffusée. */
  licence: Scalars['String']['output'];
  /** Mention à afficher avec la donnée, quand la licence l'exige. */
  attribution: Maybe<Scalars['String']['output']>;
  /** Dernière modification chez le producteur. */
  dateMaj: Maybe<Scalars['Date']['output']>;
  /** Date de l'export le plus récent dans lequel cette source a été lue. */
  dateExtraction: Maybe<Scalars['DateTime']['output']>;
  /** Import qui a créé ou modifié cet enregistrement en dernier. */
  importId: Maybe<Scalars['ID']['output']>;
  /** Jour où l'enregistrement a disparu de sa source : il n'est plus proposé à la recherche mais reste lisible. */
  retireLe: Maybe<Scalars['Date']['output']>;
};

/** Point géographique, degrés décimaux WGS 84. */
export type Position = {
  __typename?: 'Position';
  /** Latitude, de -90 à 90. */
  latitude: Scalars['Float']['output'];
  /** Longitude, de -180 à 180. */
  longitude: Scalars['Float']['output'];
};

/** Adresse postale. */
export type Adresse = {
  __typename?: 'Adresse';
  /** Nom du lieu (bâtiment, établissement). */
  denomination: Maybe<Scalars['String']['output']>;
  /** Lignes de voie et compléments. */
  lignes: Array<Scalars['String']['output']>;
  /** Code postal ; il ne suffit pas à désigner une commune. */
  codePostal: Maybe<Scalars['String']['output']>;
  /** Commune, telle que la source l'écrit. */
  ville: Maybe<Scalars['String']['output']>;
  /** Code INSEE de la commune ou de l'arrondissement municipal. */
  codeCommune: Maybe<Scalars['String']['output']>;
  /** Coordonnées, si la source les donne ou si la commune est connue. */
  position: Maybe<Position>;
};

/** Autour d'où chercher : une commune ou un point, jamais les deux. */
export type Autour = {
  /**
   * Code INSEE de la commune (pas le code postal) : le rayon part de son centre. Si ses coordonnées sont inconnues, il part
   * de la moyenne de celles de son intercommunalité, à défaut de son département.
   */
  codeCommune?: InputMaybe<Scalars['String']['input']>;
  /** Latitude du point, avec « longitude ». */
  latitude?: InputMaybe<Scalars['Float']['input']>;
  /** Longitude du point, avec « latitude ». */
  longitude?: InputMaybe<Scalars['Float']['input']>;
  /** Rayon en kilomètres, de 1 à 500. */
  rayonKm?: Scalars['Float']['input'];
};

/**
 * Niveau de qualification, dans l'échelle en vigueur depuis le décret 2019-14 (1 à 8).
 * Les codes de l'ancienne échelle qui n'y ont pas d'équivalent unique gardent un nom à eux.
 */
export type Niveau =
  /** La source ne dit rien. */
  | 'NON_COMMUNIQUE'
  /** Sans niveau spécifique. */
  | 'SANS_NIVEAU'
  /** Niveau 1 : maîtrise des savoirs de base. */
  | 'NIVEAU_1'
  /** Niveau 2 : activités simples. */
  | 'NIVEAU_2'
  /** Niveau 3 : CAP, BEP (ancien niveau V). */
  | 'NIVEAU_3'
  /** Niveau 4 : baccalauréat (ancien niveau IV). */
  | 'NIVEAU_4'
  /** Niveau 5 : BTS, DUT (ancien niveau III). */
  | 'NIVEAU_5'
  /** Niveau 6 : licence, BUT (ancien niveau II). */
  | 'NIVEAU_6'
  /** Niveau 7 : master, ingénieur. */
  | 'NIVEAU_7'
  /** Niveau 8 : doctorat. */
  | 'NIVEAU_8'
  /** Ancien niveau VI (illettrisme, analphabétisme), sans équivalent actuel. */
  | 'ANCIEN_NIVEAU_VI'
  /** Ancien niveau V bis (préqualification), sans équivalent actuel. */
  | 'ANCIEN_NIVEAU_V_BIS'
  /** Ancien niveau I : 7 ou 8, la source ne permet pas de trancher. */
  | 'ANCIEN_NIVEAU_I';

/** État d'un import de données. */
export type EtatImport =
  /** En cours de lecture. */
  | 'EN_COURS'
  /** Terminé : ses données sont en place. */
  | 'REUSSI'
  /** Arrêté par une erreur : les données d'avant sont restées. */
  | 'ECHOUE'
  /** Tué en route : les données d'avant sont restées. */
  | 'INTERROMPU';

/** Un chargement de données, avec ce qu'il a lu, gardé et rejeté. */
export type Import = {
  __typename?: 'Import';
  /** Identifiant de l'import. */
  id: Scalars['ID']['output'];
  /** Source chargée. */
  source: Scalars['String']['output'];
  /** Importeur et version, comme « lheo@1 ». */
  importeur: Scalars['String']['output'];
  /** Où il en est. */
  etat: EtatImport;
  /** Début du chargement. */
  debut: Scalars['DateTime']['output'];
  /** Fin du chargement. */
  fin: Maybe<Scalars['DateTime']['output']>;
  /** Date de l'export lu, selon la source. */
  dateExtraction: Maybe<Scalars['DateTime']['output']>;
  /** Fichiers lus. */
  fichiers: Array<Scalars['String']['output']>;
  /** Comptes par sorte d'enregistrement. */
  comptes: Array<CompteImport>;
  /** Ce que deviennent les codes de cet import : combien mènent à ce qu'ils désignent. */
  jointures: Array<JointureImport>;
};

/** Rapprochement par un code entre deux sortes d'enregistrements, mesuré à la fin d'un import. */
export type JointureImport = {
  __typename?: 'JointureImport';
  /** Ce qui est rapproché, comme « certifications → fiches ROME ». */
  nom: Scalars['String']['output'];
  /** Codes rencontrés, autant de fois qu'ils le sont. */
  total: Scalars['Int']['output'];
  /** Ceux qui mènent à quelque chose. */
  resolus: Scalars['Int']['output'];
  /** Part des codes qui mènent à quelque chose, de 0 à 1 ; null sans code. */
  part: Maybe<Scalars['Float']['output']>;
  /** Les vingt codes qui ne mènent à rien les plus fréquents. */
  manquants: Array<CodeManquant>;
};

/** Un code qui ne mène à rien. */
export type CodeManquant = {
  __typename?: 'CodeManquant';
  /** Code, tel que la source l'écrit. */
  valeur: Scalars['String']['output'];
  /** Fois où il est rencontré. */
  fois: Scalars['Int']['output'];
};

/** Ce que sont devenus les enregistrements d'une sorte : lus = stockés + rejetés. */
export type CompteImport = {
  __typename?: 'CompteImport';
  /** Sorte d'enregistrement (formations, sessions…). */
  objet: Scalars['String']['output'];
  /** Lus dans les fichiers. */
  lus: Scalars['Int']['output'];
  /** Gardés. */
  stockes: Scalars['Int']['output'];
  /** Rejetés, chacun avec sa raison. */
  rejetes: Scalars['Int']['output'];
  /** Nouveaux parmi les gardés. */
  crees: Scalars['Int']['output'];
  /** Changés parmi les gardés. */
  modifies: Scalars['Int']['output'];
  /** Identiques à ce qui était déjà là. */
  inchanges: Scalars['Int']['output'];
  /** Absents de cet export : fermés, jamais effacés. */
  fermes: Scalars['Int']['output'];
};

/** Ce qui a été compris d'un texte cherché : de quoi le dire à qui cherche. */
export type RechercheComprise = {
  __typename?: 'RechercheComprise';
  /** Texte reçu. */
  texte: Scalars['String']['output'];
  /** Texte sur lequel la recherche a porté, quand des fautes de frappe ont été corrigées ; null sinon. */
  correction: Maybe<Scalars['String']['output']>;
  /** Phrase à afficher, comme « Résultats pour « boulanger » » ; null s'il n'y a rien à dire. */
  message: Maybe<Scalars['String']['output']>;
  /** Ce qui a été reconnu, dans l'ordre du texte. */
  elements: Array<ElementCompris>;
};

/** Un mot, une expression ou un code reconnus dans un texte cherché. */
export type ElementCompris = {
  __typename?: 'ElementCompris';
  /** Mots du texte. */
  texte: Scalars['String']['output'];
  /** Ce que c'est. */
  genre: GenreElementCompris;
  /** Libellé à afficher. */
  libelle: Scalars['String']['output'];
  /** Codes de ce qui a été reconnu ; plusieurs pour un lieu qui a des homonymes : aucun n'est choisi sans le demander. */
  codes: Array<Scalars['String']['output']>;
};

/** Ce qu'est un élément reconnu dans un texte cherché. */
export type GenreElementCompris =
  /** Faute de frappe corrigée ; le libellé est le mot retenu. */
  | 'CORRECTION'
  /** Mot courant ou sigle, remplacé par ce qu'il désigne. */
  | 'EXPRESSION'
  /** Métier, par son nom ou son code ROME. */
  | 'METIER'
  /** Domaine de formation, par son libellé, un synonyme ou son code Formacode. */
  | 'FORMACODE'
  /** Certification, par son code (RNCP, RS, Certif Info). */
  | 'CERTIFICATION'
  /** Diplôme, par son code (CFD). */
  | 'DIPLOME'
  /** Organisme, par son SIRET, SIREN, numéro d'activité ou code UAI. */
  | 'ORGANISME'
  /** Formation ou session, par son numéro. */
  | 'NUMERO'
  /** Commune, code postal, département ou région. */
  | 'LIEU';

/** Ce qu'une suggestion propose de changer. */
export type GenreSuggestion =
  /** Chercher plus loin. */
  | 'RAYON'
  /** Chercher autour d'un lieu nommé dans le texte. */
  | 'LIEU'
  /** Écrire autrement. */
  | 'ORTHOGRAPHE'
  /** Chercher un métier proche. */
  | 'METIER'
  /** Accepter d'autres dates. */
  | 'DATES'
  /** Abandonner un critère. */
  | 'CRITERE'
  /** Abandonner un mot. */
  | 'MOT'
  /** Tout parcourir. */
  | 'TOUT';

export type Link__Purpose =
  /** `SECURITY` features provide metadata necessary to securely resolve fields. */
  | 'SECURITY'
  /** `EXECUTION` features provide metadata necessary for operation execution. */
  | 'EXECUTION';

export type _Service = {
  __typename?: '_Service';
  sdl: Maybe<Scalars['String']['output']>;
};

export type _Entity = Action | Certification | Formation | Metier | Organisme | Session | Territoire;

export type Metier = {
  __typename?: 'Metier';
  id: Scalars['ID']['output'];
  codesRome: Array<Scalars['String']['output']>;
  /** Formations qui préparent ce métier (par ses codes ROME). */
  formations: Maybe<FormationConnection>;
  /** Nombre de sessions qui recrutent aujourd'hui et préparent ce métier. */
  sessionsOuvertes: Maybe<Scalars['Int']['output']>;
};


export type MetierFormationsArgs = {
  filtre?: InputMaybe<FiltreFormations>;
  tri?: InputMaybe<TriFormations>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Territoire = {
  __typename?: 'Territoire';
  id: Scalars['ID']['output'];
  /** L'offre de formation dont un lieu est dans ce territoire. */
  offre: Maybe<OffreTerritoire>;
  /** Le Carif-Oref qui répond de l'offre de cette région, ou de la région de ce département ; null pour les autres territoires. */
  carif: Maybe<Carif>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Formation: Formation;
  Action: Action;
  Session: Session;
  Organisme: Organisme;
  Certification: Certification;
  Metier: Metier;
  Territoire: Territoire;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Formation:
    ( { __typename: 'Formation' }
    & GraphQLRecursivePick<FederationTypes['Formation'], {"id":true}> );
  Action:
    ( { __typename: 'Action' }
    & GraphQLRecursivePick<FederationTypes['Action'], {"id":true}> );
  Session:
    ( { __typename: 'Session' }
    & GraphQLRecursivePick<FederationTypes['Session'], {"id":true}> );
  Organisme:
    ( { __typename: 'Organisme' }
    & GraphQLRecursivePick<FederationTypes['Organisme'], {"id":true}> );
  Certification:
    ( { __typename: 'Certification' }
    & GraphQLRecursivePick<FederationTypes['Certification'], {"id":true}> );
  Metier:
    ( { __typename: 'Metier' }
    & GraphQLRecursivePick<FederationTypes['Metier'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Metier'], {"codesRome":true}>
        | GraphQLRecursivePick<FederationTypes['Metier'], {"codesRome":true}>
        | GraphQLRecursivePick<FederationTypes['Metier'], {"codesRome":true}> ) );
  Territoire:
    ( { __typename: 'Territoire' }
    & GraphQLRecursivePick<FederationTypes['Territoire'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  _Entity:
    | ( ActionLigne )
    | ( CertificationLigne )
    | ( FormationLigne )
    | ( MetierCode )
    | ( OrganismeLigne )
    | ( SessionLigne )
    | ( Omit<Territoire, 'carif'> & { carif?: Maybe<_RefType['Carif']> } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  FiltreFormations: FiltreFormations;
  TriFormations: TriFormations;
  FormationConnection: ResolverTypeWrapper<PageFormations>;
  OrdreFormations: ResolverTypeWrapper<OrdreFormations>;
  SuggestionFormations: ResolverTypeWrapper<Omit<SuggestionFormations, 'metier'> & { metier?: Maybe<ResolversTypes['Metier']> }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FormationEdge: ResolverTypeWrapper<Omit<FormationEdge, 'node'> & { node: ResolversTypes['Formation'] }>;
  FacettesFormations: ResolverTypeWrapper<FacettesFormations>;
  Facette: ResolverTypeWrapper<Facette>;
  Formation: ResolverTypeWrapper<FormationLigne>;
  FiltreSessions: FiltreSessions;
  Formacode: ResolverTypeWrapper<FormacodeRecord>;
  TermeFormacodeConnection: ResolverTypeWrapper<PageFormacodes>;
  TermeFormacodeEdge: ResolverTypeWrapper<Omit<TermeFormacodeEdge, 'node'> & { node: ResolversTypes['TermeFormacode'] }>;
  TermeFormacode: ResolverTypeWrapper<FormacodeLigne>;
  ChampFormacode: ResolverTypeWrapper<ChampFormacode>;
  GenreFormacode: GenreFormacode;
  SpecialiteNsf: ResolverTypeWrapper<SpecialiteNsf>;
  Contact: ResolverTypeWrapper<Contact>;
  TypeParcours: TypeParcours;
  ObjectifGeneral: ObjectifGeneral;
  ModaliteEnseignement: ModaliteEnseignement;
  ModaliteEntree: ModaliteEntree;
  EtatRecrutement: EtatRecrutement;
  Financeur: Financeur;
  ActionConnection: ResolverTypeWrapper<Omit<ActionConnection, 'edges'> & { edges: Array<ResolversTypes['ActionEdge']> }>;
  ActionEdge: ResolverTypeWrapper<Omit<ActionEdge, 'node'> & { node: ResolversTypes['Action'] }>;
  Action: ResolverTypeWrapper<ActionLigne>;
  PublicVise: ResolverTypeWrapper<PublicVise>;
  ServicesAction: ResolverTypeWrapper<ServicesAction>;
  Financement: ResolverTypeWrapper<Financement>;
  SessionConnection: ResolverTypeWrapper<PageSessions>;
  SessionEdge: ResolverTypeWrapper<Omit<SessionEdge, 'node'> & { node: ResolversTypes['Session'] }>;
  Session: ResolverTypeWrapper<SessionLigne>;
  OrganismeConnection: ResolverTypeWrapper<PageOrganismes>;
  OrganismeEdge: ResolverTypeWrapper<Omit<OrganismeEdge, 'node'> & { node: ResolversTypes['Organisme'] }>;
  Organisme: ResolverTypeWrapper<OrganismeLigne>;
  NatureOrganisme: NatureOrganisme;
  EtatAdministratif: EtatAdministratif;
  ReseauOrganisme: ResolverTypeWrapper<ReseauOrganisme>;
  LieuFormation: ResolverTypeWrapper<LieuRecord>;
  GenreRelation: GenreRelation;
  RelationOrganisme: ResolverTypeWrapper<RelationRecord>;
  SourceOrganisme: ResolverTypeWrapper<SourceOrganisme>;
  CertificationConnection: ResolverTypeWrapper<PageCertifications>;
  CertificationEdge: ResolverTypeWrapper<Omit<CertificationEdge, 'node'> & { node: ResolversTypes['Certification'] }>;
  Certification: ResolverTypeWrapper<CertificationLigne>;
  NatureCertification: NatureCertification;
  EtatCertification: EtatCertification;
  TypeEnregistrement: TypeEnregistrement;
  VoieAcces: VoieAcces;
  Certificateur: ResolverTypeWrapper<Certificateur>;
  PartenaireConnection: ResolverTypeWrapper<PagePartenaires>;
  PartenaireEdge: ResolverTypeWrapper<PartenaireEdge>;
  Partenaire: ResolverTypeWrapper<Partenaire>;
  BlocCompetences: ResolverTypeWrapper<BlocCompetences>;
  ConventionCollective: ResolverTypeWrapper<ConventionCollective>;
  LienCertification: ResolverTypeWrapper<LienLu>;
  Carif: ResolverTypeWrapper<CarifLigne>;
  OffreTerritoire: ResolverTypeWrapper<OffreTerritoire>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Montant: ResolverTypeWrapper<Scalars['Montant']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Provenance: ResolverTypeWrapper<Provenance>;
  Position: ResolverTypeWrapper<Position>;
  Adresse: ResolverTypeWrapper<AdresseRecord>;
  Autour: Autour;
  Niveau: Niveau;
  EtatImport: EtatImport;
  Import: ResolverTypeWrapper<Import>;
  JointureImport: ResolverTypeWrapper<JointureImport>;
  CodeManquant: ResolverTypeWrapper<CodeManquant>;
  CompteImport: ResolverTypeWrapper<CompteImport>;
  RechercheComprise: ResolverTypeWrapper<RechercheComprise>;
  ElementCompris: ResolverTypeWrapper<ElementCompris>;
  GenreElementCompris: GenreElementCompris;
  GenreSuggestion: GenreSuggestion;
  link__Purpose: Link__Purpose;
  link__Import: ResolverTypeWrapper<Scalars['link__Import']['output']>;
  federation__FieldSet: ResolverTypeWrapper<Scalars['federation__FieldSet']['output']>;
  federation__Scope: ResolverTypeWrapper<Scalars['federation__Scope']['output']>;
  federation__Policy: ResolverTypeWrapper<Scalars['federation__Policy']['output']>;
  federation__ContextFieldValue: ResolverTypeWrapper<Scalars['federation__ContextFieldValue']['output']>;
  _Any: ResolverTypeWrapper<Scalars['_Any']['output']>;
  _Service: ResolverTypeWrapper<_Service>;
  _Entity: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['_Entity']>;
  Metier: ResolverTypeWrapper<MetierCode>;
  Territoire: ResolverTypeWrapper<Omit<Territoire, 'carif'> & { carif?: Maybe<ResolversTypes['Carif']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  FiltreFormations: FiltreFormations;
  FormationConnection: PageFormations;
  OrdreFormations: OrdreFormations;
  SuggestionFormations: Omit<SuggestionFormations, 'metier'> & { metier?: Maybe<ResolversParentTypes['Metier']> };
  Float: Scalars['Float']['output'];
  FormationEdge: Omit<FormationEdge, 'node'> & { node: ResolversParentTypes['Formation'] };
  FacettesFormations: FacettesFormations;
  Facette: Facette;
  Formation: FormationLigne;
  FiltreSessions: FiltreSessions;
  Formacode: FormacodeRecord;
  TermeFormacodeConnection: PageFormacodes;
  TermeFormacodeEdge: Omit<TermeFormacodeEdge, 'node'> & { node: ResolversParentTypes['TermeFormacode'] };
  TermeFormacode: FormacodeLigne;
  ChampFormacode: ChampFormacode;
  SpecialiteNsf: SpecialiteNsf;
  Contact: Contact;
  ActionConnection: Omit<ActionConnection, 'edges'> & { edges: Array<ResolversParentTypes['ActionEdge']> };
  ActionEdge: Omit<ActionEdge, 'node'> & { node: ResolversParentTypes['Action'] };
  Action: ActionLigne;
  PublicVise: PublicVise;
  ServicesAction: ServicesAction;
  Financement: Financement;
  SessionConnection: PageSessions;
  SessionEdge: Omit<SessionEdge, 'node'> & { node: ResolversParentTypes['Session'] };
  Session: SessionLigne;
  OrganismeConnection: PageOrganismes;
  OrganismeEdge: Omit<OrganismeEdge, 'node'> & { node: ResolversParentTypes['Organisme'] };
  Organisme: OrganismeLigne;
  ReseauOrganisme: ReseauOrganisme;
  LieuFormation: LieuRecord;
  RelationOrganisme: RelationRecord;
  SourceOrganisme: SourceOrganisme;
  CertificationConnection: PageCertifications;
  CertificationEdge: Omit<CertificationEdge, 'node'> & { node: ResolversParentTypes['Certification'] };
  Certification: CertificationLigne;
  Certificateur: Certificateur;
  PartenaireConnection: PagePartenaires;
  PartenaireEdge: PartenaireEdge;
  Partenaire: Partenaire;
  BlocCompetences: BlocCompetences;
  ConventionCollective: ConventionCollective;
  LienCertification: LienLu;
  Carif: CarifLigne;
  OffreTerritoire: OffreTerritoire;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Montant: Scalars['Montant']['output'];
  PageInfo: PageInfo;
  Provenance: Provenance;
  Position: Position;
  Adresse: AdresseRecord;
  Autour: Autour;
  Import: Import;
  JointureImport: JointureImport;
  CodeManquant: CodeManquant;
  CompteImport: CompteImport;
  RechercheComprise: RechercheComprise;
  ElementCompris: ElementCompris;
  link__Import: Scalars['link__Import']['output'];
  federation__FieldSet: Scalars['federation__FieldSet']['output'];
  federation__Scope: Scalars['federation__Scope']['output'];
  federation__Policy: Scalars['federation__Policy']['output'];
  federation__ContextFieldValue: Scalars['federation__ContextFieldValue']['output'];
  _Any: Scalars['_Any']['output'];
  _Service: _Service;
  _Entity: ResolversUnionTypes<ResolversParentTypes>['_Entity'];
  Metier: MetierCode;
  Territoire: Omit<Territoire, 'carif'> & { carif?: Maybe<ResolversParentTypes['Carif']> } | FederationReferenceTypes['Territoire'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
};

export type CacheHintDirectiveArgs = {
  maxAge?: Maybe<Scalars['Int']['input']>;
  prive?: Maybe<Scalars['Boolean']['input']>;
};

export type CacheHintDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheHintDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LinkDirectiveArgs = {
  url?: Maybe<Scalars['String']['input']>;
  as?: Maybe<Scalars['String']['input']>;
  for?: Maybe<Link__Purpose>;
  import?: Maybe<Array<Maybe<Scalars['link__Import']['input']>>>;
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Context, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ProvidesDirectiveArgs = {
  fields: Scalars['federation__FieldSet']['input'];
};

export type Federation__ProvidesDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__ProvidesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TagDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type TagDirectiveResolver<Result, Parent, ContextType = Context, Args = TagDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ExtendsDirectiveArgs = { };

export type Federation__ExtendsDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__ExtendsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Context, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type InaccessibleDirectiveArgs = { };

export type InaccessibleDirectiveResolver<Result, Parent, ContextType = Context, Args = InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__OverrideDirectiveArgs = {
  from: Scalars['String']['input'];
  label?: Maybe<Scalars['String']['input']>;
};

export type Federation__OverrideDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__OverrideDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ComposeDirectiveDirectiveArgs = {
  name?: Maybe<Scalars['String']['input']>;
};

export type ComposeDirectiveDirectiveResolver<Result, Parent, ContextType = Context, Args = ComposeDirectiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__InterfaceObjectDirectiveArgs = { };

export type Federation__InterfaceObjectDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__InterfaceObjectDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AuthenticatedDirectiveArgs = { };

export type AuthenticatedDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresScopesDirectiveArgs = {
  scopes: Array<Array<Scalars['federation__Scope']['input']>>;
};

export type RequiresScopesDirectiveResolver<Result, Parent, ContextType = Context, Args = RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PolicyDirectiveArgs = {
  policies: Array<Array<Scalars['federation__Policy']['input']>>;
};

export type PolicyDirectiveResolver<Result, Parent, ContextType = Context, Args = PolicyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ContextDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type Federation__ContextDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__ContextDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__FromContextDirectiveArgs = {
  field?: Maybe<Scalars['federation__ContextFieldValue']['input']>;
};

export type Federation__FromContextDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__FromContextDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  slicingArguments?: Maybe<Array<Scalars['String']['input']>>;
  sizedFields?: Maybe<Array<Scalars['String']['input']>>;
  requireOneSlicingArgument?: Maybe<Scalars['Boolean']['input']>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  formation?: Resolver<Maybe<ResolversTypes['Formation']>, ParentType, ContextType, RequireFields<QueryFormationArgs, 'id'>>;
  formations?: Resolver<Maybe<ResolversTypes['FormationConnection']>, ParentType, ContextType, RequireFields<QueryFormationsArgs, 'first'>>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType, RequireFields<QuerySessionArgs, 'id'>>;
  organisme?: Resolver<Maybe<ResolversTypes['Organisme']>, ParentType, ContextType, RequireFields<QueryOrganismeArgs, 'id'>>;
  organismes?: Resolver<Maybe<ResolversTypes['OrganismeConnection']>, ParentType, ContextType, RequireFields<QueryOrganismesArgs, 'first'>>;
  certification?: Resolver<Maybe<ResolversTypes['Certification']>, ParentType, ContextType, RequireFields<QueryCertificationArgs, 'id'>>;
  certifications?: Resolver<Maybe<ResolversTypes['CertificationConnection']>, ParentType, ContextType, RequireFields<QueryCertificationsArgs, 'first'>>;
  formacodes?: Resolver<Maybe<ResolversTypes['TermeFormacodeConnection']>, ParentType, ContextType, RequireFields<QueryFormacodesArgs, 'first'>>;
  importsCatalogue?: Resolver<Maybe<Array<ResolversTypes['Import']>>, ParentType, ContextType, RequireFields<QueryImportsCatalogueArgs, 'first'>>;
  _entities?: Resolver<Array<Maybe<ResolversTypes['_Entity']>>, ParentType, ContextType, RequireFields<Query_EntitiesArgs, 'representations'>>;
  _service?: Resolver<ResolversTypes['_Service'], ParentType, ContextType>;
};

export type FormationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormationConnection'] = ResolversParentTypes['FormationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FormationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facettes?: Resolver<ResolversTypes['FacettesFormations'], ParentType, ContextType>;
  comprise?: Resolver<Maybe<ResolversTypes['RechercheComprise']>, ParentType, ContextType>;
  ordre?: Resolver<ResolversTypes['OrdreFormations'], ParentType, ContextType>;
  suggestions?: Resolver<Array<ResolversTypes['SuggestionFormations']>, ParentType, ContextType, RequireFields<FormationConnectionSuggestionsArgs, 'first'>>;
};

export type OrdreFormationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrdreFormations'] = ResolversParentTypes['OrdreFormations']> = {
  tri?: Resolver<ResolversTypes['TriFormations'], ParentType, ContextType>;
  explication?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SuggestionFormationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuggestionFormations'] = ResolversParentTypes['SuggestionFormations']> = {
  genre?: Resolver<ResolversTypes['GenreSuggestion'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nombre?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nombreExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  texte?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rayonKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  codeCommune?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  prochaineSession?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  critere?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metier?: Resolver<Maybe<ResolversTypes['Metier']>, ParentType, ContextType>;
};

export type FormationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormationEdge'] = ResolversParentTypes['FormationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Formation'], ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type FacettesFormationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacettesFormations'] = ResolversParentTypes['FacettesFormations']> = {
  niveauxSortie?: Resolver<Array<ResolversTypes['Facette']>, ParentType, ContextType>;
  modalites?: Resolver<Array<ResolversTypes['Facette']>, ParentType, ContextType>;
  financeurs?: Resolver<Array<ResolversTypes['Facette']>, ParentType, ContextType>;
  departements?: Resolver<Array<ResolversTypes['Facette']>, ParentType, ContextType>;
};

export type FacetteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facette'] = ResolversParentTypes['Facette']> = {
  valeur?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nombre?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FormationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Formation'] = ResolversParentTypes['Formation'], FederationReferenceType extends FederationReferenceTypes['Formation'] = FederationReferenceTypes['Formation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Formation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  numero?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  intitule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objectif?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resultatsAttendus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contenu?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certifiante?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  parcours?: Resolver<Maybe<ResolversTypes['TypeParcours']>, ParentType, ContextType>;
  objectifGeneral?: Resolver<Maybe<ResolversTypes['ObjectifGeneral']>, ParentType, ContextType>;
  niveauEntree?: Resolver<Maybe<ResolversTypes['Niveau']>, ParentType, ContextType>;
  niveauSortie?: Resolver<Maybe<ResolversTypes['Niveau']>, ParentType, ContextType>;
  formacodes?: Resolver<Array<ResolversTypes['Formacode']>, ParentType, ContextType>;
  codesNsf?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  specialitesNsf?: Resolver<Array<ResolversTypes['SpecialiteNsf']>, ParentType, ContextType>;
  codesRome?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  certifications?: Resolver<Array<ResolversTypes['Certification']>, ParentType, ContextType>;
  urls?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  organisme?: Resolver<Maybe<ResolversTypes['Organisme']>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  actions?: Resolver<Maybe<ResolversTypes['ActionConnection']>, ParentType, ContextType, RequireFields<FormationActionsArgs, 'first'>>;
  sessions?: Resolver<Maybe<ResolversTypes['SessionConnection']>, ParentType, ContextType, RequireFields<FormationSessionsArgs, 'first'>>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormacodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Formacode'] = ResolversParentTypes['Formacode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  principal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  libelle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  terme?: Resolver<Maybe<ResolversTypes['TermeFormacode']>, ParentType, ContextType>;
};

export type TermeFormacodeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermeFormacodeConnection'] = ResolversParentTypes['TermeFormacodeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TermeFormacodeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TermeFormacodeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermeFormacodeEdge'] = ResolversParentTypes['TermeFormacodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TermeFormacode'], ParentType, ContextType>;
};

export type TermeFormacodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermeFormacode'] = ResolversParentTypes['TermeFormacode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  genre?: Resolver<ResolversTypes['GenreFormacode'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  champ?: Resolver<Maybe<ResolversTypes['ChampFormacode']>, ParentType, ContextType>;
  synonymes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  metiers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  plusLarges?: Resolver<Array<ResolversTypes['TermeFormacode']>, ParentType, ContextType>;
  plusSpecifiques?: Resolver<Array<ResolversTypes['TermeFormacode']>, ParentType, ContextType>;
  associes?: Resolver<Array<ResolversTypes['TermeFormacode']>, ParentType, ContextType>;
  noteExplication?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  noteApplication?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  arborescence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domainesIsced?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  publicsInclusion?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  themesInclusion?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  autresVersions?: Resolver<Array<ResolversTypes['TermeFormacode']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type ChampFormacodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChampFormacode'] = ResolversParentTypes['ChampFormacode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SpecialiteNsfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SpecialiteNsf'] = ResolversParentTypes['SpecialiteNsf']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  libelle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codeDomaine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domaine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  telephones?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  courriel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionConnection'] = ResolversParentTypes['ActionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ActionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ActionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionEdge'] = ResolversParentTypes['ActionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
};

export type ActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Action'] = ResolversParentTypes['Action'], FederationReferenceType extends FederationReferenceTypes['Action'] = FederationReferenceTypes['Action']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Action']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  numero?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formation?: Resolver<ResolversTypes['Formation'], ParentType, ContextType>;
  rythme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publics?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  publicsVises?: Resolver<Array<ResolversTypes['PublicVise']>, ParentType, ContextType>;
  modalite?: Resolver<Maybe<ResolversTypes['ModaliteEnseignement']>, ParentType, ContextType>;
  entree?: Resolver<Maybe<ResolversTypes['ModaliteEntree']>, ParentType, ContextType>;
  niveauEntreeObligatoire?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  conditions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priseEnChargePossible?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lieux?: Resolver<Array<ResolversTypes['Adresse']>, ParentType, ContextType>;
  langues?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  heuresCentre?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  heuresEntreprise?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  heuresTotal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  prixTotal?: Resolver<Maybe<ResolversTypes['Montant']>, ParentType, ContextType>;
  conventionnement?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  financements?: Resolver<Array<ResolversTypes['Financement']>, ParentType, ContextType>;
  accesHandicapes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<ResolversTypes['ServicesAction'], ParentType, ContextType>;
  formateurs?: Resolver<Array<ResolversTypes['Organisme']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublicViseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicVise'] = ResolversParentTypes['PublicVise']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  libelle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publicsInclusion?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServicesActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServicesAction'] = ResolversParentTypes['ServicesAction']> = {
  restauration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hebergement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FinancementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Financement'] = ResolversParentTypes['Financement']> = {
  financeur?: Resolver<ResolversTypes['Financeur'], ParentType, ContextType>;
  places?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionConnection'] = ResolversParentTypes['SessionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SessionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionEdge'] = ResolversParentTypes['SessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session'], FederationReferenceType extends FederationReferenceTypes['Session'] = FederationReferenceTypes['Session']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Session']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  numero?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
  formation?: Resolver<ResolversTypes['Formation'], ParentType, ContextType>;
  debut?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fin?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  inscriptionDebut?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  inscriptionFin?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  etatRecrutement?: Resolver<Maybe<ResolversTypes['EtatRecrutement']>, ParentType, ContextType>;
  ouverte?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  modalitesInscription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  adresseInscription?: Resolver<Maybe<ResolversTypes['Adresse']>, ParentType, ContextType>;
  capacite?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lieu?: Resolver<Maybe<ResolversTypes['Adresse']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganismeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganismeConnection'] = ResolversParentTypes['OrganismeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrganismeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganismeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganismeEdge'] = ResolversParentTypes['OrganismeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organisme'], ParentType, ContextType>;
};

export type OrganismeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organisme'] = ResolversParentTypes['Organisme'], FederationReferenceType extends FederationReferenceTypes['Organisme'] = FederationReferenceTypes['Organisme']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisme']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nom?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raisonSociale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  siret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  numeroActivite?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uai?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  autresCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  adresse?: Resolver<Maybe<ResolversTypes['Adresse']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  siteWeb?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nature?: Resolver<Maybe<ResolversTypes['NatureOrganisme']>, ParentType, ContextType>;
  etat?: Resolver<Maybe<ResolversTypes['EtatAdministratif']>, ParentType, ContextType>;
  qualiopi?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  academie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reseaux?: Resolver<Array<ResolversTypes['ReseauOrganisme']>, ParentType, ContextType>;
  lieuxFormation?: Resolver<Array<ResolversTypes['LieuFormation']>, ParentType, ContextType, RequireFields<OrganismeLieuxFormationArgs, 'first'>>;
  relations?: Resolver<Array<ResolversTypes['RelationOrganisme']>, ParentType, ContextType, RequireFields<OrganismeRelationsArgs, 'first'>>;
  sources?: Resolver<Array<ResolversTypes['SourceOrganisme']>, ParentType, ContextType>;
  formations?: Resolver<Maybe<ResolversTypes['FormationConnection']>, ParentType, ContextType, RequireFields<OrganismeFormationsArgs, 'first'>>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReseauOrganismeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReseauOrganisme'] = ResolversParentTypes['ReseauOrganisme']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LieuFormationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LieuFormation'] = ResolversParentTypes['LieuFormation']> = {
  adresse?: Resolver<ResolversTypes['Adresse'], ParentType, ContextType>;
  uai?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RelationOrganismeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationOrganisme'] = ResolversParentTypes['RelationOrganisme']> = {
  genre?: Resolver<ResolversTypes['GenreRelation'], ParentType, ContextType>;
  siret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisme?: Resolver<Maybe<ResolversTypes['Organisme']>, ParentType, ContextType>;
};

export type SourceOrganismeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceOrganisme'] = ResolversParentTypes['SourceOrganisme']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  champs?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CertificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificationConnection'] = ResolversParentTypes['CertificationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CertificationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CertificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificationEdge'] = ResolversParentTypes['CertificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Certification'], ParentType, ContextType>;
};

export type CertificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Certification'] = ResolversParentTypes['Certification'], FederationReferenceType extends FederationReferenceTypes['Certification'] = FederationReferenceTypes['Certification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Certification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  libelle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  abrege?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nature?: Resolver<Maybe<ResolversTypes['NatureCertification']>, ParentType, ContextType>;
  codeRncp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codeRs?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codesRs?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  codeCertifInfo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codeCpf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codesDiplome?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  niveau?: Resolver<Maybe<ResolversTypes['Niveau']>, ParentType, ContextType>;
  etat?: Resolver<Maybe<ResolversTypes['EtatCertification']>, ParentType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  typeEnregistrement?: Resolver<Maybe<ResolversTypes['TypeEnregistrement']>, ParentType, ContextType>;
  datePublication?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dateDecision?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dateEffet?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  finEnregistrement?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  limiteDelivrance?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validationPartielle?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  premiereSession?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  derniereSession?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  certificateurs?: Resolver<Array<ResolversTypes['Certificateur']>, ParentType, ContextType>;
  partenaires?: Resolver<Maybe<ResolversTypes['PartenaireConnection']>, ParentType, ContextType, RequireFields<CertificationPartenairesArgs, 'first'>>;
  formacodes?: Resolver<Array<ResolversTypes['Formacode']>, ParentType, ContextType>;
  codesNsf?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  specialitesNsf?: Resolver<Array<ResolversTypes['SpecialiteNsf']>, ParentType, ContextType>;
  codesRome?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  voiesAcces?: Resolver<Array<ResolversTypes['VoieAcces']>, ParentType, ContextType>;
  accessibleVae?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  franceVae?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  blocs?: Resolver<Array<ResolversTypes['BlocCompetences']>, ParentType, ContextType>;
  conventions?: Resolver<Array<ResolversTypes['ConventionCollective']>, ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familleMetiers?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duree?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  anciennes?: Resolver<Array<ResolversTypes['LienCertification']>, ParentType, ContextType>;
  nouvelles?: Resolver<Array<ResolversTypes['LienCertification']>, ParentType, ContextType>;
  declinaisons?: Resolver<Array<ResolversTypes['Certification']>, ParentType, ContextType>;
  urlOnisep?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  urlFranceCompetences?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formations?: Resolver<Maybe<ResolversTypes['FormationConnection']>, ParentType, ContextType, RequireFields<CertificationFormationsArgs, 'first'>>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  provenances?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CertificateurResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Certificateur'] = ResolversParentTypes['Certificateur']> = {
  nom?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  siret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartenaireConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartenaireConnection'] = ResolversParentTypes['PartenaireConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PartenaireEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartenaireEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartenaireEdge'] = ResolversParentTypes['PartenaireEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Partenaire'], ParentType, ContextType>;
};

export type PartenaireResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Partenaire'] = ResolversParentTypes['Partenaire']> = {
  nom?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  siret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  habilitation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BlocCompetencesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlocCompetences'] = ResolversParentTypes['BlocCompetences']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConventionCollectiveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConventionCollective'] = ResolversParentTypes['ConventionCollective']> = {
  numero?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LienCertificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LienCertification'] = ResolversParentTypes['LienCertification']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  libelle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certification?: Resolver<Maybe<ResolversTypes['Certification']>, ParentType, ContextType>;
};

export type CarifResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Carif'] = ResolversParentTypes['Carif']> = {
  nom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type OffreTerritoireResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OffreTerritoire'] = ResolversParentTypes['OffreTerritoire']> = {
  organismes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  formations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sessionsOuvertes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface MontantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Montant'], any> {
  name: 'Montant';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  producteur?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attribution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateMaj?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dateExtraction?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  importId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  retireLe?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Position'] = ResolversParentTypes['Position']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AdresseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Adresse'] = ResolversParentTypes['Adresse']> = {
  denomination?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lignes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  codePostal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ville?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codeCommune?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
};

export type ImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Import'] = ResolversParentTypes['Import']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  importeur?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  etat?: Resolver<ResolversTypes['EtatImport'], ParentType, ContextType>;
  debut?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fin?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateExtraction?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fichiers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  comptes?: Resolver<Array<ResolversTypes['CompteImport']>, ParentType, ContextType>;
  jointures?: Resolver<Array<ResolversTypes['JointureImport']>, ParentType, ContextType>;
};

export type JointureImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointureImport'] = ResolversParentTypes['JointureImport']> = {
  nom?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resolus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  part?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  manquants?: Resolver<Array<ResolversTypes['CodeManquant']>, ParentType, ContextType>;
};

export type CodeManquantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeManquant'] = ResolversParentTypes['CodeManquant']> = {
  valeur?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fois?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompteImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompteImport'] = ResolversParentTypes['CompteImport']> = {
  objet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stockes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejetes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  crees?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  modifies?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inchanges?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fermes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RechercheCompriseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RechercheComprise'] = ResolversParentTypes['RechercheComprise']> = {
  texte?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  elements?: Resolver<Array<ResolversTypes['ElementCompris']>, ParentType, ContextType>;
};

export type ElementComprisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ElementCompris'] = ResolversParentTypes['ElementCompris']> = {
  texte?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  genre?: Resolver<ResolversTypes['GenreElementCompris'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface Link__ImportScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['link__Import'], any> {
  name: 'link__Import';
}

export interface Federation__FieldSetScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__FieldSet'], any> {
  name: 'federation__FieldSet';
}

export interface Federation__ScopeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__Scope'], any> {
  name: 'federation__Scope';
}

export interface Federation__PolicyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__Policy'], any> {
  name: 'federation__Policy';
}

export interface Federation__ContextFieldValueScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__ContextFieldValue'], any> {
  name: 'federation__ContextFieldValue';
}

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_Any'], any> {
  name: '_Any';
}

export type _ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['_Service'] = ResolversParentTypes['_Service']> = {
  sdl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type _EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['_Entity'] = ResolversParentTypes['_Entity']> = {
  __resolveType?: TypeResolveFn<'Action' | 'Certification' | 'Formation' | 'Metier' | 'Organisme' | 'Session' | 'Territoire', ParentType, ContextType>;
};

export type MetierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Metier'] = ResolversParentTypes['Metier'], FederationReferenceType extends FederationReferenceTypes['Metier'] = FederationReferenceTypes['Metier']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Metier']> | FederationReferenceType, FederationReferenceType, ContextType>;
  formations?: Resolver<Maybe<ResolversTypes['FormationConnection']>, ParentType, ContextType, RequireFields<MetierFormationsArgs, 'first'>>;
  sessionsOuvertes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TerritoireResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Territoire'] = ResolversParentTypes['Territoire'], FederationReferenceType extends FederationReferenceTypes['Territoire'] = FederationReferenceTypes['Territoire']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Territoire']> | FederationReferenceType, FederationReferenceType, ContextType>;
  offre?: Resolver<Maybe<ResolversTypes['OffreTerritoire']>, ParentType, ContextType>;
  carif?: Resolver<Maybe<ResolversTypes['Carif']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Query?: QueryResolvers<ContextType>;
  FormationConnection?: FormationConnectionResolvers<ContextType>;
  OrdreFormations?: OrdreFormationsResolvers<ContextType>;
  SuggestionFormations?: SuggestionFormationsResolvers<ContextType>;
  FormationEdge?: FormationEdgeResolvers<ContextType>;
  FacettesFormations?: FacettesFormationsResolvers<ContextType>;
  Facette?: FacetteResolvers<ContextType>;
  Formation?: FormationResolvers<ContextType>;
  Formacode?: FormacodeResolvers<ContextType>;
  TermeFormacodeConnection?: TermeFormacodeConnectionResolvers<ContextType>;
  TermeFormacodeEdge?: TermeFormacodeEdgeResolvers<ContextType>;
  TermeFormacode?: TermeFormacodeResolvers<ContextType>;
  ChampFormacode?: ChampFormacodeResolvers<ContextType>;
  SpecialiteNsf?: SpecialiteNsfResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ActionConnection?: ActionConnectionResolvers<ContextType>;
  ActionEdge?: ActionEdgeResolvers<ContextType>;
  Action?: ActionResolvers<ContextType>;
  PublicVise?: PublicViseResolvers<ContextType>;
  ServicesAction?: ServicesActionResolvers<ContextType>;
  Financement?: FinancementResolvers<ContextType>;
  SessionConnection?: SessionConnectionResolvers<ContextType>;
  SessionEdge?: SessionEdgeResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  OrganismeConnection?: OrganismeConnectionResolvers<ContextType>;
  OrganismeEdge?: OrganismeEdgeResolvers<ContextType>;
  Organisme?: OrganismeResolvers<ContextType>;
  ReseauOrganisme?: ReseauOrganismeResolvers<ContextType>;
  LieuFormation?: LieuFormationResolvers<ContextType>;
  RelationOrganisme?: RelationOrganismeResolvers<ContextType>;
  SourceOrganisme?: SourceOrganismeResolvers<ContextType>;
  CertificationConnection?: CertificationConnectionResolvers<ContextType>;
  CertificationEdge?: CertificationEdgeResolvers<ContextType>;
  Certification?: CertificationResolvers<ContextType>;
  Certificateur?: CertificateurResolvers<ContextType>;
  PartenaireConnection?: PartenaireConnectionResolvers<ContextType>;
  PartenaireEdge?: PartenaireEdgeResolvers<ContextType>;
  Partenaire?: PartenaireResolvers<ContextType>;
  BlocCompetences?: BlocCompetencesResolvers<ContextType>;
  ConventionCollective?: ConventionCollectiveResolvers<ContextType>;
  LienCertification?: LienCertificationResolvers<ContextType>;
  Carif?: CarifResolvers<ContextType>;
  OffreTerritoire?: OffreTerritoireResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Montant?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Position?: PositionResolvers<ContextType>;
  Adresse?: AdresseResolvers<ContextType>;
  Import?: ImportResolvers<ContextType>;
  JointureImport?: JointureImportResolvers<ContextType>;
  CodeManquant?: CodeManquantResolvers<ContextType>;
  CompteImport?: CompteImportResolvers<ContextType>;
  RechercheComprise?: RechercheCompriseResolvers<ContextType>;
  ElementCompris?: ElementComprisResolvers<ContextType>;
  link__Import?: GraphQLScalarType;
  federation__FieldSet?: GraphQLScalarType;
  federation__Scope?: GraphQLScalarType;
  federation__Policy?: GraphQLScalarType;
  federation__ContextFieldValue?: GraphQLScalarType;
  _Any?: GraphQLScalarType;
  _Service?: _ServiceResolvers<ContextType>;
  _Entity?: _EntityResolvers<ContextType>;
  Metier?: MetierResolvers<ContextType>;
  Territoire?: TerritoireResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheHint?: CacheHintDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  federation__provides?: Federation__ProvidesDirectiveResolver<any, any, ContextType>;
  tag?: TagDirectiveResolver<any, any, ContextType>;
  federation__extends?: Federation__ExtendsDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  federation__override?: Federation__OverrideDirectiveResolver<any, any, ContextType>;
  composeDirective?: ComposeDirectiveDirectiveResolver<any, any, ContextType>;
  federation__interfaceObject?: Federation__InterfaceObjectDirectiveResolver<any, any, ContextType>;
  authenticated?: AuthenticatedDirectiveResolver<any, any, ContextType>;
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  policy?: PolicyDirectiveResolver<any, any, ContextType>;
  federation__context?: Federation__ContextDirectiveResolver<any, any, ContextType>;
  federation__fromContext?: Federation__FromContextDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
