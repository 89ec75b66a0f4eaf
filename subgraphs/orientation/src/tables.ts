import { recordsTable, serviceTables } from "@passerelle/kernel/postgres/service-tables";
import { schema } from "./tables/colonnes.ts";

export { schema } from "./tables/colonnes.ts";
export * from "./tables/evenements.ts";
export * from "./tables/services.ts";
export * from "./tables/structures.ts";
export * from "./tables/territoires.ts";

export const { imports, rejets, outbox, projections } = serviceTables(schema);

export const lignes = recordsTable(schema);
