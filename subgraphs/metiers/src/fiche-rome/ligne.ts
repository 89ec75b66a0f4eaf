import type { ProvenanceRow } from "@passerelle/kernel/importing/imports-query";
import type { Sql } from "@passerelle/kernel/postgres/database";

/** A ROME fiche as its table gives it. */
export interface FicheLigne extends ProvenanceRow {
  code: string;
  version: string;
  libelle: string;
  grandDomaine: string | null;
  domaine: string | null;
  definition: string | null;
  acces: string | null;
  riasec: string | null;
  reglemente: boolean | null;
  cadre: boolean | null;
  contextesTravail: string[];
  secteurs: string[];
  centres: string[];
  mobilites: string[];
  nbAppellations: number;
  nbCompetences: number;
}

/** A skill or piece of knowledge as its table gives it. */
export interface CompetenceLigne extends ProvenanceRow {
  id: string;
  libelle: string;
  nature: "SAVOIR_FAIRE" | "SAVOIR_ETRE" | "SAVOIR";
  categorie: string | null;
}

/** Columns of `fiches_rome f`, under the names of `FicheLigne`. */
export const colonnesFiche = (sql: Sql) => sql`
  f.code, f.version, f.libelle, f.grand_domaine as "grandDomaine", f.domaine, f.definition, f.acces, f.riasec,
  f.reglemente, f.cadre, f.contextes_travail as "contextesTravail", f.secteurs, f.centres, f.mobilites,
  f.nb_appellations as "nbAppellations", f.nb_competences as "nbCompetences",
  f.source, f.date_maj as "dateMaj", f.import_id as "importId", f.retire_le as "retireLe"`;

/** Columns of `competences c`, under the names of `CompetenceLigne`. */
export const colonnesCompetence = (sql: Sql) => sql`
  c.id, c.libelle, c.nature, c.categorie, c.source, c.date_maj as "dateMaj", c.import_id as "importId",
  c.retire_le as "retireLe"`;
