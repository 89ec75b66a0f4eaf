import type { Ligne } from "../lignes.ts";
import type { annuaire } from "../tables.ts";

/** An organisme, whatever sources speak of it. */
export type OrganismeLigne = Ligne<typeof annuaire>;
