// Made by `npm run generate`: do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MetierLigne } from '../src/metier/ligne.ts';
import type { FicheLigne, CompetenceLigne } from '../src/fiche-rome/ligne.ts';
import type { CentreLigne } from '../src/centre-interet/loaders.ts';
import type { PageMetiers } from '../src/metier/connection.ts';
import type { PageAppellations, PageCompetences } from '../src/fiche-rome/connections.ts';
import type { ReponseDefinition, QuestionnaireDefinition, QuestionDefinition } from '../src/quiz/questionnaire.ts';
import type { MetierSuggereLigne } from '../src/quiz/suggestion.ts';
import type { OffreCodee } from '../src/metier/resolvers.ts';
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
  /** Un métier par son identifiant, même retiré ; null si rien ne le porte. */
  metier: Maybe<Metier>;
  /** Recherche de métiers par nom, féminin, synonyme ou appellation, accents, casse et fautes de frappe indifférents. */
  metiers: Maybe<MetierConnection>;
  /** Une fiche ROME ; la version chargée la plus récente si « version » est absent. */
  ficheRome: Maybe<FicheRome>;
  /** Une compétence ou un savoir par son identifiant ; null si rien ne le porte. */
  competence: Maybe<Competence>;
  /** Centres d'intérêt, dans l'ordre alphabétique. */
  centresInteret: Maybe<Array<CentreInteret>>;
  /** Le questionnaire du Quizz Métiers ; la version courante si « version » est absent. */
  quizMetiers: Maybe<Questionnaire>;
  /**
   * Métiers suggérés par des réponses au Quizz. Rien n'est gardé : les mêmes réponses donnent toujours le même résultat.
   * Résultat exploratoire, à discuter avec un conseiller.
   */
  resultatQuiz: Maybe<ResultatQuiz>;
  /** Chargements de données des métiers, du plus récent au plus ancien. */
  importsMetiers: Maybe<Array<Import>>;
  _entities: Array<Maybe<_Entity>>;
  _service: _Service;
};


export type QueryMetierArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMetiersArgs = {
  recherche?: InputMaybe<Scalars['String']['input']>;
  codeRome?: InputMaybe<Scalars['String']['input']>;
  filtre?: InputMaybe<FiltreMetiers>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryFicheRomeArgs = {
  code: Scalars['String']['input'];
  version?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCompetenceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryQuizMetiersArgs = {
  version?: InputMaybe<Scalars['String']['input']>;
};


export type QueryResultatQuizArgs = {
  reponses: ReponsesQuiz;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryImportsMetiersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type Query_EntitiesArgs = {
  representations: Array<Scalars['_Any']['input']>;
};

/** Critères de recherche de métiers. */
export type FiltreMetiers = {
  /** Centres d'intérêt (identifiants) : le métier porte l'un d'eux. */
  centresInteret?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Secteur ou domaine (libellé exact, accents et casse indifférents). */
  secteur?: InputMaybe<Scalars['String']['input']>;
  /** Niveau d'accès au plus ; les métiers dont le niveau est inconnu sont exclus. */
  niveauAccesMax?: InputMaybe<Niveau>;
  /** Statut possible (salarié, artisan, fonctionnaire…). */
  statut?: InputMaybe<Scalars['String']['input']>;
};

/** Page de métiers. */
export type MetierConnection = {
  __typename?: 'MetierConnection';
  /** Métiers de la page. */
  edges: Array<MetierEdge>;
  /** Où l'on en est. */
  pageInfo: PageInfo;
  /** Nombre exact de métiers trouvés. */
  totalCount: Scalars['Int']['output'];
  /** Ce qui a été compris du texte cherché ; null sans texte. */
  comprise: Maybe<RechercheComprise>;
  /** Autres recherches qui donnent davantage de métiers, les plus proches de celle-ci d'abord ; vide s'il n'y en a pas. */
  suggestions: Array<SuggestionMetiers>;
};


/** Page de métiers. */
export type MetierConnectionSuggestionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Une autre recherche de métiers, et ce qu'elle donnerait. Seuls les champs utiles à son genre sont remplis. */
export type SuggestionMetiers = {
  __typename?: 'SuggestionMetiers';
  /** Ce qu'elle change. */
  genre: GenreSuggestion;
  /** Phrase à afficher. */
  libelle: Scalars['String']['output'];
  /** Nombre exact de métiers qu'elle donnerait. */
  nombre: Scalars['Int']['output'];
  /** Texte à chercher à la place. */
  texte: Maybe<Scalars['String']['output']>;
  /** Nom du critère à retirer. */
  critere: Maybe<Scalars['String']['output']>;
  /** Métier proche. */
  metier: Maybe<Metier>;
};

/** Un métier dans une page. */
export type MetierEdge = {
  __typename?: 'MetierEdge';
  /** Curseur de ce métier. */
  cursor: Scalars['String']['output'];
  /** Le métier. */
  node: Metier;
  /** Ce qui a fait trouver ce métier (libellé, synonyme, appellation ou mot courant) ; null sans recherche. */
  trouvePar: Maybe<Scalars['String']['output']>;
};

/** Un métier, tel que l'Onisep le décrit, ou tel que le ROME le connaît quand l'Onisep n'a pas de fiche. */
export type Metier = {
  __typename?: 'Metier';
  /** « MET-231 » (Onisep) ou « ROME-D1102 ». */
  id: Scalars['ID']['output'];
  /** Libellé, comme « boulanger / boulangère ». */
  libelle: Scalars['String']['output'];
  /** Libellé au féminin. */
  libelleFeminin: Maybe<Scalars['String']['output']>;
  /** Libellé au masculin. */
  libelleMasculin: Maybe<Scalars['String']['output']>;
  /** Autres noms. */
  synonymes: Array<Scalars['String']['output']>;
  /** Codes ROME ; ils servent à trouver les formations. */
  codesRome: Array<Scalars['String']['output']>;
  /** Fiches ROME de ces codes, dans la version la plus récente qui les contient. */
  fichesRome: Array<FicheRome>;
  /** En quelques phrases, texte simple. */
  accroche: Maybe<Scalars['String']['output']>;
  /** Nature du travail, texte simple. */
  natureTravail: Maybe<Scalars['String']['output']>;
  /** Conditions de travail, texte simple. */
  conditionsTravail: Maybe<Scalars['String']['output']>;
  /** Compétences requises, texte simple. */
  competencesRequises: Maybe<Scalars['String']['output']>;
  /** Accès au métier, texte simple. */
  accesMetier: Maybe<Scalars['String']['output']>;
  /** Vie professionnelle, texte simple. */
  vieProfessionnelle: Maybe<Scalars['String']['output']>;
  /** Niveau d'accès minimal. */
  niveauAcces: Maybe<Niveau>;
  /** Statuts possibles. */
  statuts: Array<Scalars['String']['output']>;
  /** Domaines et secteurs. */
  secteurs: Array<Scalars['String']['output']>;
  /** Centres d'intérêt. */
  centresInteret: Array<CentreInteret>;
  /** Métiers associés. */
  associes: Array<Metier>;
  /** Page du métier chez l'Onisep. */
  urlOnisep: Maybe<Scalars['String']['output']>;
  /** Origine, licence et fraîcheur ; l'attribution doit être affichée. */
  provenance: Provenance;
};

/** Fiche du Répertoire opérationnel des métiers et des emplois (France Travail). */
export type FicheRome = {
  __typename?: 'FicheRome';
  /** Code, comme D1102. */
  code: Scalars['String']['output'];
  /** Version du répertoire, comme 460. */
  version: Scalars['String']['output'];
  /** Intitulé. */
  libelle: Scalars['String']['output'];
  /** Grand domaine. */
  grandDomaine: Maybe<Scalars['String']['output']>;
  /** Domaine professionnel. */
  domaine: Maybe<Scalars['String']['output']>;
  /** Définition. */
  definition: Maybe<Scalars['String']['output']>;
  /** Accès à l'emploi. */
  acces: Maybe<Scalars['String']['output']>;
  /** Profil RIASEC majeur puis mineur, comme « RC ». */
  riasec: Maybe<Scalars['String']['output']>;
  /** Emploi réglementé ? */
  reglemente: Maybe<Scalars['Boolean']['output']>;
  /** Emploi de cadre ? */
  cadre: Maybe<Scalars['Boolean']['output']>;
  /** Appellations, dans l'ordre alphabétique. */
  appellations: Maybe<AppellationConnection>;
  /** Compétences et savoirs, le cœur de métier d'abord. */
  competences: Maybe<CompetenceConnection>;
  /** Contextes de travail. */
  contextesTravail: Array<Scalars['String']['output']>;
  /** Secteurs d'activité. */
  secteurs: Array<Scalars['String']['output']>;
  /** Centres d'intérêt. */
  centresInteret: Array<CentreInteret>;
  /** Fiches proches, vers lesquelles une mobilité est facile. */
  mobilites: Array<FicheRome>;
  /** Origine et fraîcheur. */
  provenance: Provenance;
};


/** Fiche du Répertoire opérationnel des métiers et des emplois (France Travail). */
export type FicheRomeAppellationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Fiche du Répertoire opérationnel des métiers et des emplois (France Travail). */
export type FicheRomeCompetencesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Page d'appellations. */
export type AppellationConnection = {
  __typename?: 'AppellationConnection';
  /** Appellations de la page. */
  edges: Array<AppellationEdge>;
  /** Où l'on en est. */
  pageInfo: PageInfo;
  /** Nombre exact. */
  totalCount: Scalars['Int']['output'];
};

/** Une appellation dans une page. */
export type AppellationEdge = {
  __typename?: 'AppellationEdge';
  /** Curseur. */
  cursor: Scalars['String']['output'];
  /** L'appellation. */
  node: Appellation;
};

/** Nom sous lequel un emploi est proposé. */
export type Appellation = {
  __typename?: 'Appellation';
  /** Code OGR. */
  code: Scalars['String']['output'];
  /** Libellé long. */
  libelle: Scalars['String']['output'];
  /** Peu usité ? */
  peuUsite: Scalars['Boolean']['output'];
};

/** Page de compétences. */
export type CompetenceConnection = {
  __typename?: 'CompetenceConnection';
  /** Compétences de la page. */
  edges: Array<CompetenceEdge>;
  /** Où l'on en est. */
  pageInfo: PageInfo;
  /** Nombre exact. */
  totalCount: Scalars['Int']['output'];
};

/** Une compétence dans une page. */
export type CompetenceEdge = {
  __typename?: 'CompetenceEdge';
  /** Curseur. */
  cursor: Scalars['String']['output'];
  /** La compétence. */
  node: Competence;
  /** Vrai si elle est au cœur du métier. */
  coeurMetier: Scalars['Boolean']['output'];
};

/** Compétence, savoir-être ou savoir du ROME. */
export type Competence = {
  __typename?: 'Competence';
  /** Identifiant, « OGR-100023 ». */
  id: Scalars['ID']['output'];
  /** Libellé. */
  libelle: Scalars['String']['output'];
  /** Savoir-faire, savoir-être professionnel ou savoir. */
  nature: NatureCompetence;
  /** Catégorie. */
  categorie: Maybe<Scalars['String']['output']>;
};

/** Nature d'une compétence du ROME. */
export type NatureCompetence =
  /** Savoir-faire. */
  | 'SAVOIR_FAIRE'
  /** Savoir-être professionnel. */
  | 'SAVOIR_ETRE'
  /** Savoir. */
  | 'SAVOIR';

/** Ce qui attire quelqu'un : la clef du Quizz Métiers. */
export type CentreInteret = {
  __typename?: 'CentreInteret';
  /** Identifiant. */
  id: Scalars['ID']['output'];
  /** Libellé, comme « J'ai envie de créer, construire, rénover ». */
  libelle: Scalars['String']['output'];
  /** Explication. */
  definition: Maybe<Scalars['String']['output']>;
  /** Métiers qui le portent. */
  metiers: Maybe<MetierConnection>;
};


/** Ce qui attire quelqu'un : la clef du Quizz Métiers. */
export type CentreInteretMetiersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Questionnaire du Quizz Métiers : versionné, pour qu'un résultat garde son sens. */
export type Questionnaire = {
  __typename?: 'Questionnaire';
  /** Version. */
  version: Scalars['String']['output'];
  /** Titre. */
  titre: Scalars['String']['output'];
  /** Mise en garde à afficher avec le résultat. */
  avertissement: Scalars['String']['output'];
  /** Questions, dans l'ordre. */
  questions: Array<Question>;
};

/** Une question du Quizz. */
export type Question = {
  __typename?: 'Question';
  /** Identifiant. */
  id: Scalars['ID']['output'];
  /** Énoncé. */
  libelle: Scalars['String']['output'];
  /** Réponses possibles. */
  reponses: Array<ReponseProposee>;
};

/** Une réponse possible. */
export type ReponseProposee = {
  __typename?: 'ReponseProposee';
  /** Identifiant. */
  id: Scalars['ID']['output'];
  /** Libellé. */
  libelle: Scalars['String']['output'];
  /** Centres d'intérêt que cette réponse renforce, avec leur poids de 0 à 1. */
  poids: Array<PoidsInteret>;
};

/** Poids d'un centre d'intérêt. */
export type PoidsInteret = {
  __typename?: 'PoidsInteret';
  /** Centre d'intérêt. */
  centre: CentreInteret;
  /** Poids, de 0 à 1. */
  poids: Scalars['Float']['output'];
};

/** Réponses au Quizz. */
export type ReponsesQuiz = {
  /** Version du questionnaire ; la courante si elle est absente. */
  version?: InputMaybe<Scalars['String']['input']>;
  /** Identifiants des réponses choisies. */
  choix: Array<Scalars['ID']['input']>;
};

/** Résultat du Quizz. */
export type ResultatQuiz = {
  __typename?: 'ResultatQuiz';
  /** Version du questionnaire. */
  version: Scalars['String']['output'];
  /** Mise en garde à afficher. */
  avertissement: Scalars['String']['output'];
  /** Métiers suggérés, les mieux notés d'abord. */
  metiers: Array<MetierSuggere>;
};

/** Un métier suggéré, avec ses raisons. */
export type MetierSuggere = {
  __typename?: 'MetierSuggere';
  /** Le métier. */
  metier: Metier;
  /** Score : somme des poids de ses centres d'intérêt, divisée par la racine de leur nombre. */
  score: Scalars['Float']['output'];
  /** Centres d'intérêt qui l'expliquent. */
  raisons: Array<PoidsInteret>;
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

export type _Entity = CentreInteret | Certification | Competence | FicheRome | Formation | Metier;

export type Formation = {
  __typename?: 'Formation';
  id: Scalars['ID']['output'];
  codesRome: Array<Scalars['String']['output']>;
  /** Métiers que cette formation prépare (par les codes ROME de l'offre). */
  metiersVises: Maybe<Array<Metier>>;
};


export type FormationMetiersVisesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Certification = {
  __typename?: 'Certification';
  id: Scalars['ID']['output'];
  codesRome: Array<Scalars['String']['output']>;
  /** Métiers accessibles avec cette certification (par ses codes ROME). */
  metiersAccessibles: Maybe<Array<Metier>>;
};


export type CertificationMetiersAccessiblesArgs = {
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
  Metier: Metier;
  FicheRome: FicheRome;
  Competence: Competence;
  CentreInteret: CentreInteret;
  Formation: Formation;
  Certification: Certification;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Metier:
    ( { __typename: 'Metier' }
    & GraphQLRecursivePick<FederationTypes['Metier'], {"id":true}> );
  FicheRome:
    ( { __typename: 'FicheRome' }
    & GraphQLRecursivePick<FederationTypes['FicheRome'], {"code":true,"version":true}> );
  Competence:
    ( { __typename: 'Competence' }
    & GraphQLRecursivePick<FederationTypes['Competence'], {"id":true}> );
  CentreInteret:
    ( { __typename: 'CentreInteret' }
    & GraphQLRecursivePick<FederationTypes['CentreInteret'], {"id":true}> );
  Formation:
    ( { __typename: 'Formation' }
    & GraphQLRecursivePick<FederationTypes['Formation'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Formation'], {"codesRome":true}> ) );
  Certification:
    ( { __typename: 'Certification' }
    & GraphQLRecursivePick<FederationTypes['Certification'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Certification'], {"codesRome":true}> ) );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  _Entity:
    | ( CentreLigne )
    | ( OffreCodee )
    | ( CompetenceLigne )
    | ( FicheLigne )
    | ( OffreCodee )
    | ( MetierLigne )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  FiltreMetiers: FiltreMetiers;
  MetierConnection: ResolverTypeWrapper<PageMetiers>;
  SuggestionMetiers: ResolverTypeWrapper<Omit<SuggestionMetiers, 'metier'> & { metier?: Maybe<ResolversTypes['Metier']> }>;
  MetierEdge: ResolverTypeWrapper<Omit<MetierEdge, 'node'> & { node: ResolversTypes['Metier'] }>;
  Metier: ResolverTypeWrapper<MetierLigne>;
  FicheRome: ResolverTypeWrapper<FicheLigne>;
  AppellationConnection: ResolverTypeWrapper<PageAppellations>;
  AppellationEdge: ResolverTypeWrapper<AppellationEdge>;
  Appellation: ResolverTypeWrapper<Appellation>;
  CompetenceConnection: ResolverTypeWrapper<PageCompetences>;
  CompetenceEdge: ResolverTypeWrapper<Omit<CompetenceEdge, 'node'> & { node: ResolversTypes['Competence'] }>;
  Competence: ResolverTypeWrapper<CompetenceLigne>;
  NatureCompetence: NatureCompetence;
  CentreInteret: ResolverTypeWrapper<CentreLigne>;
  Questionnaire: ResolverTypeWrapper<QuestionnaireDefinition>;
  Question: ResolverTypeWrapper<QuestionDefinition>;
  ReponseProposee: ResolverTypeWrapper<ReponseDefinition>;
  PoidsInteret: ResolverTypeWrapper<Omit<PoidsInteret, 'centre'> & { centre: ResolversTypes['CentreInteret'] }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ReponsesQuiz: ReponsesQuiz;
  ResultatQuiz: ResolverTypeWrapper<Omit<ResultatQuiz, 'metiers'> & { metiers: Array<ResolversTypes['MetierSuggere']> }>;
  MetierSuggere: ResolverTypeWrapper<MetierSuggereLigne>;
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
  Formation: ResolverTypeWrapper<OffreCodee>;
  Certification: ResolverTypeWrapper<OffreCodee>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  FiltreMetiers: FiltreMetiers;
  MetierConnection: PageMetiers;
  SuggestionMetiers: Omit<SuggestionMetiers, 'metier'> & { metier?: Maybe<ResolversParentTypes['Metier']> };
  MetierEdge: Omit<MetierEdge, 'node'> & { node: ResolversParentTypes['Metier'] };
  Metier: MetierLigne;
  FicheRome: FicheLigne;
  AppellationConnection: PageAppellations;
  AppellationEdge: AppellationEdge;
  Appellation: Appellation;
  CompetenceConnection: PageCompetences;
  CompetenceEdge: Omit<CompetenceEdge, 'node'> & { node: ResolversParentTypes['Competence'] };
  Competence: CompetenceLigne;
  CentreInteret: CentreLigne;
  Questionnaire: QuestionnaireDefinition;
  Question: QuestionDefinition;
  ReponseProposee: ReponseDefinition;
  PoidsInteret: Omit<PoidsInteret, 'centre'> & { centre: ResolversParentTypes['CentreInteret'] };
  Float: Scalars['Float']['output'];
  ReponsesQuiz: ReponsesQuiz;
  ResultatQuiz: Omit<ResultatQuiz, 'metiers'> & { metiers: Array<ResolversParentTypes['MetierSuggere']> };
  MetierSuggere: MetierSuggereLigne;
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
  Formation: OffreCodee;
  Certification: OffreCodee;
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
  metier?: Resolver<Maybe<ResolversTypes['Metier']>, ParentType, ContextType, RequireFields<QueryMetierArgs, 'id'>>;
  metiers?: Resolver<Maybe<ResolversTypes['MetierConnection']>, ParentType, ContextType, RequireFields<QueryMetiersArgs, 'first'>>;
  ficheRome?: Resolver<Maybe<ResolversTypes['FicheRome']>, ParentType, ContextType, RequireFields<QueryFicheRomeArgs, 'code'>>;
  competence?: Resolver<Maybe<ResolversTypes['Competence']>, ParentType, ContextType, RequireFields<QueryCompetenceArgs, 'id'>>;
  centresInteret?: Resolver<Maybe<Array<ResolversTypes['CentreInteret']>>, ParentType, ContextType>;
  quizMetiers?: Resolver<Maybe<ResolversTypes['Questionnaire']>, ParentType, ContextType, Partial<QueryQuizMetiersArgs>>;
  resultatQuiz?: Resolver<Maybe<ResolversTypes['ResultatQuiz']>, ParentType, ContextType, RequireFields<QueryResultatQuizArgs, 'reponses' | 'first'>>;
  importsMetiers?: Resolver<Maybe<Array<ResolversTypes['Import']>>, ParentType, ContextType, RequireFields<QueryImportsMetiersArgs, 'first'>>;
  _entities?: Resolver<Array<Maybe<ResolversTypes['_Entity']>>, ParentType, ContextType, RequireFields<Query_EntitiesArgs, 'representations'>>;
  _service?: Resolver<ResolversTypes['_Service'], ParentType, ContextType>;
};

export type MetierConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetierConnection'] = ResolversParentTypes['MetierConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MetierEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  comprise?: Resolver<Maybe<ResolversTypes['RechercheComprise']>, ParentType, ContextType>;
  suggestions?: Resolver<Array<ResolversTypes['SuggestionMetiers']>, ParentType, ContextType, RequireFields<MetierConnectionSuggestionsArgs, 'first'>>;
};

export type SuggestionMetiersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuggestionMetiers'] = ResolversParentTypes['SuggestionMetiers']> = {
  genre?: Resolver<ResolversTypes['GenreSuggestion'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nombre?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  texte?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  critere?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metier?: Resolver<Maybe<ResolversTypes['Metier']>, ParentType, ContextType>;
};

export type MetierEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetierEdge'] = ResolversParentTypes['MetierEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Metier'], ParentType, ContextType>;
  trouvePar?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MetierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Metier'] = ResolversParentTypes['Metier'], FederationReferenceType extends FederationReferenceTypes['Metier'] = FederationReferenceTypes['Metier']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Metier']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  libelleFeminin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  libelleMasculin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  synonymes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  codesRome?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  fichesRome?: Resolver<Array<ResolversTypes['FicheRome']>, ParentType, ContextType>;
  accroche?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  natureTravail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conditionsTravail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  competencesRequises?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accesMetier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vieProfessionnelle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  niveauAcces?: Resolver<Maybe<ResolversTypes['Niveau']>, ParentType, ContextType>;
  statuts?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  secteurs?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  centresInteret?: Resolver<Array<ResolversTypes['CentreInteret']>, ParentType, ContextType>;
  associes?: Resolver<Array<ResolversTypes['Metier']>, ParentType, ContextType>;
  urlOnisep?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FicheRomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FicheRome'] = ResolversParentTypes['FicheRome'], FederationReferenceType extends FederationReferenceTypes['FicheRome'] = FederationReferenceTypes['FicheRome']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FicheRome']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grandDomaine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domaine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acces?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  riasec?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reglemente?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cadre?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  appellations?: Resolver<Maybe<ResolversTypes['AppellationConnection']>, ParentType, ContextType, RequireFields<FicheRomeAppellationsArgs, 'first'>>;
  competences?: Resolver<Maybe<ResolversTypes['CompetenceConnection']>, ParentType, ContextType, RequireFields<FicheRomeCompetencesArgs, 'first'>>;
  contextesTravail?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  secteurs?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  centresInteret?: Resolver<Array<ResolversTypes['CentreInteret']>, ParentType, ContextType>;
  mobilites?: Resolver<Array<ResolversTypes['FicheRome']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppellationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppellationConnection'] = ResolversParentTypes['AppellationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AppellationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AppellationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppellationEdge'] = ResolversParentTypes['AppellationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Appellation'], ParentType, ContextType>;
};

export type AppellationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appellation'] = ResolversParentTypes['Appellation']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  peuUsite?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CompetenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompetenceConnection'] = ResolversParentTypes['CompetenceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CompetenceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompetenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompetenceEdge'] = ResolversParentTypes['CompetenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Competence'], ParentType, ContextType>;
  coeurMetier?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CompetenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Competence'] = ResolversParentTypes['Competence'], FederationReferenceType extends FederationReferenceTypes['Competence'] = FederationReferenceTypes['Competence']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Competence']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nature?: Resolver<ResolversTypes['NatureCompetence'], ParentType, ContextType>;
  categorie?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CentreInteretResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentreInteret'] = ResolversParentTypes['CentreInteret'], FederationReferenceType extends FederationReferenceTypes['CentreInteret'] = FederationReferenceTypes['CentreInteret']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CentreInteret']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metiers?: Resolver<Maybe<ResolversTypes['MetierConnection']>, ParentType, ContextType, RequireFields<CentreInteretMetiersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuestionnaireResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Questionnaire'] = ResolversParentTypes['Questionnaire']> = {
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titre?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  avertissement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  questions?: Resolver<Array<ResolversTypes['Question']>, ParentType, ContextType>;
};

export type QuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Question'] = ResolversParentTypes['Question']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reponses?: Resolver<Array<ResolversTypes['ReponseProposee']>, ParentType, ContextType>;
};

export type ReponseProposeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReponseProposee'] = ResolversParentTypes['ReponseProposee']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  poids?: Resolver<Array<ResolversTypes['PoidsInteret']>, ParentType, ContextType>;
};

export type PoidsInteretResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PoidsInteret'] = ResolversParentTypes['PoidsInteret']> = {
  centre?: Resolver<ResolversTypes['CentreInteret'], ParentType, ContextType>;
  poids?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ResultatQuizResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResultatQuiz'] = ResolversParentTypes['ResultatQuiz']> = {
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  avertissement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  metiers?: Resolver<Array<ResolversTypes['MetierSuggere']>, ParentType, ContextType>;
};

export type MetierSuggereResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetierSuggere'] = ResolversParentTypes['MetierSuggere']> = {
  metier?: Resolver<ResolversTypes['Metier'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  raisons?: Resolver<Array<ResolversTypes['PoidsInteret']>, ParentType, ContextType>;
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
  __resolveType?: TypeResolveFn<'CentreInteret' | 'Certification' | 'Competence' | 'FicheRome' | 'Formation' | 'Metier', ParentType, ContextType>;
};

export type FormationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Formation'] = ResolversParentTypes['Formation'], FederationReferenceType extends FederationReferenceTypes['Formation'] = FederationReferenceTypes['Formation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Formation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  metiersVises?: Resolver<Maybe<Array<ResolversTypes['Metier']>>, ParentType, ContextType, RequireFields<FormationMetiersVisesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CertificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Certification'] = ResolversParentTypes['Certification'], FederationReferenceType extends FederationReferenceTypes['Certification'] = FederationReferenceTypes['Certification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Certification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  metiersAccessibles?: Resolver<Maybe<Array<ResolversTypes['Metier']>>, ParentType, ContextType, RequireFields<CertificationMetiersAccessiblesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Query?: QueryResolvers<ContextType>;
  MetierConnection?: MetierConnectionResolvers<ContextType>;
  SuggestionMetiers?: SuggestionMetiersResolvers<ContextType>;
  MetierEdge?: MetierEdgeResolvers<ContextType>;
  Metier?: MetierResolvers<ContextType>;
  FicheRome?: FicheRomeResolvers<ContextType>;
  AppellationConnection?: AppellationConnectionResolvers<ContextType>;
  AppellationEdge?: AppellationEdgeResolvers<ContextType>;
  Appellation?: AppellationResolvers<ContextType>;
  CompetenceConnection?: CompetenceConnectionResolvers<ContextType>;
  CompetenceEdge?: CompetenceEdgeResolvers<ContextType>;
  Competence?: CompetenceResolvers<ContextType>;
  CentreInteret?: CentreInteretResolvers<ContextType>;
  Questionnaire?: QuestionnaireResolvers<ContextType>;
  Question?: QuestionResolvers<ContextType>;
  ReponseProposee?: ReponseProposeeResolvers<ContextType>;
  PoidsInteret?: PoidsInteretResolvers<ContextType>;
  ResultatQuiz?: ResultatQuizResolvers<ContextType>;
  MetierSuggere?: MetierSuggereResolvers<ContextType>;
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
  Formation?: FormationResolvers<ContextType>;
  Certification?: CertificationResolvers<ContextType>;
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
