import { index, integer, text, timestamp } from "drizzle-orm/pg-core";
import { gatewaySchema } from "../../database/schema.ts";

/** Keys of partners: what each may ask, from where and how much. */
export const partnerKeys = gatewaySchema.table("partner_keys", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  kind: text("kind", { enum: ["public", "secret"] }).notNull(),
  organisation: text("organisation"),
  territories: text("territories").array().notNull(),
  scopes: text("scopes").array().notNull(),
  contract: text("contract"),
  origins: text("origins").array().notNull(),
  costPerMinute: integer("cost_per_minute"),
  requestsPerMinute: integer("requests_per_minute"),
  created: timestamp("created", { withTimezone: true }).notNull(),
  expires: timestamp("expires", { withTimezone: true }),
  revoked: timestamp("revoked", { withTimezone: true }),
});

/** The texts of keys, as their hashes. A change of either table notifies `gateway_keys`: see the migration. */
export const partnerSecrets = gatewaySchema.table(
  "partner_secrets",
  {
    hash: text("hash").primaryKey(),
    keyId: text("key_id")
      .notNull()
      .references(() => partnerKeys.id),
    created: timestamp("created", { withTimezone: true }).notNull(),
    expires: timestamp("expires", { withTimezone: true }),
  },
  (table) => [index("partner_secrets_key_idx").on(table.keyId)],
);
