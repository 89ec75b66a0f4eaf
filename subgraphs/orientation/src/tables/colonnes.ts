import { sql } from "drizzle-orm";
import { customType, doublePrecision, pgSchema, text } from "drizzle-orm/pg-core";

export const schema = pgSchema("orientation");

/**
 * Every search reads the list of what a GIN index has not yet sorted in: kept to 64 KiB, since an import of
 * all communes would leave 4 MiB of it, and the service may not empty it.
 */
export const GIN = { gin_pending_list_limit: 64 };

/** Point on the globe of `earthdistance`: distances and nearest neighbours are read from an index on it. */
const globe = customType<{ data: string }>({ dataType: () => "earth" });

/** Address columns that structures and events share. */
export const lieuColumns = () => ({
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
