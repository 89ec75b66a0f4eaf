// Made by `npm run generate`: do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SessionConnue } from '../src/session/session.ts';
import type { Context } from '../src/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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
  /**
   * Barèmes de rémunération en vigueur à une date, avec leur texte : celui du territoire d'abord, puis le national
   * si celui du territoire ne le remplace pas. Liste vide avant 2003.
   */
  baremes: Maybe<Array<Bareme>>;
  /**
   * Estimation anonyme de la rémunération d'un stagiaire, avec le détail du calcul. Rien n'est gardé.
   * Une estimation n'est pas une décision : seul le payeur notifie un montant.
   */
  simulationRemuneration: Maybe<SimulationRemuneration>;
  /** Chargements de données de rémunération et de suivi, du plus récent au plus ancien. */
  importsRemuneration: Maybe<Array<Import>>;
  _entities: Array<Maybe<_Entity>>;
  _service: _Service;
};


export type QueryBaremesArgs = {
  date?: InputMaybe<Scalars['Date']['input']>;
  territoire?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySimulationRemunerationArgs = {
  profil: ProfilRemuneration;
};


export type QueryImportsRemunerationArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type Query_EntitiesArgs = {
  representations: Array<Scalars['_Any']['input']>;
};

/** Barème daté : un ensemble de lignes valables sur une période et un territoire. */
export type Bareme = {
  __typename?: 'Bareme';
  /** Version, comme « FR-2025-04-01 ». */
  version: Scalars['ID']['output'];
  /** Premier jour. */
  debut: Scalars['Date']['output'];
  /** Dernier jour ; null s'il est encore en vigueur. */
  fin: Maybe<Scalars['Date']['output']>;
  /** Territoire. */
  territoire: Scalars['ID']['output'];
  /** Date du texte ou de la délibération, quand elle est connue : elle peut suivre le premier jour, et le mois est alors recalculé. */
  publieLe: Maybe<Scalars['Date']['output']>;
  /** Texte qui le fonde. */
  baseReglementaire: Scalars['String']['output'];
  /** Coefficient de revalorisation par rapport au précédent ; null pour le premier. */
  coefficient: Maybe<Scalars['String']['output']>;
  /** Source des montants. */
  source: Scalars['String']['output'];
  /** Lignes. */
  lignes: Array<LigneBareme>;
};

/** Une ligne de barème. */
export type LigneBareme = {
  __typename?: 'LigneBareme';
  /** Catégorie. */
  categorie: CategorieRemuneration;
  /** Public, en clair. */
  libelle: Scalars['String']['output'];
  /** Montant mensuel à temps plein ; null si la ligne encadre un salaire antérieur. */
  montant: Maybe<Scalars['Montant']['output']>;
  /** Plancher mensuel, si la ligne encadre un salaire antérieur. */
  minimum: Maybe<Scalars['Montant']['output']>;
  /** Plafond mensuel, si la ligne encadre un salaire antérieur. */
  maximum: Maybe<Scalars['Montant']['output']>;
  /** Article. */
  article: Maybe<Scalars['String']['output']>;
  /** Établi par un texte, ou dérivé d'un coefficient publié ? Une ligne à deux bornes porte la plus faible des deux. */
  certitude: CertitudeMontant;
};

/** D'où l'on tient un montant. */
export type CertitudeMontant =
  /** Publié dans un texte ou par une source officielle. */
  | 'ETABLI'
  /** Calculé par nous à partir d'un coefficient publié. */
  | 'DERIVE';

/** Catégorie de rémunération, fixée à l'entrée en stage. */
export type CategorieRemuneration =
  /** Moins de 18 ans à l'entrée. */
  | 'MOINS_18'
  /** De 18 à 25 ans (depuis mai 2021). */
  | 'DE_18_A_25'
  /** De 18 à 20 ans (avant mai 2021). */
  | 'DE_18_A_20'
  /** De 21 à 25 ans (avant mai 2021). */
  | 'DE_21_A_25'
  /** 26 ans et plus. */
  | 'PLUS_26'
  /** 6 mois d'activité sur 12 ou 12 sur 24 : moins de 26 ans depuis juin 2021, tout âge avant mai 2021. */
  | 'ACTIVITE_ANTERIEURE'
  /** Parent isolé, personne seule enceinte, trois enfants, veuvage ou séparation de moins de trois ans. */
  | 'SITUATION_FAMILIALE'
  /** Travailleur handicapé sans salaire de référence. */
  | 'TRAVAILLEUR_HANDICAPE'
  /** Travailleur handicapé avec salaire de référence. */
  | 'TRAVAILLEUR_HANDICAPE_SALAIRE'
  /** Travailleur non salarié (avant mai 2021). */
  | 'NON_SALARIE';

/** Situation familiale qui ouvre le montant des 26 ans et plus aux plus jeunes. */
export type SituationFamiliale =
  /** Aucune de ces situations. */
  | 'AUCUNE'
  /** Parent isolé avec enfant à charge. */
  | 'PARENT_ISOLE'
  /** Personne seule enceinte, grossesse déclarée. */
  | 'ENCEINTE_SEULE'
  /** Parent d'au moins trois enfants. */
  | 'TROIS_ENFANTS'
  /** Veuvage, divorce ou séparation judiciaire depuis moins de trois ans. */
  | 'SEPARATION_RECENTE';

/** Qui rémunère pendant la formation. */
export type RegimeRemuneration =
  /** Rémunération publique des stagiaires (Région ou État). */
  | 'RPS'
  /** Allocation d'aide au retour à l'emploi formation (France Travail). */
  | 'AREF'
  /** Rémunération de formation de France Travail. */
  | 'RFFT'
  /** Protection sociale seule. */
  | 'P2S'
  /** Employeur ou OPCO : hors de ce calcul. */
  | 'EMPLOYEUR';

/** Façon de retenir une absence injustifiée : le code ne la fixe pas, chaque payeur choisit. */
export type MethodeProrata =
  /** Heures d'absence sur 151,67. */
  | 'HEURES_151_67'
  /** Heures d'absence sur les heures prévues du mois. */
  | 'HEURES_PREVUES'
  /** Un trentième par jour d'absence. */
  | 'TRENTIEME';

/** Situation anonyme à simuler. */
export type ProfilRemuneration = {
  /** Âge à l'entrée en stage, en années révolues ; ou « dateNaissance ». */
  ageEntree?: InputMaybe<Scalars['Int']['input']>;
  /** Date de naissance, pour un âge exact à l'entrée. */
  dateNaissance?: InputMaybe<Scalars['Date']['input']>;
  /** Entrée en stage ; aujourd'hui si absente. */
  dateEntree?: InputMaybe<Scalars['Date']['input']>;
  /** Sortie de stage, si elle est connue : elle compte pour le dernier mois et pour les retours au domicile. */
  dateSortie?: InputMaybe<Scalars['Date']['input']>;
  /** Mois payé (un de ses jours) ; celui de l'entrée si absent. */
  moisPaye?: InputMaybe<Scalars['Date']['input']>;
  /** Indemnisation en cours par France Travail (ARE). */
  indemniseAre?: Scalars['Boolean']['input'];
  /** La formation est-elle agréée pour la rémunération par la Région ou l'État ? */
  stageAgree?: Scalars['Boolean']['input'];
  /** La formation est-elle financée par France Travail ? */
  financeFranceTravail?: Scalars['Boolean']['input'];
  /** Salarié en poste pendant la formation. */
  salarie?: Scalars['Boolean']['input'];
  /** Reconnaissance de la qualité de travailleur handicapé. */
  travailleurHandicape?: Scalars['Boolean']['input'];
  /** 6 mois d'activité salariée sur 12, ou 12 sur 24, avant l'entrée. */
  activiteAnterieure?: Scalars['Boolean']['input'];
  /** Salaire brut mensuel moyen antérieur (travailleur handicapé ayant travaillé 6 mois sur 12 ou 12 sur 24). */
  salaireAnterieur?: InputMaybe<Scalars['Montant']['input']>;
  /** Travailleur non salarié (avant mai 2021). */
  nonSalarie?: Scalars['Boolean']['input'];
  /** Situation familiale. */
  situationFamiliale?: SituationFamiliale;
  /** Heures hebdomadaires ; à partir de 30, le stage est à temps plein. Temps plein supposé si aucune durée n'est donnée. */
  heuresHebdo?: InputMaybe<Scalars['Float']['input']>;
  /** Heures de stage du mois, absences comprises, pour un stage à temps partiel ; estimées d'après les heures hebdomadaires si absentes. */
  heuresMois?: InputMaybe<Scalars['Float']['input']>;
  /** Droit à l'ASS, qui donne un plancher à temps partiel ; inconnu par défaut. */
  droitAss?: InputMaybe<Scalars['Boolean']['input']>;
  /** Heures d'absence injustifiée dans le mois. */
  heuresAbsenceInjustifiee?: Scalars['Float']['input'];
  /** Jours d'absence injustifiée dans le mois (méthode du trentième). */
  joursAbsenceInjustifiee?: Scalars['Int']['input'];
  /** Heures d'absence justifiée : elles ne donnent lieu à aucune retenue. */
  heuresAbsenceJustifiee?: Scalars['Float']['input'];
  /** Heures prévues dans le mois, pour la retenue sur heures prévues. */
  heuresPrevuesMois?: InputMaybe<Scalars['Float']['input']>;
  /** Façon de retenir, choisie par le payeur. */
  methodeProrata?: MethodeProrata;
  /** Distance du domicile déclaré à l'inscription au lieu de formation, en kilomètres. */
  distanceKm?: InputMaybe<Scalars['Float']['input']>;
  /** Territoire au barème propre, comme « DEP-976 ». */
  territoire?: InputMaybe<Scalars['ID']['input']>;
};

/** Résultat d'une simulation, expliqué. */
export type SimulationRemuneration = {
  __typename?: 'SimulationRemuneration';
  /** Qui rémunère. */
  regime: RegimeRemuneration;
  /** Pourquoi, en une phrase. */
  explication: Scalars['String']['output'];
  /** Catégorie ; null si le barème des stagiaires ne s'applique pas (ni RPS ni RFFT). */
  categorie: Maybe<CategorieRemuneration>;
  /** Montant mensuel à temps plein ; null si le barème des stagiaires ne s'applique pas. */
  montantMensuel: Maybe<Scalars['Montant']['output']>;
  /** Montant estimé du mois payé, entrée ou sortie en cours de mois et absences comprises ; null si le barème des stagiaires ne s'applique pas. */
  montantMois: Maybe<Scalars['Montant']['output']>;
  /** Temps plein ? À partir de 30 heures par semaine ; null si le barème des stagiaires ne s'applique pas. */
  tempsPlein: Maybe<Scalars['Boolean']['output']>;
  /** Indemnité mensuelle de transport. */
  transport: IndemniteTransport;
  /** Cotisations sociales du mois, à la charge du payeur ; null si le barème des stagiaires ne s'applique pas, ou si le taux de l'année n'est pas connu. */
  cotisations: Maybe<Scalars['Montant']['output']>;
  /** Version de barème dont vient le montant. */
  baremeVersion: Maybe<Scalars['ID']['output']>;
  /** Chaque règle appliquée, dans l'ordre. */
  trace: Array<EtapeCalcul>;
  /** Ce que cette estimation suppose. */
  reserves: Array<Scalars['String']['output']>;
};

/** Droits au transport selon la distance. */
export type IndemniteTransport = {
  __typename?: 'IndemniteTransport';
  /** Indemnité forfaitaire mensuelle. */
  forfait: ForfaitTransport;
  /** Voyage de début et de fin de stage remboursé (plus de 25 km) ? Faux si la distance est inconnue. */
  voyageDebutFin: Scalars['Boolean']['output'];
  /** Voyages de retour au domicile pendant le stage. */
  retourPeriodique: RetourPeriodique;
};

/** Remboursement des retours périodiques au domicile. */
export type RetourPeriodique =
  /** Distance ou durée du stage inconnue, ou règle propre à l'outre-mer. */
  | 'INCONNU'
  /** Aucun : 25 km ou moins, ou stage de trois mois ou moins. */
  | 'AUCUN'
  /** Moins de 18 ans : trois quarts d'un voyage par mois. */
  | 'MENSUEL_TROIS_QUARTS'
  /** Un voyage par trimestre, en totalité. */
  | 'TRIMESTRIEL_TOTAL';

/** Forfait mensuel de transport. */
export type ForfaitTransport =
  /** Distance inconnue. */
  | 'INCONNU'
  /** 15 km ou moins : rien. */
  | 'AUCUN'
  /** Plus de 15 km : forfait. */
  | 'FORFAIT'
  /** Plus de 250 km : forfait majoré. */
  | 'FORFAIT_MAJORE';

/** Une étape du calcul. */
export type EtapeCalcul = {
  __typename?: 'EtapeCalcul';
  /** Règle appliquée. */
  regle: Scalars['String']['output'];
  /** Texte ou politique qui la fonde. */
  base: Scalars['String']['output'];
  /** Ce qu'elle a reçu. */
  entree: Scalars['String']['output'];
  /** Ce qu'elle donne. */
  resultat: Scalars['String']['output'];
};

/**
 * Places d'une session : capacité = réservées + occupées + disponibles, aucune négative.
 * Quand la source réduit la capacité sous le nombre d'inscrits, disponibles et réservées tombent à 0 et la capacité suit les inscrits.
 */
export type Places = {
  __typename?: 'Places';
  /** Capacité ; le nombre d'inscrits, si la source en annonce moins. */
  capacite: Scalars['Int']['output'];
  /** Capacité annoncée par la source, telle quelle. */
  capaciteAnnoncee: Scalars['Int']['output'];
  /** Réservées (sorties du pré-qualifiant…) et pas encore libérées, dans la limite de ce que les inscrits laissent. */
  reservees: Scalars['Int']['output'];
  /** Occupées : inscriptions prévues, en cours ou terminées ; une annulation ou un abandon libère la place. */
  occupees: Scalars['Int']['output'];
  /** Encore libres. */
  disponibles: Scalars['Int']['output'];
  /** Vert s'il reste des places et que la session recrute, rouge sinon. */
  feu: FeuPlaces;
};

/** Feu des places. */
export type FeuPlaces =
  /** Il reste des places. */
  | 'VERT'
  /** Plus de place, session finie ou fermée, ou retirée de l'offre. */
  | 'ROUGE';

/** Places des sessions d'un territoire. Les sessions sans capacité annoncée n'y comptent pas. */
export type SuiviTerritoire = {
  __typename?: 'SuiviTerritoire';
  /** Sessions qui recrutent aujourd'hui et annoncent une capacité. */
  sessions: Scalars['Int']['output'];
  /** Capacité. */
  capacite: Scalars['Int']['output'];
  /** Places réservées. */
  reservees: Scalars['Int']['output'];
  /** Places occupées. */
  occupees: Scalars['Int']['output'];
  /** Places disponibles. */
  disponibles: Scalars['Int']['output'];
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

export type _Entity = Session | Territoire;

export type Session = {
  __typename?: 'Session';
  id: Scalars['ID']['output'];
  /** Places de la session ; null si la source n'annonce pas de capacité. */
  places: Maybe<Places>;
  /**
   * Estimation de la rémunération d'un stagiaire de cette session, heures, dates et territoire de la session compris.
   * Null si la session n'est pas encore connue de ce système.
   */
  remunerationEstimee: Maybe<SimulationRemuneration>;
};


export type SessionRemunerationEstimeeArgs = {
  profil: ProfilRemuneration;
};

export type Territoire = {
  __typename?: 'Territoire';
  id: Scalars['ID']['output'];
  /** Places des sessions qui recrutent dans ce territoire. */
  suivi: Maybe<SuiviTerritoire>;
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
  Session: Session;
  Territoire: Territoire;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Session:
    ( { __typename: 'Session' }
    & GraphQLRecursivePick<FederationTypes['Session'], {"id":true}> );
  Territoire:
    ( { __typename: 'Territoire' }
    & GraphQLRecursivePick<FederationTypes['Territoire'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  _Entity:
    | ( SessionConnue )
    | ( Territoire )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Bareme: ResolverTypeWrapper<Bareme>;
  LigneBareme: ResolverTypeWrapper<LigneBareme>;
  CertitudeMontant: CertitudeMontant;
  CategorieRemuneration: CategorieRemuneration;
  SituationFamiliale: SituationFamiliale;
  RegimeRemuneration: RegimeRemuneration;
  MethodeProrata: MethodeProrata;
  ProfilRemuneration: ProfilRemuneration;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  SimulationRemuneration: ResolverTypeWrapper<SimulationRemuneration>;
  IndemniteTransport: ResolverTypeWrapper<IndemniteTransport>;
  RetourPeriodique: RetourPeriodique;
  ForfaitTransport: ForfaitTransport;
  EtapeCalcul: ResolverTypeWrapper<EtapeCalcul>;
  Places: ResolverTypeWrapper<Places>;
  FeuPlaces: FeuPlaces;
  SuiviTerritoire: ResolverTypeWrapper<SuiviTerritoire>;
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
  Session: ResolverTypeWrapper<SessionConnue>;
  Territoire: ResolverTypeWrapper<Territoire>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Bareme: Bareme;
  LigneBareme: LigneBareme;
  ProfilRemuneration: ProfilRemuneration;
  Float: Scalars['Float']['output'];
  SimulationRemuneration: SimulationRemuneration;
  IndemniteTransport: IndemniteTransport;
  EtapeCalcul: EtapeCalcul;
  Places: Places;
  SuiviTerritoire: SuiviTerritoire;
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
  Session: SessionConnue;
  Territoire: Territoire | FederationReferenceTypes['Territoire'];
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
  baremes?: Resolver<Maybe<Array<ResolversTypes['Bareme']>>, ParentType, ContextType, Partial<QueryBaremesArgs>>;
  simulationRemuneration?: Resolver<Maybe<ResolversTypes['SimulationRemuneration']>, ParentType, ContextType, RequireFields<QuerySimulationRemunerationArgs, 'profil'>>;
  importsRemuneration?: Resolver<Maybe<Array<ResolversTypes['Import']>>, ParentType, ContextType, RequireFields<QueryImportsRemunerationArgs, 'first'>>;
  _entities?: Resolver<Array<Maybe<ResolversTypes['_Entity']>>, ParentType, ContextType, RequireFields<Query_EntitiesArgs, 'representations'>>;
  _service?: Resolver<ResolversTypes['_Service'], ParentType, ContextType>;
};

export type BaremeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bareme'] = ResolversParentTypes['Bareme']> = {
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  debut?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  fin?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  territoire?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  publieLe?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  baseReglementaire?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  coefficient?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lignes?: Resolver<Array<ResolversTypes['LigneBareme']>, ParentType, ContextType>;
};

export type LigneBaremeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LigneBareme'] = ResolversParentTypes['LigneBareme']> = {
  categorie?: Resolver<ResolversTypes['CategorieRemuneration'], ParentType, ContextType>;
  libelle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  montant?: Resolver<Maybe<ResolversTypes['Montant']>, ParentType, ContextType>;
  minimum?: Resolver<Maybe<ResolversTypes['Montant']>, ParentType, ContextType>;
  maximum?: Resolver<Maybe<ResolversTypes['Montant']>, ParentType, ContextType>;
  article?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certitude?: Resolver<ResolversTypes['CertitudeMontant'], ParentType, ContextType>;
};

export type SimulationRemunerationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SimulationRemuneration'] = ResolversParentTypes['SimulationRemuneration']> = {
  regime?: Resolver<ResolversTypes['RegimeRemuneration'], ParentType, ContextType>;
  explication?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  categorie?: Resolver<Maybe<ResolversTypes['CategorieRemuneration']>, ParentType, ContextType>;
  montantMensuel?: Resolver<Maybe<ResolversTypes['Montant']>, ParentType, ContextType>;
  montantMois?: Resolver<Maybe<ResolversTypes['Montant']>, ParentType, ContextType>;
  tempsPlein?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  transport?: Resolver<ResolversTypes['IndemniteTransport'], ParentType, ContextType>;
  cotisations?: Resolver<Maybe<ResolversTypes['Montant']>, ParentType, ContextType>;
  baremeVersion?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  trace?: Resolver<Array<ResolversTypes['EtapeCalcul']>, ParentType, ContextType>;
  reserves?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IndemniteTransportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndemniteTransport'] = ResolversParentTypes['IndemniteTransport']> = {
  forfait?: Resolver<ResolversTypes['ForfaitTransport'], ParentType, ContextType>;
  voyageDebutFin?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  retourPeriodique?: Resolver<ResolversTypes['RetourPeriodique'], ParentType, ContextType>;
};

export type EtapeCalculResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EtapeCalcul'] = ResolversParentTypes['EtapeCalcul']> = {
  regle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  base?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entree?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resultat?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlacesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Places'] = ResolversParentTypes['Places']> = {
  capacite?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  capaciteAnnoncee?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reservees?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occupees?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  disponibles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  feu?: Resolver<ResolversTypes['FeuPlaces'], ParentType, ContextType>;
};

export type SuiviTerritoireResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuiviTerritoire'] = ResolversParentTypes['SuiviTerritoire']> = {
  sessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  capacite?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reservees?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occupees?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  disponibles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  __resolveType?: TypeResolveFn<'Session' | 'Territoire', ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session'], FederationReferenceType extends FederationReferenceTypes['Session'] = FederationReferenceTypes['Session']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Session']> | FederationReferenceType, FederationReferenceType, ContextType>;
  places?: Resolver<Maybe<ResolversTypes['Places']>, ParentType, ContextType>;
  remunerationEstimee?: Resolver<Maybe<ResolversTypes['SimulationRemuneration']>, ParentType, ContextType, RequireFields<SessionRemunerationEstimeeArgs, 'profil'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TerritoireResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Territoire'] = ResolversParentTypes['Territoire'], FederationReferenceType extends FederationReferenceTypes['Territoire'] = FederationReferenceTypes['Territoire']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Territoire']> | FederationReferenceType, FederationReferenceType, ContextType>;
  suivi?: Resolver<Maybe<ResolversTypes['SuiviTerritoire']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Query?: QueryResolvers<ContextType>;
  Bareme?: BaremeResolvers<ContextType>;
  LigneBareme?: LigneBaremeResolvers<ContextType>;
  SimulationRemuneration?: SimulationRemunerationResolvers<ContextType>;
  IndemniteTransport?: IndemniteTransportResolvers<ContextType>;
  EtapeCalcul?: EtapeCalculResolvers<ContextType>;
  Places?: PlacesResolvers<ContextType>;
  SuiviTerritoire?: SuiviTerritoireResolvers<ContextType>;
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
  Session?: SessionResolvers<ContextType>;
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
