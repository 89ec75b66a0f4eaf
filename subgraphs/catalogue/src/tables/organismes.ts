import { provenanceColumns } from "@passerelle/kernel/postgres/service-tables";
import { sql } from "drizzle-orm";
import { boolean, doublePrecision, index, jsonb, text } from "drizzle-orm/pg-core";
import type { EtatAdministratif, NatureOrganisme } from "../../generated/types.ts";
import type {
  AdresseRecord,
  ComplementsRecord,
  ContactRecord,
  LieuRecord,
  RelationRecord,
} from "../../importers/offre/records.ts";
import { brut, codes, schema } from "./colonnes.ts";

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
