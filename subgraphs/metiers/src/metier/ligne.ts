import type { ProvenanceRow } from "@passerelle/kernel/importing/imports-query";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { Niveau } from "../../generated/types.ts";

/** A métier as its table gives it. */
export interface MetierLigne extends ProvenanceRow {
  id: string;
  libelle: string;
  libelleTri: string;
  libelleFeminin: string | null;
  libelleMasculin: string | null;
  synonymes: string[];
  codesRome: string[];
  accroche: string | null;
  natureTravail: string | null;
  conditionsTravail: string | null;
  competencesRequises: string | null;
  accesMetier: string | null;
  vieProfessionnelle: string | null;
  niveauAcces: Niveau | null;
  statuts: string[];
  secteurs: string[];
  centres: string[];
  associes: string[];
  urlOnisep: string | null;
}

/** Columns of `metiers m`, under the names of `MetierLigne`. */
export const colonnesMetier = (sql: Sql) => sql`
  m.id, m.libelle, m.libelle_tri as "libelleTri", m.libelle_feminin as "libelleFeminin",
  m.libelle_masculin as "libelleMasculin", m.synonymes, m.codes_rome as "codesRome", m.accroche,
  m.nature_travail as "natureTravail", m.conditions_travail as "conditionsTravail",
  m.competences_requises as "competencesRequises", m.acces_metier as "accesMetier",
  m.vie_professionnelle as "vieProfessionnelle", m.niveau_acces as "niveauAcces", m.statuts, m.secteurs,
  m.centres, m.associes, m.url_onisep as "urlOnisep", m.source, m.date_maj as "dateMaj",
  m.import_id as "importId", m.retire_le as "retireLe"`;
