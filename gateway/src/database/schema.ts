import { pgSchema } from "drizzle-orm/pg-core";

/** What the gateway keeps, in a schema of its own: it can do without (`docs/configuration.md`). */
export const gatewaySchema = pgSchema("gateway");
