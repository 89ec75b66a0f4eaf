// Made by `npm run generate`: do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Caller } from '@passerelle/kernel/caller';
import type { TerritoireLigne } from '../src/territoires/lignes.ts';
import type { PageTerritoires } from '../src/territoires/pages.ts';
import type { StructureLigne } from '../src/structures/lignes.ts';
import type { PageStructures } from '../src/structures/pages.ts';
import type { EvenementLigne } from '../src/evenements/lignes.ts';
import type { PageEvenements } from '../src/evenements/pages.ts';
import type { ServiceLigne } from '../src/services/lignes.ts';
import type { PageServices } from '../src/services/pages.ts';
import type { TermeLigne } from '../src/vocabulaires/termes.ts';
import type { ZoneLigne } from '../src/services/zone.ts';
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
  /** Qui pose la question, tel que la passerelle l'a vérifié : rien n'y vient de ce que le client dit de lui-même. */
  moi: Maybe<Moi>;
  /**
   * Un territoire par son identifiant ; null si rien ne le porte. L'ancien code d'une commune fusionnée, déléguée ou
   * associée donne la commune actuelle.
   */
  territoire: Maybe<Territoire>;
  /**
   * Territoires d'un niveau, par nom, ou recherche par nom, code INSEE ou code postal : noms exacts d'abord, les plus
   * peuplés en tête des homonymes. Quand rien ne porte le nom tapé, ceux qui s'en approchent (faute de frappe) sont donnés,
   * les plus proches d'abord. Les arrondissements de Paris, Lyon et Marseille ne sont donnés que par une recherche ou dans
   * leur ville.
   */
  territoires: Maybe<TerritoireConnection>;
  /**
   * Une structure d'orientation par son identifiant ; null si rien ne le porte. L'identifiant que lui donne une autre source
   * donne la même structure.
   */
  structure: Maybe<Structure>;
  /** Structures du service public régional de l'orientation, les plus proches d'abord si « pres » est donné. */
  structures: Maybe<StructureConnection>;
  /** Un service d'une structure par son identifiant ; null si rien ne le porte. */
  service: Maybe<Service>;
  /**
   * Services des structures d'insertion et d'orientation. Avec « pres », d'abord ceux qui accueillent autour, du plus proche
   * au plus loin, puis ceux à distance qui sont ouverts à cette commune.
   */
  services: Maybe<ServiceConnection>;
  /** Termes d'un vocabulaire de data·inclusion, par libellé ; liste vide s'il n'a pas été chargé. */
  vocabulaire: Maybe<Array<Terme>>;
  /** Événements d'orientation à venir, par date. */
  evenements: Maybe<EvenementConnection>;
  /** Chargements de données des services d'orientation, du plus récent au plus ancien. */
  importsOrientation: Maybe<Array<Import>>;
  _entities: Array<Maybe<_Entity>>;
  _service: _Service;
};


export type QueryTerritoireArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTerritoiresArgs = {
  niveau?: InputMaybe<NiveauTerritoire>;
  dans?: InputMaybe<Scalars['ID']['input']>;
  recherche?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryStructureArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStructuresArgs = {
  filtre?: InputMaybe<FiltreStructures>;
  pres?: InputMaybe<Autour>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryServiceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServicesArgs = {
  filtre?: InputMaybe<FiltreServices>;
  pres?: InputMaybe<Autour>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVocabulaireArgs = {
  nom: NomVocabulaire;
};


export type QueryEvenementsArgs = {
  filtre?: InputMaybe<FiltreEvenements>;
  pres?: InputMaybe<Autour>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryImportsOrientationArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type Query_EntitiesArgs = {
  representations: Array<Scalars['_Any']['input']>;
};

/** Qui pose une question, et au nom de qui. */
export type Moi = {
  __typename?: 'Moi';
  /** Sorte d'acteur. */
  acteur: Maybe<Acteur>;
  /** Identifiant de la personne ou de la clé chez qui l'a identifiée ; null pour qui ne s'est pas identifié. */
  sujet: Maybe<Scalars['ID']['output']>;
  /** Organisation au nom de laquelle la question est posée. */
  organisation: Maybe<Scalars['ID']['output']>;
  /** Territoires auxquels ses droits sont bornés ; null s'ils ne le sont pas. */
  territoires: Maybe<Array<Scalars['ID']['output']>>;
  /** Finalité déclarée, quand un droit en dépend. */
  finalite: Maybe<Scalars['String']['output']>;
  /** Habilitations reçues, dans l'ordre alphabétique. */
  habilitations: Maybe<Array<Scalars['String']['output']>>;
};

/** Sortes d'acteurs que le graphe connaît. */
export type Acteur =
  /** Qui ne s'est pas identifié. */
  | 'PUBLIC'
  /** Portail ou widget d'un partenaire. */
  | 'PARTENAIRE'
  /** Professionnel qui prescrit des formations. */
  | 'PRESCRIPTEUR'
  /** Conseiller d'une structure du SPRO. */
  | 'CONSEILLER'
  /** Superviseur de la qualité de la messagerie. */
  | 'SUPERVISEUR'
  /** Organisme de formation. */
  | 'ORGANISME'
  /** Entreprise. */
  | 'ENTREPRISE'
  /** Structure d'insertion par l'activité économique. */
  | 'SIAE'
  /** Opérateur de compétences. */
  | 'OPCO'
  /** Agent de la Région. */
  | 'REGION'
  /** Bénéficiaire : la personne elle-même. */
  | 'BENEFICIAIRE'
  /** Responsable légal d'une personne mineure. */
  | 'RESPONSABLE_LEGAL';

/** Niveaux de territoire, du plus grand au plus petit. */
export type NiveauTerritoire =
  /** Région. */
  | 'REGION'
  /** Académie. */
  | 'ACADEMIE'
  /** Département. */
  | 'DEPARTEMENT'
  /** Arrondissement départemental (ceux de Paris, Lyon et Marseille sont des communes). */
  | 'ARRONDISSEMENT'
  /** Zone d'emploi de l'Insee : une liste datée de communes. */
  | 'ZONE_EMPLOI'
  /** Bassin d'emploi : une liste datée de communes. */
  | 'BASSIN'
  /** Intercommunalité à fiscalité propre. */
  | 'EPCI'
  /** Établissement public territorial du Grand Paris. */
  | 'EPT'
  /** Commune. */
  | 'COMMUNE';

/** Page de territoires. */
export type TerritoireConnection = {
  __typename?: 'TerritoireConnection';
  /** Territoires de la page. */
  edges: Array<TerritoireEdge>;
  /** Où l'on en est. */
  pageInfo: PageInfo;
  /** Nombre exact de territoires. */
  totalCount: Scalars['Int']['output'];
};

/** Un territoire dans une page. */
export type TerritoireEdge = {
  __typename?: 'TerritoireEdge';
  /** Curseur. */
  cursor: Scalars['String']['output'];
  /** Le territoire. */
  node: Territoire;
};

/** Une partie de la France : de la commune à la région. */
export type Territoire = {
  __typename?: 'Territoire';
  /** « REG-84 », « ACA-06 », « DEP-03 », « ARR-031 », « ZE-8405 », « BAS-… », « EPCI-… », « EPT-… » ou « COM-03190 ». */
  id: Scalars['ID']['output'];
  /** Niveau. */
  niveau: NiveauTerritoire;
  /** Code officiel (INSEE, SIREN de l'EPCI, code du bassin). */
  code: Scalars['String']['output'];
  /** Nom. */
  nom: Scalars['String']['output'];
  /** Nom avec ce qui le distingue de ses homonymes : « Saint-Denis (93) », « Moulins (bassin d'emploi, 2019) ». */
  libelle: Scalars['String']['output'];
  /** Codes postaux (communes). */
  codesPostaux: Array<Scalars['String']['output']>;
  /** Population municipale, si elle est connue. */
  population: Maybe<Scalars['Int']['output']>;
  /** Centre, si ses coordonnées sont connues. */
  position: Maybe<Position>;
  /**
   * Territoires qui le contiennent, du plus petit au plus grand. Une intercommunalité ou un bassin à cheval en a
   * plusieurs d'un même niveau, le plus peuplé d'abord.
   */
  parents: Array<Territoire>;
  /** Territoires d'un niveau qu'il contient, en tout ou en partie, par nom. */
  enfants: Maybe<TerritoireConnection>;
  /** Liste qui définit ce territoire, avec son année : un bassin n'a de sens que daté. */
  liste: ListeTerritoriale;
  /** Missions locales qui desservent cette commune, quand leur couverture est connue. */
  missionsLocales: Maybe<Array<Structure>>;
  /** Prochains événements dans ce territoire. */
  evenements: Maybe<Array<Evenement>>;
};


/** Une partie de la France : de la commune à la région. */
export type TerritoireParentsArgs = {
  niveau?: InputMaybe<NiveauTerritoire>;
};


/** Une partie de la France : de la commune à la région. */
export type TerritoireEnfantsArgs = {
  niveau: NiveauTerritoire;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Une partie de la France : de la commune à la région. */
export type TerritoireEvenementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Liste officielle dont vient un découpage. */
export type ListeTerritoriale = {
  __typename?: 'ListeTerritoriale';
  /** Nom de la liste. */
  nom: Scalars['String']['output'];
  /** Année de référence. */
  annee: Scalars['Int']['output'];
  /** Producteur et licence. */
  source: Scalars['String']['output'];
};

/** Critères sur les structures. */
export type FiltreStructures = {
  /** Mots du nom. */
  texte?: InputMaybe<Scalars['String']['input']>;
  /** Réseaux (mission-locale, france-travail, cap-emploi…). */
  reseaux?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Territoire qui les contient. */
  territoire?: InputMaybe<Scalars['ID']['input']>;
  /** Commune qu'elles desservent, quand leur couverture est connue : « COM-77001 ». */
  couvre?: InputMaybe<Scalars['ID']['input']>;
  /** Ouvertes à cet instant ; celles dont les horaires sont inconnus sont exclues. */
  ouverteLe?: InputMaybe<Scalars['DateTime']['input']>;
  /** Vrai : ouvertes le samedi ; faux : fermées le samedi. Celles dont les horaires sont inconnus sont exclues. */
  samedi?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Page de structures. */
export type StructureConnection = {
  __typename?: 'StructureConnection';
  /** Structures de la page. */
  edges: Array<StructureEdge>;
  /** Où l'on en est. */
  pageInfo: PageInfo;
  /** Nombre exact de structures. */
  totalCount: Scalars['Int']['output'];
};

/** Une structure dans une page. */
export type StructureEdge = {
  __typename?: 'StructureEdge';
  /** Curseur. */
  cursor: Scalars['String']['output'];
  /** La structure. */
  node: Structure;
  /** Distance en kilomètres ; null sans « pres ». */
  distanceKm: Maybe<Scalars['Float']['output']>;
};

/** Structure qui accueille, informe ou accompagne (SPRO). */
export type Structure = {
  __typename?: 'Structure';
  /** Identifiant « source--id ». */
  id: Scalars['ID']['output'];
  /** Identifiants que les sources lui donnent, le sien compris : tous mènent à elle. */
  identifiants: Array<Scalars['ID']['output']>;
  /** Nom. */
  nom: Scalars['String']['output'];
  /** Ce qu'elle fait, en texte simple. */
  description: Maybe<Scalars['String']['output']>;
  /** Réseaux, dans le vocabulaire de data·inclusion. */
  reseaux: Array<Scalars['String']['output']>;
  /** Les mêmes réseaux, avec leur nom. */
  reseauxPorteurs: Array<Terme>;
  /** SIRET, s'il est connu. */
  siret: Maybe<Scalars['String']['output']>;
  /** Adresse. */
  adresse: Maybe<Adresse>;
  /** Commune. */
  commune: Maybe<Territoire>;
  /** Téléphone. */
  telephone: Maybe<Scalars['String']['output']>;
  /** Courriel. */
  courriel: Maybe<Scalars['String']['output']>;
  /** Site. */
  siteWeb: Maybe<Scalars['String']['output']>;
  /** Page où prendre rendez-vous ou s'inscrire. */
  urlRendezVous: Maybe<Scalars['String']['output']>;
  /** Page qui décrit l'accessibilité du lieu (Acceslibre). */
  accessibilite: Maybe<Scalars['String']['output']>;
  /** Page de la structure chez le producteur de la donnée. */
  lienSource: Maybe<Scalars['String']['output']>;
  /** Horaires d'ouverture ; vide s'ils sont inconnus. */
  horaires: Array<Horaire>;
  /** Horaires tels que la source les écrit (format OpenStreetMap). */
  horairesTexte: Maybe<Scalars['String']['output']>;
  /** Ouverte en ce moment ? null si les horaires sont inconnus. */
  ouverteMaintenant: Maybe<Scalars['Boolean']['output']>;
  /** Services qu'elle propose, par nom. */
  services: Maybe<Array<Service>>;
  /** Prochains événements. */
  evenements: Maybe<Array<Evenement>>;
  /** Origine et fraîcheur. */
  provenance: Provenance;
};


/** Structure qui accueille, informe ou accompagne (SPRO). */
export type StructureServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Structure qui accueille, informe ou accompagne (SPRO). */
export type StructureEvenementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Vocabulaires de data·inclusion ; ceux en V0 sont d'avant la version 1 du schéma. */
export type NomVocabulaire =
  /** Réseaux porteurs des structures. */
  | 'RESEAUX'
  /** Thématiques des services. */
  | 'THEMATIQUES'
  /** Publics des services. */
  | 'PUBLICS'
  /** Types de service. */
  | 'TYPES_SERVICE'
  /** Types de service d'avant la version 1. */
  | 'TYPOLOGIES_SERVICE'
  /** Frais. */
  | 'FRAIS'
  /** Modes d'accueil. */
  | 'MODES_ACCUEIL'
  /** Façons de mobiliser un service. */
  | 'MODES_MOBILISATION'
  /** Qui peut mobiliser un service. */
  | 'PERSONNES_MOBILISATRICES'
  /** Producteurs des données. */
  | 'SOURCES'
  /** Types de structure d'avant la version 1. */
  | 'TYPOLOGIES_STRUCTURE_V0'
  /** Labels nationaux d'avant la version 1. */
  | 'LABELS_V0';

/** Terme d'un vocabulaire de data·inclusion. */
export type Terme = {
  __typename?: 'Terme';
  /** Code : « mission-locale », « mobilite--preparer-un-permis ». */
  code: Scalars['String']['output'];
  /** Libellé ; le code lui-même si le vocabulaire n'a pas été chargé. */
  libelle: Scalars['String']['output'];
  /** Définition. */
  description: Maybe<Scalars['String']['output']>;
  /** Codes Formacode (publics et thématiques de formation) qui mènent à ce terme, d'après data·inclusion. */
  formacodes: Array<Scalars['String']['output']>;
};

/** Critères sur les services. */
export type FiltreServices = {
  /** Mots du nom. */
  texte?: InputMaybe<Scalars['String']['input']>;
  /** Types de service (accompagnement, formation…). */
  types?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Thématiques : un code, ou sa première partie (« mobilite ») pour toutes celles qu'elle réunit. */
  thematiques?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Publics ; ceux ouverts à tous sont compris. */
  publics?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Frais : « gratuit » ou « payant ». */
  frais?: InputMaybe<Scalars['String']['input']>;
  /** Modes d'accueil : « en-presentiel », « a-distance ». */
  modesAccueil?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Territoire où ils accueillent. */
  territoire?: InputMaybe<Scalars['ID']['input']>;
  /** Territoire d'où l'on peut en bénéficier : « COM-03190 ». Ceux dont la zone est inconnue sont exclus. */
  eligibleDepuis?: InputMaybe<Scalars['ID']['input']>;
};

/** Page de services. */
export type ServiceConnection = {
  __typename?: 'ServiceConnection';
  /** Services de la page. */
  edges: Array<ServiceEdge>;
  /** Où l'on en est. */
  pageInfo: PageInfo;
  /** Nombre exact de services. */
  totalCount: Scalars['Int']['output'];
};

/** Un service dans une page. */
export type ServiceEdge = {
  __typename?: 'ServiceEdge';
  /** Curseur. */
  cursor: Scalars['String']['output'];
  /** Le service. */
  node: Service;
  /** Distance en kilomètres ; null sans « pres » ou à distance. */
  distanceKm: Maybe<Scalars['Float']['output']>;
};

/** Ce qu'une structure propose : un accompagnement, une aide, un atelier, une formation, une information. */
export type Service = {
  __typename?: 'Service';
  /** Identifiant « source--id » de data·inclusion. */
  id: Scalars['ID']['output'];
  /** Nom. */
  nom: Scalars['String']['output'];
  /** Description, en texte simple. */
  description: Scalars['String']['output'];
  /** Structure qui le propose ; null si elle n'est pas connue. */
  structure: Maybe<Structure>;
  /** Type. */
  type: Maybe<Terme>;
  /** Thématiques. */
  thematiques: Array<Terme>;
  /** Publics visés. */
  publics: Array<Terme>;
  /** Précisions sur les publics. */
  publicsPrecisions: Maybe<Scalars['String']['output']>;
  /** Prérequis ou justificatifs à présenter. */
  conditionsAcces: Maybe<Scalars['String']['output']>;
  /** Gratuit ou payant. */
  frais: Maybe<Terme>;
  /** Précisions sur les frais. */
  fraisPrecisions: Maybe<Scalars['String']['output']>;
  /** Sur place, à distance, ou les deux. */
  modesAccueil: Array<Terme>;
  /** Lieu d'accueil. */
  adresse: Maybe<Adresse>;
  /** Commune du lieu d'accueil. */
  commune: Maybe<Territoire>;
  /** D'où l'on peut en bénéficier ; null si la source ne le dit pas. */
  zoneEligibilite: Maybe<ZoneEligibilite>;
  /** Façons de le mobiliser. */
  modesMobilisation: Array<Terme>;
  /** Qui peut le mobiliser : les usagers, les professionnels. */
  mobilisablePar: Array<Terme>;
  /** Précisions sur la façon de le mobiliser. */
  mobilisationPrecisions: Maybe<Scalars['String']['output']>;
  /** Page où le mobiliser. */
  lienMobilisation: Maybe<Scalars['String']['output']>;
  /** Téléphone du service ; jamais celui d'une personne nommée. À défaut, celui de la structure. */
  telephone: Maybe<Scalars['String']['output']>;
  /** Courriel du service ; jamais celui d'une personne nommée. À défaut, celui de la structure. */
  courriel: Maybe<Scalars['String']['output']>;
  /** Horaires d'accueil ; vide s'ils sont inconnus ou si ce sont ceux de la structure. */
  horaires: Array<Horaire>;
  /** Horaires tels que la source les écrit (format OpenStreetMap). */
  horairesTexte: Maybe<Scalars['String']['output']>;
  /** Heures par semaine. */
  volumeHoraireHebdomadaire: Maybe<Scalars['Float']['output']>;
  /** Durée en semaines. */
  nombreSemaines: Maybe<Scalars['Int']['output']>;
  /** Page du service chez le producteur de la donnée. */
  lienSource: Maybe<Scalars['String']['output']>;
  /** Origine et fraîcheur. */
  provenance: Provenance;
};

/** D'où l'on peut bénéficier d'un service. */
export type ZoneEligibilite = {
  __typename?: 'ZoneEligibilite';
  /** Toute la France ? */
  partout: Scalars['Boolean']['output'];
  /** Territoires, du plus grand au plus petit. */
  territoires: Array<Territoire>;
  /** Pays, par leur code Insee. */
  pays: Array<Scalars['String']['output']>;
  /** Codes de la source qui ne mènent à aucun territoire. */
  codesInconnus: Array<Scalars['String']['output']>;
};


/** D'où l'on peut bénéficier d'un service. */
export type ZoneEligibiliteTerritoiresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Plage d'ouverture, à l'heure de Paris ou du territoire. */
export type Horaire = {
  __typename?: 'Horaire';
  /** Jour de la semaine. */
  jour: JourSemaine;
  /** Ouverture, HH:MM. */
  de: Scalars['String']['output'];
  /** Fermeture, HH:MM. */
  a: Scalars['String']['output'];
};

/** Jour de la semaine. */
export type JourSemaine =
  /** Lundi. */
  | 'LUNDI'
  /** Mardi. */
  | 'MARDI'
  /** Mercredi. */
  | 'MERCREDI'
  /** Jeudi. */
  | 'JEUDI'
  /** Vendredi. */
  | 'VENDREDI'
  /** Samedi. */
  | 'SAMEDI'
  /** Dimanche. */
  | 'DIMANCHE';

/** Critères sur les événements. */
export type FiltreEvenements = {
  /** Types. */
  types?: InputMaybe<Array<TypeEvenement>>;
  /** À partir de cet instant ; maintenant par défaut. */
  du?: InputMaybe<Scalars['DateTime']['input']>;
  /** Jusqu'à cet instant. */
  au?: InputMaybe<Scalars['DateTime']['input']>;
  /** Territoire du lieu. */
  territoire?: InputMaybe<Scalars['ID']['input']>;
  /** Métier présenté. */
  metier?: InputMaybe<Scalars['ID']['input']>;
};

/** Type d'événement. */
export type TypeEvenement =
  /** Information collective avant une session. */
  | 'INFORMATION_COLLECTIVE'
  /** Forum ou salon. */
  | 'FORUM'
  /** Portes ouvertes. */
  | 'PORTES_OUVERTES'
  /** Atelier. */
  | 'ATELIER'
  /** Découverte d'un métier. */
  | 'DECOUVERTE_METIER';

/** Page d'événements. */
export type EvenementConnection = {
  __typename?: 'EvenementConnection';
  /** Événements de la page. */
  edges: Array<EvenementEdge>;
  /** Où l'on en est. */
  pageInfo: PageInfo;
  /** Nombre exact d'événements. */
  totalCount: Scalars['Int']['output'];
};

/** Un événement dans une page. */
export type EvenementEdge = {
  __typename?: 'EvenementEdge';
  /** Curseur. */
  cursor: Scalars['String']['output'];
  /** L'événement. */
  node: Evenement;
  /** Distance en kilomètres ; null sans « pres ». */
  distanceKm: Maybe<Scalars['Float']['output']>;
};

/** Un rendez-vous public : forum, atelier, information collective. */
export type Evenement = {
  __typename?: 'Evenement';
  /** Identifiant. */
  id: Scalars['ID']['output'];
  /** Type. */
  type: TypeEvenement;
  /** Titre. */
  titre: Scalars['String']['output'];
  /** Description. */
  description: Maybe<Scalars['String']['output']>;
  /** Début. */
  debut: Scalars['DateTime']['output'];
  /** Fin. */
  fin: Maybe<Scalars['DateTime']['output']>;
  /** Lieu ; null à distance. */
  lieu: Maybe<Adresse>;
  /** À distance ? */
  aDistance: Scalars['Boolean']['output'];
  /** Places en tout ; null si sans limite. */
  places: Maybe<Scalars['Int']['output']>;
  /** Structure qui organise. */
  organisateur: Maybe<Structure>;
  /** Page d'inscription. */
  urlInscription: Maybe<Scalars['String']['output']>;
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

export type _Entity = Evenement | Metier | Service | Session | Structure | Territoire;

export type Metier = {
  __typename?: 'Metier';
  id: Scalars['ID']['output'];
  codesRome: Array<Scalars['String']['output']>;
  /** Prochains événements qui présentent ce métier. */
  evenements: Maybe<Array<Evenement>>;
  /** Structures où en parler, les plus proches d'abord. */
  structuresConseil: Maybe<Array<StructureEdge>>;
};


export type MetierEvenementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type MetierStructuresConseilArgs = {
  pres: Autour;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Session = {
  __typename?: 'Session';
  id: Scalars['ID']['output'];
  position: Maybe<Position>;
  /** Informations collectives avant cette session. */
  informationsCollectives: Maybe<Array<Evenement>>;
  /** Structures d'orientation les plus proches du lieu ; liste vide à distance. */
  structuresAProximite: Maybe<Array<StructureEdge>>;
};


export type SessionInformationsCollectivesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type SessionStructuresAProximiteArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
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
  Territoire: Territoire;
  Structure: Structure;
  Service: Service;
  Evenement: Evenement;
  Metier: Metier;
  Session: Session;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Territoire:
    ( { __typename: 'Territoire' }
    & GraphQLRecursivePick<FederationTypes['Territoire'], {"id":true}> );
  Structure:
    ( { __typename: 'Structure' }
    & GraphQLRecursivePick<FederationTypes['Structure'], {"id":true}> );
  Service:
    ( { __typename: 'Service' }
    & GraphQLRecursivePick<FederationTypes['Service'], {"id":true}> );
  Evenement:
    ( { __typename: 'Evenement' }
    & GraphQLRecursivePick<FederationTypes['Evenement'], {"id":true}> );
  Metier:
    ( { __typename: 'Metier' }
    & GraphQLRecursivePick<FederationTypes['Metier'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Metier'], {"codesRome":true}> ) );
  Session:
    ( { __typename: 'Session' }
    & GraphQLRecursivePick<FederationTypes['Session'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Session'], {"position":{"latitude":true,"longitude":true}}> ) );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  _Entity:
    | ( EvenementLigne )
    | ( Omit<Metier, 'evenements' | 'structuresConseil'> & { evenements?: Maybe<Array<_RefType['Evenement']>>, structuresConseil?: Maybe<Array<_RefType['StructureEdge']>> } )
    | ( ServiceLigne )
    | ( Omit<Session, 'informationsCollectives' | 'structuresAProximite'> & { informationsCollectives?: Maybe<Array<_RefType['Evenement']>>, structuresAProximite?: Maybe<Array<_RefType['StructureEdge']>> } )
    | ( StructureLigne )
    | ( TerritoireLigne )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Moi: ResolverTypeWrapper<Caller>;
  Acteur: Acteur;
  NiveauTerritoire: NiveauTerritoire;
  TerritoireConnection: ResolverTypeWrapper<PageTerritoires>;
  TerritoireEdge: ResolverTypeWrapper<Omit<TerritoireEdge, 'node'> & { node: ResolversTypes['Territoire'] }>;
  Territoire: ResolverTypeWrapper<TerritoireLigne>;
  ListeTerritoriale: ResolverTypeWrapper<ListeTerritoriale>;
  FiltreStructures: FiltreStructures;
  StructureConnection: ResolverTypeWrapper<PageStructures>;
  StructureEdge: ResolverTypeWrapper<Omit<StructureEdge, 'node'> & { node: ResolversTypes['Structure'] }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Structure: ResolverTypeWrapper<StructureLigne>;
  NomVocabulaire: NomVocabulaire;
  Terme: ResolverTypeWrapper<TermeLigne>;
  FiltreServices: FiltreServices;
  ServiceConnection: ResolverTypeWrapper<PageServices>;
  ServiceEdge: ResolverTypeWrapper<Omit<ServiceEdge, 'node'> & { node: ResolversTypes['Service'] }>;
  Service: ResolverTypeWrapper<ServiceLigne>;
  ZoneEligibilite: ResolverTypeWrapper<ZoneLigne>;
  Horaire: ResolverTypeWrapper<Horaire>;
  JourSemaine: JourSemaine;
  FiltreEvenements: FiltreEvenements;
  TypeEvenement: TypeEvenement;
  EvenementConnection: ResolverTypeWrapper<PageEvenements>;
  EvenementEdge: ResolverTypeWrapper<Omit<EvenementEdge, 'node'> & { node: ResolversTypes['Evenement'] }>;
  Evenement: ResolverTypeWrapper<EvenementLigne>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Montant: ResolverTypeWrapper<Scalars['Montant']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Provenance: ResolverTypeWrapper<Provenance>;
  Position: ResolverTypeWrapper<Position>;
  Adresse: ResolverTypeWrapper<Adresse>;
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
  Metier: ResolverTypeWrapper<Omit<Metier, 'evenements' | 'structuresConseil'> & { evenements?: Maybe<Array<ResolversTypes['Evenement']>>, structuresConseil?: Maybe<Array<ResolversTypes['StructureEdge']>> }>;
  Session: ResolverTypeWrapper<Omit<Session, 'informationsCollectives' | 'structuresAProximite'> & { informationsCollectives?: Maybe<Array<ResolversTypes['Evenement']>>, structuresAProximite?: Maybe<Array<ResolversTypes['StructureEdge']>> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Moi: Caller;
  TerritoireConnection: PageTerritoires;
  TerritoireEdge: Omit<TerritoireEdge, 'node'> & { node: ResolversParentTypes['Territoire'] };
  Territoire: TerritoireLigne;
  ListeTerritoriale: ListeTerritoriale;
  FiltreStructures: FiltreStructures;
  StructureConnection: PageStructures;
  StructureEdge: Omit<StructureEdge, 'node'> & { node: ResolversParentTypes['Structure'] };
  Float: Scalars['Float']['output'];
  Structure: StructureLigne;
  Terme: TermeLigne;
  FiltreServices: FiltreServices;
  ServiceConnection: PageServices;
  ServiceEdge: Omit<ServiceEdge, 'node'> & { node: ResolversParentTypes['Service'] };
  Service: ServiceLigne;
  ZoneEligibilite: ZoneLigne;
  Horaire: Horaire;
  FiltreEvenements: FiltreEvenements;
  EvenementConnection: PageEvenements;
  EvenementEdge: Omit<EvenementEdge, 'node'> & { node: ResolversParentTypes['Evenement'] };
  Evenement: EvenementLigne;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Montant: Scalars['Montant']['output'];
  PageInfo: PageInfo;
  Provenance: Provenance;
  Position: Position;
  Adresse: Adresse;
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
  Metier: Omit<Metier, 'evenements' | 'structuresConseil'> & { evenements?: Maybe<Array<ResolversParentTypes['Evenement']>>, structuresConseil?: Maybe<Array<ResolversParentTypes['StructureEdge']>> } | FederationReferenceTypes['Metier'];
  Session: Omit<Session, 'informationsCollectives' | 'structuresAProximite'> & { informationsCollectives?: Maybe<Array<ResolversParentTypes['Evenement']>>, structuresAProximite?: Maybe<Array<ResolversParentTypes['StructureEdge']>> } | FederationReferenceTypes['Session'];
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
  moi?: Resolver<Maybe<ResolversTypes['Moi']>, ParentType, ContextType>;
  territoire?: Resolver<Maybe<ResolversTypes['Territoire']>, ParentType, ContextType, RequireFields<QueryTerritoireArgs, 'id'>>;
  territoires?: Resolver<Maybe<ResolversTypes['TerritoireConnection']>, ParentType, ContextType, RequireFields<QueryTerritoiresArgs, 'first'>>;
  structure?: Resolver<Maybe<ResolversTypes['Structure']>, ParentType, ContextType, RequireFields<QueryStructureArgs, 'id'>>;
  structures?: Resolver<Maybe<ResolversTypes['StructureConnection']>, ParentType, ContextType, RequireFields<QueryStructuresArgs, 'first'>>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType, RequireFields<QueryServiceArgs, 'id'>>;
  services?: Resolver<Maybe<ResolversTypes['ServiceConnection']>, ParentType, ContextType, RequireFields<QueryServicesArgs, 'first'>>;
  vocabulaire?: Resolver<Maybe<Array<ResolversTypes['Terme']>>, ParentType, ContextType, RequireFields<QueryVocabulaireArgs, 'nom'>>;
  evenements?: Resolver<Maybe<ResolversTypes['EvenementConnection']>, ParentType, ContextType, RequireFields<QueryEvenementsArgs, 'first'>>;
  importsOrientation?: Resolver<Maybe<Array<ResolversTypes['Import']>>, ParentType, ContextType, RequireFields<QueryImportsOrientationArgs, 'first'>>;
  _entities?: Resolver<Array<Maybe<ResolversTypes['_Entity']>>, ParentType, ContextType, RequireFields<Query_EntitiesArgs, 'representations'>>;
  _service?: Resolver<ResolversTypes['_Service'], ParentType, ContextType>;
};

export type MoiResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Moi'] = ResolversParentTypes['Moi']> = {
  acteur?: Resolver<Maybe<ResolversTypes['Acteur']>, ParentType, ContextType>;
  sujet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  territoires?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  finalite?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  habilitations?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type TerritoireConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerritoireConnection'] = ResolversParentTypes['TerritoireConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TerritoireEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TerritoireEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerritoireEdge'] = ResolversParentTypes['TerritoireEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Territoire'], ParentType, ContextType>;
};

export type TerritoireResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Territoire'] = ResolversParentTypes['Territoire'], FederationReferenceType extends FederationReferenceTypes['Territoire'] = FederationReferenceTypes['Territoire']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Territoire']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  niveau?: Resolver<ResolversTypes['NiveauTerritoire'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nom?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codesPostaux?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
  parents?: Resolver<Array<ResolversTypes['Territoire']>, ParentType, ContextType, Partial<TerritoireParentsArgs>>;
  enfants?: Resolver<Maybe<ResolversTypes['TerritoireConnection']>, ParentType, ContextType, RequireFields<TerritoireEnfantsArgs, 'niveau' | 'first'>>;
  liste?: Resolver<ResolversTypes['ListeTerritoriale'], ParentType, ContextType>;
  missionsLocales?: Resolver<Maybe<Array<ResolversTypes['Structure']>>, ParentType, ContextType>;
  evenements?: Resolver<Maybe<Array<ResolversTypes['Evenement']>>, ParentType, ContextType, RequireFields<TerritoireEvenementsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ListeTerritorialeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListeTerritoriale'] = ResolversParentTypes['ListeTerritoriale']> = {
  nom?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  annee?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StructureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StructureConnection'] = ResolversParentTypes['StructureConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StructureEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StructureEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StructureEdge'] = ResolversParentTypes['StructureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Structure'], ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type StructureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Structure'] = ResolversParentTypes['Structure'], FederationReferenceType extends FederationReferenceTypes['Structure'] = FederationReferenceTypes['Structure']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Structure']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiants?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  nom?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reseaux?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reseauxPorteurs?: Resolver<Array<ResolversTypes['Terme']>, ParentType, ContextType>;
  siret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  adresse?: Resolver<Maybe<ResolversTypes['Adresse']>, ParentType, ContextType>;
  commune?: Resolver<Maybe<ResolversTypes['Territoire']>, ParentType, ContextType>;
  telephone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  courriel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  siteWeb?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  urlRendezVous?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accessibilite?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lienSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  horaires?: Resolver<Array<ResolversTypes['Horaire']>, ParentType, ContextType>;
  horairesTexte?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ouverteMaintenant?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  services?: Resolver<Maybe<Array<ResolversTypes['Service']>>, ParentType, ContextType, RequireFields<StructureServicesArgs, 'first'>>;
  evenements?: Resolver<Maybe<Array<ResolversTypes['Evenement']>>, ParentType, ContextType, RequireFields<StructureEvenementsArgs, 'first'>>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TermeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Terme'] = ResolversParentTypes['Terme']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formacodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceConnection'] = ResolversParentTypes['ServiceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ServiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceEdge'] = ResolversParentTypes['ServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service'], FederationReferenceType extends FederationReferenceTypes['Service'] = FederationReferenceTypes['Service']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Service']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nom?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  structure?: Resolver<Maybe<ResolversTypes['Structure']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['Terme']>, ParentType, ContextType>;
  thematiques?: Resolver<Array<ResolversTypes['Terme']>, ParentType, ContextType>;
  publics?: Resolver<Array<ResolversTypes['Terme']>, ParentType, ContextType>;
  publicsPrecisions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conditionsAcces?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  frais?: Resolver<Maybe<ResolversTypes['Terme']>, ParentType, ContextType>;
  fraisPrecisions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modesAccueil?: Resolver<Array<ResolversTypes['Terme']>, ParentType, ContextType>;
  adresse?: Resolver<Maybe<ResolversTypes['Adresse']>, ParentType, ContextType>;
  commune?: Resolver<Maybe<ResolversTypes['Territoire']>, ParentType, ContextType>;
  zoneEligibilite?: Resolver<Maybe<ResolversTypes['ZoneEligibilite']>, ParentType, ContextType>;
  modesMobilisation?: Resolver<Array<ResolversTypes['Terme']>, ParentType, ContextType>;
  mobilisablePar?: Resolver<Array<ResolversTypes['Terme']>, ParentType, ContextType>;
  mobilisationPrecisions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lienMobilisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  telephone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  courriel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  horaires?: Resolver<Array<ResolversTypes['Horaire']>, ParentType, ContextType>;
  horairesTexte?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  volumeHoraireHebdomadaire?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  nombreSemaines?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lienSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ZoneEligibiliteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ZoneEligibilite'] = ResolversParentTypes['ZoneEligibilite']> = {
  partout?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  territoires?: Resolver<Array<ResolversTypes['Territoire']>, ParentType, ContextType, RequireFields<ZoneEligibiliteTerritoiresArgs, 'first'>>;
  pays?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  codesInconnus?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HoraireResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Horaire'] = ResolversParentTypes['Horaire']> = {
  jour?: Resolver<ResolversTypes['JourSemaine'], ParentType, ContextType>;
  de?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  a?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EvenementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvenementConnection'] = ResolversParentTypes['EvenementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EvenementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EvenementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvenementEdge'] = ResolversParentTypes['EvenementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Evenement'], ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type EvenementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evenement'] = ResolversParentTypes['Evenement'], FederationReferenceType extends FederationReferenceTypes['Evenement'] = FederationReferenceTypes['Evenement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Evenement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TypeEvenement'], ParentType, ContextType>;
  titre?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  debut?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fin?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lieu?: Resolver<Maybe<ResolversTypes['Adresse']>, ParentType, ContextType>;
  aDistance?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  places?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  organisateur?: Resolver<Maybe<ResolversTypes['Structure']>, ParentType, ContextType>;
  urlInscription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  __resolveType?: TypeResolveFn<'Evenement' | 'Metier' | 'Service' | 'Session' | 'Structure' | 'Territoire', ParentType, ContextType>;
};

export type MetierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Metier'] = ResolversParentTypes['Metier'], FederationReferenceType extends FederationReferenceTypes['Metier'] = FederationReferenceTypes['Metier']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Metier']> | FederationReferenceType, FederationReferenceType, ContextType>;
  evenements?: Resolver<Maybe<Array<ResolversTypes['Evenement']>>, ParentType, ContextType, RequireFields<MetierEvenementsArgs, 'first'>>;
  structuresConseil?: Resolver<Maybe<Array<ResolversTypes['StructureEdge']>>, ParentType, ContextType, RequireFields<MetierStructuresConseilArgs, 'pres' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session'], FederationReferenceType extends FederationReferenceTypes['Session'] = FederationReferenceTypes['Session']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Session']> | FederationReferenceType, FederationReferenceType, ContextType>;
  informationsCollectives?: Resolver<Maybe<Array<ResolversTypes['Evenement']>>, ParentType, ContextType, RequireFields<SessionInformationsCollectivesArgs, 'first'>>;
  structuresAProximite?: Resolver<Maybe<Array<ResolversTypes['StructureEdge']>>, ParentType, ContextType, RequireFields<SessionStructuresAProximiteArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Query?: QueryResolvers<ContextType>;
  Moi?: MoiResolvers<ContextType>;
  TerritoireConnection?: TerritoireConnectionResolvers<ContextType>;
  TerritoireEdge?: TerritoireEdgeResolvers<ContextType>;
  Territoire?: TerritoireResolvers<ContextType>;
  ListeTerritoriale?: ListeTerritorialeResolvers<ContextType>;
  StructureConnection?: StructureConnectionResolvers<ContextType>;
  StructureEdge?: StructureEdgeResolvers<ContextType>;
  Structure?: StructureResolvers<ContextType>;
  Terme?: TermeResolvers<ContextType>;
  ServiceConnection?: ServiceConnectionResolvers<ContextType>;
  ServiceEdge?: ServiceEdgeResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  ZoneEligibilite?: ZoneEligibiliteResolvers<ContextType>;
  Horaire?: HoraireResolvers<ContextType>;
  EvenementConnection?: EvenementConnectionResolvers<ContextType>;
  EvenementEdge?: EvenementEdgeResolvers<ContextType>;
  Evenement?: EvenementResolvers<ContextType>;
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
  Session?: SessionResolvers<ContextType>;
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
