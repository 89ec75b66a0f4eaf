import { askedColumns } from "@passerelle/kernel/graphql/asked-columns";
import { type Allegee, colonnes, type Ligne, seulement } from "../lignes.ts";
import { annuaire } from "../tables.ts";

/** An organisme, whatever sources speak of it, with all its columns. */
export type OrganismeEntier = Ligne<typeof annuaire>;

/** Columns that pages of formations leave out. */
const LOURDES = ["codes", "adresse", "contacts", "lieux", "relations", "origines", "cleTri", "mots"] as const;

/** An organisme as a page of formations gives it. */
export type OrganismeLigne = Allegee<OrganismeEntier, (typeof LOURDES)[number]>;

export const estEntier = (organisme: OrganismeLigne): organisme is OrganismeEntier => "contacts" in organisme;

const DE_CHAQUE = ["id", "nom", "siret"] as const;

/** Columns of the `OrganismeLigne` of each formation of a page, of the table `annuaire`, by what is asked of them. */
export const COLONNES_DE_PAGE = askedColumns({
  path: ["edges", "node", "organisme"],
  always: { fields: DE_CHAQUE, columns: seulement(annuaire, DE_CHAQUE, "annuaire") },
  groups: [],
  others: colonnes(annuaire, [...LOURDES, ...DE_CHAQUE], "annuaire"),
});
