import { provenanceColumns, serviceTables } from "@passerelle/kernel/postgres/service-tables";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  numeric,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";

export const schema = pgSchema("remuneration");

export const { imports, rejets, outbox, projections } = serviceTables(schema);

const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

/** Dated pay scales, national and territorial; `fin` null: still in force. */
export const baremes = schema.table("baremes", {
  version: text("version").primaryKey(),
  territoire: text("territoire").notNull(),
  debut: date("debut").notNull(),
  fin: date("fin"),
  /** Day of the text: it may follow `debut`, and the month is then paid again. */
  publieLe: date("publie_le"),
  baseReglementaire: text("base_reglementaire").notNull(),
  coefficient: numeric("coefficient"),
  /** Does a line of a territory replace the national one, or only raise it? */
  application: text("application", { enum: ["REMPLACE", "AU_MOINS"] }).notNull(),
  origine: text("origine").notNull(),
  ...provenanceColumns(),
});

export const lignesBareme = schema.table(
  "lignes_bareme",
  {
    version: text("version").notNull(),
    categorie: text("categorie").notNull(),
    rang: smallint("rang").notNull(),
    libelle: text("libelle").notNull(),
    montant: numeric("montant", { precision: 10, scale: 2 }),
    minimum: numeric("minimum", { precision: 10, scale: 2 }),
    maximum: numeric("maximum", { precision: 10, scale: 2 }),
    article: text("article"),
    certitude: text("certitude", { enum: ["ETABLI", "DERIVE"] }).notNull(),
    /** First day of the line, when it is later than its scale's. */
    debut: date("debut"),
    /** Family situations that open the line; null where the category does not depend on them. */
    situations: text("situations").array(),
    ...provenanceColumns(),
  },
  (table) => [primaryKey({ columns: [table.version, table.categorie] })],
);

/** Other dated rates: ASS, flat contributions, AREF floor, the premium of May 2021. */
export const parametresBareme = schema.table(
  "parametres_bareme",
  {
    nom: text("nom").notNull(),
    territoire: text("territoire").notNull(),
    debut: date("debut").notNull(),
    fin: date("fin"),
    valeur: numeric("valeur").notNull(),
    unite: text("unite").notNull(),
    certitude: text("certitude", { enum: ["ETABLI", "DERIVE"] }).notNull(),
    origine: text("origine").notNull(),
    ...provenanceColumns(),
  },
  (table) => [primaryKey({ columns: [table.nom, table.territoire, table.debut] })],
);

/** Copy of `catalogue.sessions`: what pay and places need of a session. Written by its projection only. */
export const sessions = schema.table(
  "sessions",
  {
    id: text("id").primaryKey(),
    debut: date("debut"),
    fin: date("fin"),
    etatRecrutement: text("etat_recrutement"),
    inscriptionFin: date("inscription_fin"),
    capacite: integer("capacite"),
    heuresTotal: numeric("heures_total"),
    heuresHebdo: numeric("heures_hebdo"),
    territoires: text("territoires").array().notNull(),
    retireLe: date("retire_le"),
    /** Version of the fact at its owner, and its time there. */
    transaction: xid8("transaction").notNull(),
    changeLe: timestamp("change_le", { withTimezone: true }).notNull(),
  },
  (table) => [
    index("sessions_territoires_idx").using("gin", table.territoires).where(sql`capacite is not null`),
  ],
);

/** A place taken or once taken, without anything about the person who takes it. */
export const inscriptions = schema.table(
  "inscriptions",
  {
    /** Opaque reference. */
    ref: text("ref").primaryKey(),
    sessionId: text("session_id").notNull(),
    etat: text("etat", { enum: ["PREVUE", "EN_COURS", "TERMINEE", "ABANDONNEE", "ANNULEE"] }).notNull(),
    entreePrevue: date("entree_prevue"),
    entree: date("entree"),
    sortie: date("sortie"),
    /** A finished course keeps its place (the capacity of a session is that of its whole life); an abandoned one frees it. */
    occupe: boolean("occupe").notNull().generatedAlwaysAs(sql`etat in ('PREVUE', 'EN_COURS', 'TERMINEE')`),
  },
  (table) => [
    index("inscriptions_session_idx").on(table.sessionId),
    check("inscriptions_etat", sql`etat in ('PREVUE', 'EN_COURS', 'TERMINEE', 'ABANDONNEE', 'ANNULEE')`),
  ],
);

/** Places kept for some public, until a day on which what is left of them is released. */
export const reservations = schema.table(
  "reservations",
  {
    ref: text("ref").primaryKey(),
    sessionId: text("session_id").notNull(),
    nombre: integer("nombre").notNull(),
    origine: text("origine").notNull(),
    liberableLe: date("liberable_le"),
  },
  (table) => [
    index("reservations_session_idx").on(table.sessionId),
    check("reservations_nombre", sql`nombre > 0`),
  ],
);

/** Places taken by session: a rollup of `inscriptions` that its triggers keep. */
export const occupations = schema.table(
  "occupations",
  { sessionId: text("session_id").primaryKey(), occupees: integer("occupees").notNull() },
  () => [check("occupations_positives", sql`occupees >= 0`)],
);
