import { provenanceColumns, recordsTable, serviceTables } from "@passerelle/kernel/postgres/service-tables";
import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  index,
  integer,
  pgSchema,
  primaryKey,
  smallint,
  text,
} from "drizzle-orm/pg-core";

export const schema = pgSchema("metiers");

export const { imports, rejets, outbox, projections } = serviceTables(schema);

const list = (name: string) => text(name).array().notNull().default(sql`'{}'`);
const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

export const lignes = recordsTable(schema);

/** Métiers as the graph serves them, merged from every source that describes them. */
export const metiers = schema.table(
  "metiers",
  {
    id: text("id").primaryKey(),
    libelle: text("libelle").notNull(),
    /** `metiers.forme(libelle)`: sort key of every list. */
    libelleTri: text("libelle_tri").notNull(),
    libelleFeminin: text("libelle_feminin"),
    libelleMasculin: text("libelle_masculin"),
    synonymes: list("synonymes"),
    /** Its own codes, then the ROME 3 codes above them. */
    codesRome: list("codes_rome"),
    accroche: text("accroche"),
    natureTravail: text("nature_travail"),
    conditionsTravail: text("conditions_travail"),
    competencesRequises: text("competences_requises"),
    accesMetier: text("acces_metier"),
    vieProfessionnelle: text("vie_professionnelle"),
    niveauAcces: text("niveau_acces"),
    statuts: list("statuts"),
    secteurs: list("secteurs"),
    /** What the filters compare: `S:` and the form of a sector, `T:` and the form of a status. */
    filtres: list("filtres"),
    centres: list("centres"),
    associes: list("associes"),
    urlOnisep: text("url_onisep"),
    ...provenanceColumns(),
  },
  (table) => [
    index("metiers_liste_idx").on(table.libelleTri, table.id).where(sql`retire_le is null`),
    index("metiers_centres_idx").using("gin", table.centres),
  ],
);

/** ROME codes of each métier, read from the code. */
export const metierCodes = schema.table(
  "metier_codes",
  {
    code: text("code").notNull(),
    metierId: text("metier_id").notNull(),
    /** 0: its own code; 1: the ROME 3 code above it. */
    rang: smallint("rang").notNull(),
  },
  (table) => [primaryKey({ columns: [table.code, table.metierId] })],
);

/** Every name under which a métier in force is searched. */
export const metierNoms = schema.table(
  "metier_noms",
  {
    metierId: text("metier_id").notNull(),
    /** 0: label, feminine, masculine; 1: synonym; 2: appellation of its ROME fiche; 3: everyday word; 4: everyday word of a trade beside it. */
    genre: smallint("genre").notNull(),
    forme: text("forme").notNull(),
    texte: text("texte").notNull(),
    mots: tsvector("mots").generatedAlwaysAs(sql`array_to_tsvector(string_to_array(forme, ' '))`),
  },
  (table) => [
    primaryKey({ columns: [table.metierId, table.genre, table.forme] }),
    index("metier_noms_mots_idx").using("gin", table.mots),
  ],
);

/** Distinct words of these names: a word that is not here is taken for its nearest neighbour. */
export const mots = schema.table(
  "mots",
  {
    mot: text("mot").primaryKey(),
    /** Names that hold it. */
    nombre: integer("nombre").notNull().default(0),
  },
  (table) => [index("mots_trigrammes_idx").using("gin", table.mot.op("gin_trgm_ops"))],
);

export const centresInteret = schema.table("centres_interet", {
  id: text("id").primaryKey(),
  libelle: text("libelle").notNull(),
  libelleTri: text("libelle_tri").notNull(),
  definition: text("definition"),
  ...provenanceColumns(),
});

export const fichesRome = schema.table(
  "fiches_rome",
  {
    code: text("code").notNull(),
    version: text("version").notNull(),
    libelle: text("libelle").notNull(),
    masculin: text("masculin"),
    feminin: text("feminin"),
    /** The ROME 3 code under which it stood before it was split; its own code otherwise. */
    codeParent: text("code_parent"),
    grandDomaine: text("grand_domaine"),
    domaine: text("domaine"),
    definition: text("definition"),
    acces: text("acces"),
    riasec: text("riasec"),
    reglemente: boolean("reglemente"),
    cadre: boolean("cadre"),
    contextesTravail: list("contextes_travail"),
    secteurs: list("secteurs"),
    centres: list("centres"),
    /** Codes of the near fiches, nearest first. */
    mobilites: list("mobilites"),
    nbAppellations: integer("nb_appellations").notNull(),
    nbCompetences: integer("nb_competences").notNull(),
    ...provenanceColumns(),
  },
  (table) => [primaryKey({ columns: [table.code, table.version] })],
);

export const appellations = schema.table(
  "appellations",
  {
    version: text("version").notNull(),
    codeRome: text("code_rome").notNull(),
    /** Place in the alphabetical order of its fiche, from 1. */
    rang: integer("rang").notNull(),
    code: text("code").notNull(),
    libelle: text("libelle").notNull(),
    peuUsite: boolean("peu_usite").notNull(),
    /** Forms under which it is searched: masculine and feminine, or the label. */
    noms: list("noms"),
    formes: list("formes"),
  },
  (table) => [primaryKey({ columns: [table.version, table.codeRome, table.rang] })],
);

export const competences = schema.table("competences", {
  id: text("id").primaryKey(),
  libelle: text("libelle").notNull(),
  nature: text("nature", { enum: ["SAVOIR_FAIRE", "SAVOIR_ETRE", "SAVOIR"] }).notNull(),
  categorie: text("categorie"),
  ...provenanceColumns(),
});

export const ficheCompetences = schema.table(
  "fiche_competences",
  {
    version: text("version").notNull(),
    codeRome: text("code_rome").notNull(),
    /** Core of the trade first, then alphabetical, from 1. */
    rang: integer("rang").notNull(),
    competenceId: text("competence_id").notNull(),
    coeurMetier: boolean("coeur_metier").notNull(),
  },
  (table) => [primaryKey({ columns: [table.version, table.codeRome, table.rang] })],
);
