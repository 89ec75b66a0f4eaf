import { provenanceColumns } from "@passerelle/kernel/postgres/service-tables";
import { sql } from "drizzle-orm";
import { index, primaryKey, text } from "drizzle-orm/pg-core";
import { codes, schema } from "./colonnes.ts";

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
