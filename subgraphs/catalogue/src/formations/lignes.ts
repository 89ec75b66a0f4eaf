import type { Ligne } from "../lignes.ts";
import type { formations } from "../tables.ts";

export type FormationLigne = Ligne<typeof formations>;
