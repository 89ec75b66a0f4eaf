import { type Allegee, colonnes, type Ligne } from "../lignes.ts";
import type { OrganismeLigne } from "../organismes/lignes.ts";
import { formations } from "../tables.ts";

/** A formation with all its columns. */
export type FormationEntiere = Ligne<typeof formations>;

/** Columns that pages leave out: they weigh more than all the others. */
const LOURDES = [
  "objectif",
  "resultatsAttendus",
  "contenu",
  "formacodes",
  "codesNsf",
  "certificationsDites",
  "urls",
  "contacts",
] as const;

/** A formation as a page gives it. */
export type FormationLigne = Allegee<FormationEntiere, (typeof LOURDES)[number]> & {
  /** Its organisme, where what read the formation read it too. */
  organisme?: OrganismeLigne | null;
};

export const estEntiere = (formation: FormationLigne): formation is FormationEntiere =>
  "contacts" in formation;

/** SQL: columns of a `FormationLigne`, of the table `formation`. */
export const COLONNES_DE_PAGE = colonnes(formations, ["brut", ...LOURDES], "formation");
