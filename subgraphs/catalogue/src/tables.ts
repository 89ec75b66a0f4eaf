import { serviceTables } from "@passerelle/kernel/postgres/service-tables";
import { pgSchema } from "drizzle-orm/pg-core";

export const schema = pgSchema("catalogue");

export const { imports, rejets, outbox, projections } = serviceTables(schema);
