import { provenanceColumns } from "@passerelle/kernel/postgres/service-tables";
import { boolean, index, jsonb, primaryKey, text } from "drizzle-orm/pg-core";
import { lieuColumns, schema } from "./colonnes.ts";

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
