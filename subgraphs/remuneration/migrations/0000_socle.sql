CREATE SCHEMA "remuneration";
--> statement-breakpoint
CREATE TABLE "remuneration"."imports" (
	"id" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"importer" text NOT NULL,
	"producteur" text NOT NULL,
	"licence" text NOT NULL,
	"attribution" text,
	"etat" text NOT NULL,
	"debut" timestamp with time zone NOT NULL,
	"fin" timestamp with time zone,
	"date_extraction" timestamp with time zone,
	"fichiers" jsonb NOT NULL,
	"comptes" jsonb,
	"erreur" text
);
--> statement-breakpoint
CREATE TABLE "remuneration"."outbox" (
	"sujet" text NOT NULL,
	"cle" text NOT NULL,
	"contenu" jsonb,
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"change_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbox_sujet_cle_pk" PRIMARY KEY("sujet","cle")
);
--> statement-breakpoint
CREATE TABLE "remuneration"."projections" (
	"sujet" text PRIMARY KEY NOT NULL,
	"position" text,
	"change_le" timestamp with time zone,
	"lu_le" timestamp with time zone,
	"lignes" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "remuneration"."rejets" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"import_id" text NOT NULL,
	"fichier" text NOT NULL,
	"ligne" integer,
	"chemin" text NOT NULL,
	"valeur" text,
	"code" text NOT NULL,
	"raison" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "imports_source_idx" ON "remuneration"."imports" USING btree ("source","debut");--> statement-breakpoint
CREATE INDEX "outbox_lecture_idx" ON "remuneration"."outbox" USING btree ("sujet","transaction","cle");--> statement-breakpoint
CREATE INDEX "rejets_import_idx" ON "remuneration"."rejets" USING btree ("import_id");