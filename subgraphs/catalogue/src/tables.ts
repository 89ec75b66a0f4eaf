import { recordsTable, serviceTables } from "@passerelle/kernel/postgres/service-tables";
import { schema } from "./tables/colonnes.ts";

export * from "./tables/certifications.ts";
export { schema } from "./tables/colonnes.ts";
export * from "./tables/nomenclatures.ts";
export * from "./tables/offre.ts";
export * from "./tables/organismes.ts";
export * from "./tables/projections.ts";
export * from "./tables/recherche.ts";
export * from "./tables/territoires.ts";

export const { imports, rejets, outbox, projections } = serviceTables(schema);

export const lignes = recordsTable(schema);
