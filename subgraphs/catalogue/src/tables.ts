import { provenanceColumns, recordsTable, serviceTables } from "@passerelle/kernel/postgres/service-tables";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  json,
  jsonb,
  numeric,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import type {
  EtatAdministratif,
  EtatCertification,
  EtatRecrutement,
  ModaliteEnseignement,
  ModaliteEntree,
  NatureCertification,
  NatureOrganisme,
  Niveau,
  ObjectifGeneral,
  TypeEnregistrement,
  TypeParcours,
  VoieAcces,
} from "../generated/types.ts";
import type {
  BlocLu,
  CertificateurLu,
  ConventionLue,
  LienLu,
  PartenaireLu,
} from "../importers/certifications/apport.ts";
import type {
  AdresseRecord,
  ComplementsRecord,
  ContactRecord,
  FinancementRecord,
  FormacodeRecord,
  InformationRecord,
  LieuRecord,
  RelationRecord,
} from "../importers/offre/records.ts";
import type { Systeme } from "./certifications/codes.ts";

export const schema = pgSchema("catalogue");

export const { imports, rejets, outbox, projections } = serviceTables(schema);

export const lignes = recordsTable(schema);

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** A list of codes, empty rather than null. */
const codes = (name: string) => text(name).array().notNull().default(sql`'{}'`);

/**
 * The element as the source wrote it, children that have a table of their own apart.
 *
 * No condition looks into it: kept as text, neither taken apart nor compressed, it costs an import a third less.
 */
const brut = () => json("brut");

/** What each source says of each organisme, under the id made from the source's own number. */
export const organismes = schema.table(
  "organismes",
  {
    id: text("id").primaryKey(),
    nom: text("nom").notNull(),
    raisonSociale: text("raison_sociale"),
    siret: text("siret"),
    numeroActivite: text("numero_activite"),
    uai: text("uai"),
    adresse: jsonb("adresse").$type<AdresseRecord>(),
    contacts: jsonb("contacts").$type<ContactRecord[]>().notNull().default([]),
    brut: brut(),
    /** What directories say and feeds do not; null when the source says nothing of it. */
    complements: jsonb("complements").$type<ComplementsRecord>(),
    /** The organisme of which this is one description: `annuaire.groupe`. */
    groupe: text("groupe"),
    ...provenanceColumns(),
  },
  (table) => [
    index("organismes_groupe_idx").on(table.groupe),
    // Of the thousand organismes of a territory, how many are one is read from here.
    index("organismes_id_groupe_idx").on(table.id, table.groupe),
    index("organismes_uai_idx").on(table.uai).where(sql`uai is not null`),
    index("organismes_uai_seul_idx").on(table.id).where(sql`siret is null and uai is not null`),
    index("organismes_source_idx").on(table.source),
  ],
);

/** Each organisme once, whatever sources speak of it: derived from `organismes`, field by field (`organismes/reunion`). */
export const annuaire = schema.table(
  "annuaire",
  {
    /** `SIRET-…`, else `UAI-…`, else the id of its only description. */
    groupe: text("groupe").primaryKey(),
    /** Id of its first description; those of the others lead here too. */
    id: text("id").notNull(),
    nom: text("nom").notNull(),
    raisonSociale: text("raison_sociale"),
    siret: text("siret"),
    numeroActivite: text("numero_activite"),
    uai: text("uai"),
    /** Every UAI and activity number that a source gives it: it is found by each. */
    codes: codes("codes"),
    adresse: jsonb("adresse").$type<AdresseRecord>(),
    contacts: jsonb("contacts").$type<ContactRecord[]>().notNull().default([]),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    siteWeb: text("site_web"),
    nature: text("nature").$type<NatureOrganisme>(),
    etat: text("etat").$type<EtatAdministratif>(),
    qualiopi: boolean("qualiopi"),
    academie: text("academie"),
    reseaux: codes("reseaux"),
    lieux: jsonb("lieux").$type<LieuRecord[]>().notNull().default([]),
    relations: jsonb("relations").$type<RelationRecord[]>().notNull().default([]),
    /** Which description gave which fields. */
    origines: jsonb("origines")
      .$type<{ id: string; source: string; champs: string[] }[]>()
      .notNull()
      .default([]),
    cleTri: text("cle_tri").notNull(),
    /** All its names, without accents nor case. */
    mots: text("mots").notNull(),
    ...provenanceColumns(),
  },
  (table) => [
    index("annuaire_cle_tri_idx").on(sql`cle_tri collate "C"`, table.id),
    index("annuaire_mots_idx").using("gin", sql`mots public.gin_trgm_ops`),
    index("annuaire_siret_idx").on(table.siret.op("text_pattern_ops")),
    index("annuaire_codes_idx").using("gin", table.codes),
    index("annuaire_relations_idx").using("gin", sql`relations jsonb_path_ops`),
  ],
);

/** Certifications, computed from the records of every source (`lignes`): no source owns one. */
export const certifications = schema.table(
  "certifications",
  {
    id: text("id").primaryKey(),
    libelle: text("libelle"),
    /** « CAP », « TP ». */
    abrege: text("abrege"),
    type: text("type"),
    nature: text("nature").$type<NatureCertification>(),
    codeRncp: text("code_rncp"),
    /** Its newest registration; all are in `codesRs`. */
    codeRs: text("code_rs"),
    codesRs: codes("codes_rs"),
    codeCertifInfo: text("code_certif_info"),
    codeCpf: text("code_cpf"),
    codesDiplome: codes("codes_diplome"),
    niveau: text("niveau").$type<Niveau>(),
    etat: text("etat").$type<EtatCertification>(),
    typeEnregistrement: text("type_enregistrement").$type<TypeEnregistrement>(),
    datePublication: date("date_publication"),
    dateDecision: date("date_decision"),
    dateEffet: date("date_effet"),
    finEnregistrement: date("fin_enregistrement"),
    limiteDelivrance: date("limite_delivrance"),
    validationPartielle: boolean("validation_partielle"),
    premiereSession: integer("premiere_session"),
    derniereSession: integer("derniere_session"),
    accessibleVae: boolean("accessible_vae"),
    franceVae: boolean("france_vae").notNull().default(false),
    commission: text("commission"),
    familleMetiers: text("famille_metiers"),
    duree: text("duree"),
    urlOnisep: text("url_onisep"),
    /** The principal one first. */
    formacodes: codes("formacodes"),
    codesNsf: codes("codes_nsf"),
    codesRome: codes("codes_rome"),
    voiesAcces: text("voies_acces").array().$type<VoieAcces[]>().notNull().default(sql`'{}'`),
    certificateurs: jsonb("certificateurs").$type<CertificateurLu[]>().notNull().default([]),
    blocs: jsonb("blocs").$type<BlocLu[]>().notNull().default([]),
    conventions: jsonb("conventions").$type<ConventionLue[]>().notNull().default([]),
    partenaires: jsonb("partenaires").$type<PartenaireLu[]>().notNull().default([]),
    anciennes: jsonb("anciennes").$type<LienLu[]>().notNull().default([]),
    nouvelles: jsonb("nouvelles").$type<LienLu[]>().notNull().default([]),
    /** Ids of the certifications that share the code of this fiche. */
    declinaisons: codes("declinaisons"),
    /** All that describe it; `source` is the one believed first. */
    sources: codes("sources"),
    cleTri: text("cle_tri").notNull(),
    ...provenanceColumns(),
  },
  (table) => [
    index("certifications_cle_tri_idx").on(sql`cle_tri collate "C"`, table.id),
    index("certifications_mots_idx").using("gin", sql`cle_tri public.gin_trgm_ops`),
  ],
);

/** Which certifications a code names, ids included; `retenue` is the one that the code alone designates. */
export const certificationCodes = schema.table(
  "certification_codes",
  {
    systeme: text("systeme").$type<Systeme>().notNull(),
    code: text("code").notNull(),
    certificationId: text("certification_id").notNull(),
    retenue: boolean("retenue").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.systeme, table.code, table.certificationId] }),
    index("certification_codes_certification_idx").on(table.certificationId),
  ],
);

export const formations = schema.table(
  "formations",
  {
    id: text("id").primaryKey(),
    numero: text("numero").notNull(),
    intitule: text("intitule").notNull(),
    /** True when the source gives no title: its certification's stands for it where it is known. */
    intituleDeduit: boolean("intitule_deduit").notNull().default(false),
    objectif: text("objectif"),
    resultatsAttendus: text("resultats_attendus"),
    contenu: text("contenu"),
    certifiante: boolean("certifiante"),
    parcours: text("parcours").$type<TypeParcours>(),
    objectifGeneral: text("objectif_general").$type<ObjectifGeneral>(),
    niveauEntree: text("niveau_entree").$type<Niveau>(),
    niveauSortie: text("niveau_sortie").$type<Niveau>(),
    /** The principal one first. */
    formacodes: jsonb("formacodes").$type<FormacodeRecord[]>().notNull().default([]),
    codesNsf: codes("codes_nsf"),
    codesRome: codes("codes_rome"),
    /** Ids of the certifications that the codes of its source designate today. */
    certifications: codes("certifications"),
    /** Their ids by these codes alone: what `certifications` is computed from. */
    certificationsDites: codes("certifications_dites"),
    urls: codes("urls"),
    organismeId: text("organisme_id"),
    contacts: jsonb("contacts").$type<ContactRecord[]>().notNull().default([]),
    brut: brut(),
    ...provenanceColumns(),
  },
  (table) => [
    index("formations_organisme_idx").on(table.organismeId),
    index("formations_certifications_idx").using("gin", table.certifications),
    index("formations_certifications_dites_idx").using("gin", table.certificationsDites),
    index("formations_source_idx").on(table.source),
  ],
);

export const actions = schema.table(
  "actions",
  {
    id: text("id").primaryKey(),
    formationId: text("formation_id").notNull(),
    numero: text("numero").notNull(),
    /** Place among the actions of its formation, as in the source. */
    ordre: integer("ordre").notNull(),
    rythme: text("rythme"),
    publics: codes("publics"),
    modalite: text("modalite").$type<ModaliteEnseignement>(),
    entree: text("entree").$type<ModaliteEntree>(),
    niveauEntreeObligatoire: boolean("niveau_entree_obligatoire"),
    conditions: text("conditions"),
    priseEnChargePossible: boolean("prise_en_charge_possible"),
    /** The main place first. */
    lieux: jsonb("lieux").$type<AdresseRecord[]>().notNull().default([]),
    langues: codes("langues"),
    heuresCentre: integer("heures_centre"),
    heuresEntreprise: integer("heures_entreprise"),
    heuresTotal: integer("heures_total"),
    heuresHebdo: doublePrecision("heures_hebdo"),
    /** Euros, all taxes included. */
    prixTotal: numeric("prix_total", { precision: 12, scale: 2 }),
    conventionnement: boolean("conventionnement"),
    financements: jsonb("financements").$type<FinancementRecord[]>().notNull().default([]),
    accesHandicapes: text("acces_handicapes"),
    restauration: text("restauration"),
    hebergement: text("hebergement"),
    transport: text("transport"),
    /** Ids of the organismes that teach. */
    formateurs: codes("formateurs"),
    /** Information meetings of the whole action. */
    informations: jsonb("informations").$type<InformationRecord[]>().notNull().default([]),
    brut: brut(),
    ...provenanceColumns(),
  },
  (table) => [
    index("actions_formation_idx").on(table.formationId, table.ordre),
    index("actions_source_idx").on(table.source),
  ],
);

export const sessions = schema.table(
  "sessions",
  {
    id: text("id").primaryKey(),
    actionId: text("action_id").notNull(),
    formationId: text("formation_id").notNull(),
    numero: text("numero").notNull(),
    debut: date("debut"),
    fin: date("fin"),
    inscriptionDebut: date("inscription_debut"),
    inscriptionFin: date("inscription_fin"),
    etatRecrutement: text("etat_recrutement").$type<EtatRecrutement>(),
    modalitesInscription: text("modalites_inscription"),
    adresseInscription: jsonb("adresse_inscription").$type<AdresseRecord>(),
    capacite: integer("capacite"),
    /** Information meetings of this session. */
    informations: jsonb("informations").$type<InformationRecord[]>().notNull().default([]),
    brut: brut(),
    ...provenanceColumns(),
  },
  (table) => [
    index("sessions_formation_idx").on(table.formationId),
    index("sessions_action_idx").on(table.actionId),
    index("sessions_source_idx").on(table.source),
  ],
);

/**
 * Terms of the Formacode thesaurus, each version apart: descriptors, top domains and target publics.
 * Computed from `lignes`, never deleted: a formation may carry the code of a term that is gone.
 */
export const formacodes = schema.table(
  "formacodes",
  {
    /** `V14` */
    version: text("version").notNull(),
    /** Five digits. */
    code: text("code").notNull(),
    genre: text("genre", { enum: ["DESCRIPTEUR", "GRAND_DOMAINE", "PUBLIC"] }).notNull(),
    libelle: text("libelle").notNull(),
    /** Semantic field: its three digits and its label. */
    champCode: text("champ_code"),
    champLibelle: text("champ_libelle"),
    synonymes: codes("synonymes"),
    /** Names of occupations that lead to this term. */
    metiers: codes("metiers"),
    /** Codes of terms of the same version, as the thesaurus relates them. */
    plusLarges: codes("plus_larges"),
    plusSpecifiques: codes("plus_specifiques"),
    associes: codes("associes"),
    noteExplication: text("note_explication"),
    noteApplication: text("note_application"),
    /** Place in the tree of the thesaurus, as `A0A0A5`. */
    arborescence: text("arborescence"),
    /** Detailed fields of ISCED-F 2013 (four digits), by LHÉO's table. */
    domainesIsced: codes("domaines_isced"),
    /** Publics and themes of data·inclusion. */
    publicsInclusion: codes("publics_inclusion"),
    themesInclusion: codes("themes_inclusion"),
    /** Label without accents nor case: alphabetical order. */
    cleTri: text("cle_tri").notNull(),
    /** Label, synonyms and occupations without accents nor case: search. */
    mots: text("mots").notNull(),
    ...provenanceColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.version, table.code] }),
    index("formacodes_code_idx").on(table.code.op("text_pattern_ops")),
    index("formacodes_mots_idx").using("gin", sql`mots public.gin_trgm_ops`),
  ],
);

/** Groups of the Nomenclature des spécialités de formation, computed from `lignes`. */
export const specialitesNsf = schema.table("specialites_nsf", {
  /** Three digits. */
  code: text("code").primaryKey(),
  libelle: text("libelle").notNull(),
  /** Two digits. */
  domaineCode: text("domaine_code"),
  domaineLibelle: text("domaine_libelle"),
  ...provenanceColumns(),
});

/** The Carif-Oref of each region: who answers for its offer. Computed from `lignes`. */
export const carifs = schema.table("carifs", {
  /** INSEE code of the region. */
  codeRegion: text("code_region").primaryKey(),
  region: text("region").notNull(),
  nom: text("nom"),
  url: text("url"),
  /** INSEE codes of its departments. */
  departements: codes("departements"),
  ...provenanceColumns(),
});

/** Words of each formation in the offer: title and certification, organisme, objective, content. */
export const textes = schema.table(
  "textes",
  {
    formationId: text("formation_id").primaryKey(),
    /** The finest draw that holds it: one formation in so many (`recherche/tirages.ts`). */
    tirage: smallint("tirage").notNull().default(1),
    /** Is it given, at least once, wholly at a distance? */
    aDistance: boolean("a_distance").notNull().default(false),
    texte: tsvector("texte").notNull(),
  },
  (table) => [
    index("textes_texte_idx").using("gin", table.texte),
    index("textes_tirage_8_idx").using("gin", table.texte).where(sql`tirage >= 8`),
    index("textes_tirage_64_idx").using("gin", table.texte).where(sql`tirage >= 64`),
    index("textes_tirage_512_idx").using("gin", table.texte).where(sql`tirage >= 512`),
    index("textes_distance_idx").using("gin", table.texte).where(sql`a_distance`),
  ],
);

/**
 * What a search asks, one row for each session and place (for each action or formation that has none):
 * derived from the tables above, only what is still in the offer.
 */
export const recherche = schema.table(
  "recherche",
  {
    formationId: text("formation_id").notNull(),
    actionId: text("action_id"),
    sessionId: text("session_id"),
    /** Responsible organisme. */
    organismeId: text("organisme_id"),
    /** Responsible and teaching organismes. */
    organismes: codes("organismes"),
    certifications: codes("certifications"),
    codesRome: codes("codes_rome"),
    certifiante: boolean("certifiante"),
    niveauSortie: text("niveau_sortie").$type<Niveau>(),
    /** Required level, from 0; null when none is. */
    niveauExige: smallint("niveau_exige"),
    financeurs: codes("financeurs"),
    publics: codes("publics"),
    modalite: text("modalite").$type<ModaliteEnseignement>(),
    entree: text("entree").$type<ModaliteEntree>(),
    aDistance: boolean("a_distance").notNull().default(false),
    debut: date("debut"),
    fin: date("fin"),
    /** Last day on which the session takes in, as far as dates tell; null: never (closed, suspended, no session). */
    recruteJusquau: date("recrute_jusquau"),
    codeCommune: text("code_commune"),
    /** True when the coordinates are the commune's: they follow it. */
    positionCommune: boolean("position_commune").notNull().default(false),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    territoires: codes("territoires"),
    departement: text("departement"),
  },
  (table) => [
    index("recherche_formation_idx").on(table.formationId),
    index("recherche_place_idx").using("spgist", sql`point(longitude, latitude)`),
    index("recherche_distance_idx").on(table.formationId).where(sql`a_distance`),
    index("recherche_rome_idx").using("gin", table.codesRome),
    index("recherche_organismes_idx").using("gin", table.organismes),
    index("recherche_certifications_idx").using("gin", table.certifications),
    index("recherche_territoires_idx").using("gin", table.territoires),
    index("recherche_organisme_idx").on(table.organismeId, table.formationId),
    index("recherche_debut_idx").on(table.debut),
    index("recherche_semaines_idx").using("gin", sql`catalogue.semaines(codes_rome, debut)`),
    index("recherche_commune_idx").on(table.codeCommune),
  ],
);

/** What a large territory offers, counted once for all (`territoires/comptes-sql.ts`). */
export const comptesTerritoires = schema.table("comptes_territoires", {
  territoire: text("territoire").primaryKey(),
  /** Ids of the responsible organismes: which of them are one is known elsewhere. */
  organismes: codes("organismes"),
  formations: integer("formations").notNull(),
});

/** Sessions of a large territory by the last day on which they take in, which may be `infinity`. */
export const ouverturesTerritoires = schema.table(
  "ouvertures_territoires",
  {
    territoire: text("territoire").notNull(),
    jusquau: date("jusquau").notNull(),
    sessions: integer("sessions").notNull(),
  },
  (table) => [primaryKey({ columns: [table.territoire, table.jusquau] })],
);

const projectionColumns = () => ({
  /** Owner's transaction that gave this state. */
  transaction: bigint("transaction", { mode: "number" }).notNull(),
  changeLe: timestamp("change_le", { withTimezone: true }).notNull(),
});

/** Projection of `orientation.communes`. */
export const communes = schema.table("communes", {
  code: text("code").primaryKey(),
  nom: text("nom").notNull(),
  latitude: doublePrecision("latitude"),
  longitude: doublePrecision("longitude"),
  codesPostaux: codes("codes_postaux"),
  territoires: codes("territoires"),
  ...projectionColumns(),
});

/** Projection of `metiers.metiers`. */
export const metiers = schema.table("metiers", {
  id: text("id").primaryKey(),
  libelle: text("libelle").notNull(),
  codesRome: codes("codes_rome"),
  ...projectionColumns(),
});

/** Projection of `metiers.noms`: the names under which the trades of a ROME code are searched. */
export const nomsRome = schema.table("noms_rome", {
  code: text("code").primaryKey(),
  libelle: text("libelle").notNull(),
  /** The ROME 3 code above it, with which most offers are indexed. */
  parent: text("parent"),
  noms: codes("noms"),
  /** Codes of the near fiches, nearest first. */
  proches: codes("proches"),
  ...projectionColumns(),
});

/** What a word or an expression designates: derived from `noms_rome` and `formacodes`. */
export const termes = schema.table(
  "termes",
  {
    /** `catalogue.cle_terme` of the name: the stems of its words. */
    cle: text("cle").notNull(),
    genre: text("genre", { enum: ["METIER", "FORMACODE"] }).notNull(),
    code: text("code").notNull(),
    /** The name as its owner writes it. */
    texte: text("texte").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cle, table.genre, table.code] }),
    index("termes_code_idx").on(table.genre, table.code),
  ],
);

/** Words of titles, certifications and terms, without accents nor case: what a mistyped word is taken for. */
export const vocabulaire = schema.table(
  "vocabulaire",
  {
    mot: text("mot").primaryKey(),
    racine: text("racine").notNull(),
    /** As it is written, accents and all: what a correction shows. */
    ecrit: text("ecrit").notNull(),
    /** Titles and labels that hold it; zero for a word that only terms hold. */
    nombre: integer("nombre").notNull().default(0),
  },
  (table) => [
    index("vocabulaire_racine_idx").on(table.racine),
    index("vocabulaire_debut_idx").on(table.mot.op("text_pattern_ops")),
    index("vocabulaire_trigrammes_idx").using("gin", table.mot.op("gin_trgm_ops")),
  ],
);
