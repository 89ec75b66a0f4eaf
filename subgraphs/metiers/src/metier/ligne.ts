import { askedColumns } from "@passerelle/kernel/graphql/asked-columns";
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

const COLONNES = {
  toujours: 'm.id, m.libelle, m.libelle_tri as "libelleTri", m.codes_rome as "codesRome"',
  noms: 'm.libelle_feminin as "libelleFeminin", m.libelle_masculin as "libelleMasculin", m.synonymes',
  resume: 'm.accroche, m.niveau_acces as "niveauAcces", m.url_onisep as "urlOnisep"',
  provenance: 'm.source, m.date_maj as "dateMaj", m.import_id as "importId", m.retire_le as "retireLe"',
  autres: `m.nature_travail as "natureTravail", m.conditions_travail as "conditionsTravail",
    m.competences_requises as "competencesRequises", m.acces_metier as "accesMetier",
    m.vie_professionnelle as "vieProfessionnelle", m.statuts, m.secteurs, m.centres, m.associes`,
};

/** Columns of `metiers m`, under the names of `MetierLigne`. */
export const colonnesMetier = (sql: Sql) => sql.unsafe(Object.values(COLONNES).join(", "));

/** The same, by what is asked of the métiers to which a path of fields leads. */
const colonnesAuBout = (path: readonly string[]) =>
  askedColumns({
    path,
    always: { fields: ["id", "libelle", "codesRome", "fichesRome"], columns: COLONNES.toujours },
    groups: [
      { fields: ["libelleFeminin", "libelleMasculin", "synonymes"], columns: COLONNES.noms },
      { fields: ["accroche", "niveauAcces", "urlOnisep"], columns: COLONNES.resume },
      { fields: ["provenance"], columns: COLONNES.provenance },
    ],
    others: COLONNES.autres,
  });

/** Of the métiers of a list. */
export const COLONNES_DE_LISTE = colonnesAuBout([]);

/** Of the métiers of a page. */
export const COLONNES_DE_PAGE = colonnesAuBout(["edges", "node"]);
