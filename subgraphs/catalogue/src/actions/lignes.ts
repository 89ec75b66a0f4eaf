import type { Ligne } from "../lignes.ts";
import type { actions } from "../tables.ts";

export type ActionLigne = Ligne<typeof actions>;
