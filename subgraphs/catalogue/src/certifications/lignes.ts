import type { Ligne } from "../lignes.ts";
import type { certifications } from "../tables.ts";

export type CertificationLigne = Ligne<typeof certifications>;
