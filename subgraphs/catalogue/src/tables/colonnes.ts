import { sql } from "drizzle-orm";
import { bigint, customType, json, pgSchema, text, timestamp } from "drizzle-orm/pg-core";

export const schema = pgSchema("catalogue");

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** A list of codes, empty rather than null. */
export const codes = (name: string) => text(name).array().notNull().default(sql`'{}'`);

/**
 * The element as the source wrote it, children that have a table of their own apart.
 *
 * No condition looks into it: kept as text, neither taken apart nor compressed, it costs an import a third less.
 */
export const brut = () => json("brut");

/** What every row of a projection knows of its owner's. */
export const projectionColumns = () => ({
  /** Owner's transaction that gave this state. */
  transaction: bigint("transaction", { mode: "number" }).notNull(),
  changeLe: timestamp("change_le", { withTimezone: true }).notNull(),
});
