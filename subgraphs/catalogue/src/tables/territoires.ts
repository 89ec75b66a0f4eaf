import { date, integer, primaryKey, text } from "drizzle-orm/pg-core";
import { codes, schema } from "./colonnes.ts";

/** What a large territory offers, counted once for all (`territoires/comptes-sql.ts`). */
export const comptesTerritoires = schema.table("comptes_territoires", {
  territoire: text("territoire").primaryKey(),
  /** Ids of the responsible organismes: which of them are one is known elsewhere. */
  organismes: codes("organismes"),
  formations: integer("formations").notNull(),
});

/** Sessions of a large territory by the last day on which they take in, which may be `infinity`. */
export const ouverturesTerritoires = schema.table(
  "ouvertures_territoires",
  {
    territoire: text("territoire").notNull(),
    jusquau: date("jusquau").notNull(),
    sessions: integer("sessions").notNull(),
  },
  (table) => [primaryKey({ columns: [table.territoire, table.jusquau] })],
);
