import { provenanceColumns } from "@passerelle/kernel/postgres/service-tables";
import { sql } from "drizzle-orm";
import { boolean, doublePrecision, index, integer, text } from "drizzle-orm/pg-core";
import { GIN, schema } from "./colonnes.ts";

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
