import { provenanceColumns } from "@passerelle/kernel/postgres/service-tables";
import { boolean, index, integer, text, timestamp } from "drizzle-orm/pg-core";
import { GIN, lieuColumns, schema } from "./colonnes.ts";

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
