import type { Ligne } from "../lignes.ts";
import type { certifications } from "../tables.ts";

/** Partners, which may be thousands, are read where they are asked for. */
export type CertificationLigne = Omit<Ligne<typeof certifications>, "partenaires">;
