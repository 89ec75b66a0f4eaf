import { provenanceColumns } from "@passerelle/kernel/postgres/service-tables";
import { sql } from "drizzle-orm";
import { doublePrecision, index, integer, jsonb, text } from "drizzle-orm/pg-core";
import { GIN, lieuColumns, schema } from "./colonnes.ts";

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
