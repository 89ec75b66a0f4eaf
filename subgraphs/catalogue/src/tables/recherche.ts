import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  primaryKey,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import type { ModaliteEnseignement, ModaliteEntree, Niveau } from "../../generated/types.ts";
import { codes, schema, tsvector } from "./colonnes.ts";

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
