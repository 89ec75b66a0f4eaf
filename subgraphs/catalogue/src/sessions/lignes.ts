import type { Ligne } from "../lignes.ts";
import type { sessions } from "../tables.ts";

export type SessionLigne = Ligne<typeof sessions>;
