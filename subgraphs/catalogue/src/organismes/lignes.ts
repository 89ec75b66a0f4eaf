import { type Allegee, colonnes, type Ligne } from "../lignes.ts";
import { annuaire } from "../tables.ts";

/** An organisme, whatever sources speak of it, with all its columns. */
export type OrganismeEntier = Ligne<typeof annuaire>;

/** Columns that pages of formations leave out. */
const LOURDES = ["codes", "adresse", "contacts", "lieux", "relations", "origines", "cleTri", "mots"] as const;

/** An organisme as a page of formations gives it. */
export type OrganismeLigne = Allegee<OrganismeEntier, (typeof LOURDES)[number]>;

export const estEntier = (organisme: OrganismeLigne): organisme is OrganismeEntier => "contacts" in organisme;

/** SQL: a row of the columns of an `OrganismeLigne`, of the table `annuaire`. */
export const COLONNES_DE_PAGE = colonnes(annuaire, LOURDES, "annuaire");
