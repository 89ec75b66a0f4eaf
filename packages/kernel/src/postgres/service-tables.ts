import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  customType,
  date,
  index,
  integer,
  jsonb,
  type PgSchema,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";

/** Transaction id: `pg_current_xact_id()`, compared with the oldest still running one. */
const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

/**
 * The tables that every subgraph has in its own schema: import log with rejects, outbox, positions
 * of the projections it keeps. Written by the kernel only.
 */
export function serviceTables(schema: PgSchema) {
  return {
    imports: schema.table(
      "imports",
      {
        id: text("id").primaryKey(),
        source: text("source").notNull(),
        importer: text("importer").notNull(),
        producteur: text("producteur").notNull(),
        licence: text("licence").notNull(),
        attribution: text("attribution"),
        etat: text("etat", { enum: ["EN_COURS", "REUSSI", "ECHOUE", "INTERROMPU"] }).notNull(),
        debut: timestamp("debut", { withTimezone: true }).notNull(),
        fin: timestamp("fin", { withTimezone: true }),
        dateExtraction: timestamp("date_extraction", { withTimezone: true }),
        /** `[{ nom, octets, sha256 }]` */
        fichiers: jsonb("fichiers").notNull(),
        /** Counts by kind of record: `{ formations: { lus, stockes, rejetes, crees, modifies, inchanges, fermes } }` */
        comptes: jsonb("comptes"),
        /** What codes lead to: `[{ nom, total, resolus, manquants: [{ valeur, fois }] }]` */
        jointures: jsonb("jointures"),
        erreur: text("erreur"),
      },
      (table) => [index("imports_source_idx").on(table.source, table.debut)],
    ),
    rejets: schema.table(
      "rejets",
      {
        id: bigserial("id", { mode: "number" }).primaryKey(),
        importId: text("import_id").notNull(),
        fichier: text("fichier").notNull(),
        ligne: integer("ligne"),
        chemin: text("chemin").notNull(),
        valeur: text("valeur"),
        code: text("code").notNull(),
        raison: text("raison").notNull(),
      },
      (table) => [index("rejets_import_idx").on(table.importId)],
    ),
    /** The last published state of each fact, by topic: a compacted outbox. */
    outbox: schema.table(
      "outbox",
      {
        sujet: text("sujet").notNull(),
        cle: text("cle").notNull(),
        /** Null once the fact is gone. */
        contenu: jsonb("contenu"),
        transaction: xid8("transaction").notNull().default(sql`pg_current_xact_id()`),
        changeLe: timestamp("change_le", { withTimezone: true }).notNull().default(sql`now()`),
      },
      (table) => [
        primaryKey({ columns: [table.sujet, table.cle] }),
        index("outbox_lecture_idx").on(table.sujet, table.transaction, table.cle),
      ],
    ),
    /** How far each projection that this subgraph keeps has read. */
    projections: schema.table("projections", {
      sujet: text("sujet").primaryKey(),
      position: text("position"),
      changeLe: timestamp("change_le", { withTimezone: true }),
      luLe: timestamp("lu_le", { withTimezone: true }),
      lignes: bigint("lignes", { mode: "number" }).notNull().default(0),
    }),
  };
}

/**
 * Every record of every source, as it was read: what the graph serves is computed from these rows alone,
 * so that the order in which sources are imported never matters. Written by `swapRecords`.
 */
export const recordsTable = (schema: PgSchema) =>
  schema.table(
    "lignes",
    {
      source: text("source").notNull(),
      /** Date or version of the list the row belongs to (`2022-04`, `460`); empty when the file does not say. */
      edition: text("edition").notNull(),
      /** Kind of record, as `listeOnisep` or the name of a ROME table. */
      objet: text("objet").notNull(),
      /** Natural key of the record within its edition. */
      cle: text("cle").notNull(),
      contenu: jsonb("contenu").notNull(),
      importId: text("import_id").notNull(),
      retireLe: date("retire_le"),
    },
    (table) => [primaryKey({ columns: [table.objet, table.source, table.edition, table.cle] })],
  );

/** Columns of every table that an import fills: where the row comes from, and whether it still is in its source. */
export const provenanceColumns = () => ({
  source: text("source").notNull(),
  dateMaj: date("date_maj"),
  /** Import that created or changed the row last. */
  importId: text("import_id").notNull(),
  /** Day on which the row disappeared from its source; it leaves search and stays resolvable. */
  retireLe: date("retire_le"),
});
