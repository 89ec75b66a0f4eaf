CREATE SCHEMA "gateway";
--> statement-breakpoint
CREATE TABLE "gateway"."partner_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"organisation" text,
	"territories" text[] NOT NULL,
	"scopes" text[] NOT NULL,
	"contract" text,
	"origins" text[] NOT NULL,
	"cost_per_minute" integer,
	"requests_per_minute" integer,
	"created" timestamp with time zone NOT NULL,
	"expires" timestamp with time zone,
	"revoked" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "gateway"."partner_secrets" (
	"hash" text PRIMARY KEY NOT NULL,
	"key_id" text NOT NULL,
	"created" timestamp with time zone NOT NULL,
	"expires" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "gateway"."partner_secrets" ADD CONSTRAINT "partner_secrets_key_id_partner_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "gateway"."partner_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "partner_secrets_key_idx" ON "gateway"."partner_secrets" USING btree ("key_id");--> statement-breakpoint
CREATE FUNCTION "gateway"."notify_keys"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('gateway_keys', '');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "partner_keys_notify" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "gateway"."partner_keys"
  FOR EACH STATEMENT EXECUTE FUNCTION "gateway"."notify_keys"();
--> statement-breakpoint
CREATE TRIGGER "partner_secrets_notify" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "gateway"."partner_secrets"
  FOR EACH STATEMENT EXECUTE FUNCTION "gateway"."notify_keys"();
