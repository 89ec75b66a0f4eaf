import { doublePrecision, text } from "drizzle-orm/pg-core";
import { codes, projectionColumns, schema } from "./colonnes.ts";

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
