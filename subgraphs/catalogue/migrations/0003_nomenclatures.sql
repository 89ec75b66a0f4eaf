CREATE TABLE "catalogue"."carifs" (
	"code_region" text PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"nom" text,
	"url" text,
	"departements" text[] DEFAULT '{}' NOT NULL,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
CREATE TABLE "catalogue"."formacodes" (
	"version" text NOT NULL,
	"code" text NOT NULL,
	"genre" text NOT NULL,
	"libelle" text NOT NULL,
	"champ_code" text,
	"champ_libelle" text,
	"synonymes" text[] DEFAULT '{}' NOT NULL,
	"metiers" text[] DEFAULT '{}' NOT NULL,
	"plus_larges" text[] DEFAULT '{}' NOT NULL,
	"plus_specifiques" text[] DEFAULT '{}' NOT NULL,
	"associes" text[] DEFAULT '{}' NOT NULL,
	"note_explication" text,
	"note_application" text,
	"arborescence" text,
	"domaines_isced" text[] DEFAULT '{}' NOT NULL,
	"publics_inclusion" text[] DEFAULT '{}' NOT NULL,
	"themes_inclusion" text[] DEFAULT '{}' NOT NULL,
	"cle_tri" text NOT NULL,
	"mots" text NOT NULL,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date,
	CONSTRAINT "formacodes_version_code_pk" PRIMARY KEY("version","code")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."specialites_nsf" (
	"code" text PRIMARY KEY NOT NULL,
	"libelle" text NOT NULL,
	"domaine_code" text,
	"domaine_libelle" text,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
CREATE INDEX "formacodes_code_idx" ON "catalogue"."formacodes" USING btree ("code" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "formacodes_mots_idx" ON "catalogue"."formacodes" USING gin (mots public.gin_trgm_ops);