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
  text,
  timestamp,
} from "drizzle-orm/pg-core";

export const schema = pgSchema("orientation");

export const { imports, rejets, outbox, projections } = serviceTables(schema);

export const lignes = recordsTable(schema);

export const NIVEAUX = ["REGION", "DEPARTEMENT", "BASSIN", "EPCI", "COMMUNE"] as const;

/**
 * Every search reads the list of what a GIN index has not yet sorted in: kept to 64 KiB, since an import of
 * all communes would leave 4 MiB of it, and the service may not empty it.
 */
const GIN = { gin_pending_list_limit: 64 };

/** Regions, departments, bassins, EPCI and communes (municipal arrondissements too), each from a dated list. */
export const territoires = schema.table(
  "territoires",
  {
    /** `REG-84`, `DEP-03`, `EPCI-…`, `BAS-…`, `COM-03190`: 26 INSEE codes are both a region and a department. */
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
    epci: text("epci"),
    bassin: text("bassin"),
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
  (table) => [index("communes_anciennes_code_idx").on(table.code)],
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
