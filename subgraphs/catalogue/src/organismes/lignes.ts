import type { Ligne } from "../lignes.ts";
import type { organismes } from "../tables.ts";

export type OrganismeLigne = Ligne<typeof organismes>;
