import { provenanceColumns, recordsTable, serviceTables } from "@passerelle/kernel/postgres/service-tables";
import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";

export const schema = pgSchema("orientation");

export const { imports, rejets, outbox, projections } = serviceTables(schema);

export const lignes = recordsTable(schema);

export const NIVEAUX = [
  "REGION",
  "ACADEMIE",
  "DEPARTEMENT",
  "ARRONDISSEMENT",
  "ZONE_EMPLOI",
  "BASSIN",
  "EPCI",
  "EPT",
  "COMMUNE",
] as const;

/**
 * Every search reads the list of what a GIN index has not yet sorted in: kept to 64 KiB, since an import of
 * all communes would leave 4 MiB of it, and the service may not empty it.
 */
const GIN = { gin_pending_list_limit: 64 };

/** Territories of every level, from regions to communes (municipal arrondissements too), each from a dated list. */
export const territoires = schema.table(
  "territoires",
  {
    /**
     * `REG-84`, `ACA-06`, `DEP-03`, `ARR-031`, `ZE-8405`, `BAS-…`, `EPCI-…`, `EPT-…`, `COM-03190`: 26 INSEE codes
     * are both a region and a department.
     */
    id: text("id").primaryKey(),
    niveau: text("niveau", { enum: NIVEAUX }).notNull(),
    code: text("code").notNull(),
    nom: text("nom").notNull(),
    /** The name as `normaliser()` writes it, for search and for joining files that write it otherwise. */
    recherche: text("recherche").notNull(),
    codesPostaux: text("codes_postaux").array().notNull(),
    population: integer("population"),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    /** Who gives the coordinates: La Poste prevails over GeoNames. */
    originePosition: text("origine_position", { enum: ["laposte", "geonames"] }),
    /** Commune of a municipal arrondissement. */
    mere: text("mere"),
    ept: text("ept"),
    epci: text("epci"),
    bassin: text("bassin"),
    zoneEmploi: text("zone_emploi"),
    /** Of communes: the list of communes says it, whether or not that of arrondissements was read. */
    arrondissement: text("arrondissement"),
    academie: text("academie"),
    departement: text("departement"),
    region: text("region"),
    /** Ids of all that contain it, wholly or in part, from the smallest level to the largest. */
    ancetres: text("ancetres").array().notNull(),
    listeNom: text("liste_nom").notNull(),
    listeAnnee: integer("liste_annee").notNull(),
    listeSource: text("liste_source").notNull(),
    ...provenanceColumns(),
  },
  (table) => [
    index("territoires_ancetres_idx").using("gin", table.ancetres).with(GIN),
    index("territoires_codes_postaux_idx").using("gin", table.codesPostaux).with(GIN),
    index("territoires_code_idx").on(table.code),
    // Typing errors: near names are found by the groups of three letters that they share.
    index("territoires_trigrammes_idx").using("gin", sql`${table.recherche} public.gin_trgm_ops`).with(GIN),
  ],
);

/** Delegated and associated communes and older INSEE codes, with the commune that stands for each today. */
export const communesAnciennes = schema.table(
  "communes_anciennes",
  {
    /** `nature-code`: a delegated commune may have the code of the commune that it is in. */
    id: text("id").primaryKey(),
    code: text("code").notNull(),
    nom: text("nom").notNull(),
    recherche: text("recherche").notNull(),
    nature: text("nature", { enum: ["DELEGUEE", "ASSOCIEE", "ANCIEN_CODE"] }).notNull(),
    /** Id of the current commune. */
    territoireId: text("territoire_id").notNull(),
    /** True when no current commune has this code any more: whoever asks for it gets the current one. */
    remplacee: boolean("remplacee").notNull(),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    ...provenanceColumns(),
  },
  (table) => [
    index("communes_anciennes_code_idx").on(table.code),
    index("communes_anciennes_trigrammes_idx")
      .using("gin", sql`${table.recherche} public.gin_trgm_ops`)
      .with(GIN),
  ],
);

/** Point on the globe of `earthdistance`: distances and nearest neighbours are read from an index on it. */
const globe = customType<{ data: string }>({ dataType: () => "earth" });

/** Address columns that structures and events share. */
const lieuColumns = () => ({
  denomination: text("denomination"),
  lignes: text("lignes").array().notNull(),
  codePostal: text("code_postal"),
  ville: text("ville"),
  codeCommune: text("code_commune"),
  latitude: doublePrecision("latitude"),
  longitude: doublePrecision("longitude"),
  point: globe("point").generatedAlwaysAs(sql`public.ll_to_earth(latitude, longitude)`),
  /** Smallest territory known to contain it: a commune, or the department of a source without addresses. */
  territoireId: text("territoire_id"),
});

export const structures = schema.table(
  "structures",
  {
    id: text("id").primaryKey(),
    nom: text("nom").notNull(),
    recherche: text("recherche").notNull(),
    reseaux: text("reseaux").array().notNull(),
    siret: text("siret"),
    ...lieuColumns(),
    telephone: text("telephone"),
    courriel: text("courriel"),
    siteWeb: text("site_web"),
    description: text("description"),
    urlRendezVous: text("url_rendez_vous"),
    /** Page that says how the place can be reached by disabled people. */
    accessibilite: text("accessibilite"),
    lienSource: text("lien_source"),
    /** Hours as the source writes them (OpenStreetMap), also where `horaires` could not be read from them. */
    horairesTexte: text("horaires_texte"),
    /** `[{ jour: 1..7, de: "09:00", a: "12:30" }]`, Monday first, local time; null when unknown. */
    horaires: jsonb("horaires"),
    /** IANA zone in which the hours are read. */
    fuseau: text("fuseau").notNull(),
    ...provenanceColumns(),
  },
  (table) => [
    index("structures_territoire_idx").on(table.territoireId),
    index("structures_nom_idx").on(table.recherche, table.id),
  ],
);

/**
 * Every id under which a source knows a structure, with the id under which it is served: an id once given stays
 * resolvable when two sources turn out to speak of the same place.
 */
export const structuresIdentifiants = schema.table(
  "structures_identifiants",
  { id: text("id").primaryKey(), structureId: text("structure_id").notNull() },
  (table) => [index("structures_identifiants_structure_idx").on(table.structureId)],
);

/** Which structure serves which commune, where a network shares the territory out. */
export const couvertures = schema.table(
  "couvertures",
  {
    structureId: text("structure_id").notNull(),
    territoireId: text("territoire_id").notNull(),
    /** True when other structures of the network serve this commune too. */
    partagee: boolean("partagee").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.territoireId, table.structureId] }),
    index("couvertures_structure_idx").on(table.structureId),
  ],
);

/** Services that structures offer, as data·inclusion describes them. */
export const services = schema.table(
  "services",
  {
    id: text("id").primaryKey(),
    /** Id under which the structure is served. */
    structureId: text("structure_id").notNull(),
    nom: text("nom").notNull(),
    recherche: text("recherche").notNull(),
    description: text("description").notNull(),
    type: text("type"),
    thematiques: text("thematiques").array().notNull(),
    publics: text("publics").array().notNull(),
    publicsPrecisions: text("publics_precisions"),
    conditionsAcces: text("conditions_acces"),
    frais: text("frais"),
    fraisPrecisions: text("frais_precisions"),
    modesAccueil: text("modes_accueil").array().notNull(),
    ...lieuColumns(),
    /** Ids of territories, `FRANCE`, `PAYS-99…`; null when the source does not say who may come. */
    zone: text("zone").array(),
    /** Codes of the zone that lead nowhere. */
    zoneInconnue: text("zone_inconnue").array().notNull(),
    modesMobilisation: text("modes_mobilisation").array().notNull(),
    mobilisablePar: text("mobilisable_par").array().notNull(),
    mobilisationPrecisions: text("mobilisation_precisions"),
    lienMobilisation: text("lien_mobilisation"),
    telephone: text("telephone"),
    courriel: text("courriel"),
    horaires: jsonb("horaires"),
    horairesTexte: text("horaires_texte"),
    fuseau: text("fuseau").notNull(),
    volumeHoraire: doublePrecision("volume_horaire"),
    nombreSemaines: integer("nombre_semaines"),
    lienSource: text("lien_source"),
    ...provenanceColumns(),
  },
  (table) => [
    index("services_structure_idx").on(table.structureId, table.recherche),
    index("services_nom_idx").on(table.recherche, table.id),
    index("services_territoire_idx").on(table.territoireId),
    index("services_zone_idx").using("gin", table.zone).with(GIN),
    index("services_thematiques_idx").using("gin", table.thematiques).with(GIN),
    index("services_point_idx").using("gist", table.point).where(sql`retire_le is null`),
    index("services_recherche_idx").using("gin", sql`to_tsvector('simple', ${table.recherche})`).with(GIN),
  ],
);

export const TYPES_EVENEMENT = [
  "INFORMATION_COLLECTIVE",
  "FORUM",
  "PORTES_OUVERTES",
  "ATELIER",
  "DECOUVERTE_METIER",
] as const;

export const evenements = schema.table(
  "evenements",
  {
    id: text("id").primaryKey(),
    type: text("type", { enum: TYPES_EVENEMENT }).notNull(),
    titre: text("titre").notNull(),
    description: text("description"),
    debut: timestamp("debut", { withTimezone: true, precision: 3 }).notNull(),
    fin: timestamp("fin", { withTimezone: true, precision: 3 }),
    aDistance: boolean("a_distance").notNull(),
    ...lieuColumns(),
    places: integer("places"),
    structureId: text("structure_id"),
    urlInscription: text("url_inscription"),
    codesRome: text("codes_rome").array().notNull(),
    /** Set on information meetings, which are a projection of `catalogue.sessions`. */
    sessionId: text("session_id"),
    /** Version and time of the projected fact. */
    transaction: text("transaction"),
    changeLe: timestamp("change_le", { withTimezone: true }),
    ...provenanceColumns(),
  },
  (table) => [
    index("evenements_debut_idx").on(table.debut, table.id),
    index("evenements_session_idx").on(table.sessionId, table.debut),
    index("evenements_structure_idx").on(table.structureId, table.debut),
    index("evenements_territoire_idx").on(table.territoireId, table.debut),
    index("evenements_codes_rome_idx").using("gin", table.codesRome).with(GIN),
  ],
);

/** Projection of `metiers.metiers`: which ROME codes a métier has, to find the events that present it. */
export const metiers = schema.table("metiers", {
  id: text("id").primaryKey(),
  codesRome: text("codes_rome").array().notNull(),
  transaction: text("transaction").notNull(),
  changeLe: timestamp("change_le", { withTimezone: true }).notNull(),
});
