CREATE TABLE "orientation"."couvertures" (
	"structure_id" text NOT NULL,
	"territoire_id" text NOT NULL,
	"partagee" boolean NOT NULL,
	CONSTRAINT "couvertures_territoire_id_structure_id_pk" PRIMARY KEY("territoire_id","structure_id")
);
--> statement-breakpoint
CREATE TABLE "orientation"."services" (
	"id" text PRIMARY KEY NOT NULL,
	"structure_id" text NOT NULL,
	"nom" text NOT NULL,
	"recherche" text NOT NULL,
	"description" text NOT NULL,
	"type" text,
	"thematiques" text[] NOT NULL,
	"publics" text[] NOT NULL,
	"publics_precisions" text,
	"conditions_acces" text,
	"frais" text,
	"frais_precisions" text,
	"modes_accueil" text[] NOT NULL,
	"denomination" text,
	"lignes" text[] NOT NULL,
	"code_postal" text,
	"ville" text,
	"code_commune" text,
	"latitude" double precision,
	"longitude" double precision,
	"point" "earth" GENERATED ALWAYS AS (public.ll_to_earth(latitude, longitude)) STORED,
	"territoire_id" text,
	"zone" text[],
	"zone_inconnue" text[] NOT NULL,
	"modes_mobilisation" text[] NOT NULL,
	"mobilisable_par" text[] NOT NULL,
	"mobilisation_precisions" text,
	"lien_mobilisation" text,
	"telephone" text,
	"courriel" text,
	"horaires" jsonb,
	"horaires_texte" text,
	"fuseau" text NOT NULL,
	"volume_horaire" double precision,
	"nombre_semaines" integer,
	"lien_source" text,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
CREATE TABLE "orientation"."structures_identifiants" (
	"id" text PRIMARY KEY NOT NULL,
	"structure_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "orientation"."structures" ADD COLUMN "description" text;--> statement-breakpoint
ALTER TABLE "orientation"."structures" ADD COLUMN "url_rendez_vous" text;--> statement-breakpoint
ALTER TABLE "orientation"."structures" ADD COLUMN "accessibilite" text;--> statement-breakpoint
ALTER TABLE "orientation"."structures" ADD COLUMN "lien_source" text;--> statement-breakpoint
ALTER TABLE "orientation"."structures" ADD COLUMN "horaires_texte" text;--> statement-breakpoint
ALTER TABLE "orientation"."territoires" ADD COLUMN "ept" text;--> statement-breakpoint
ALTER TABLE "orientation"."territoires" ADD COLUMN "zone_emploi" text;--> statement-breakpoint
ALTER TABLE "orientation"."territoires" ADD COLUMN "arrondissement" text;--> statement-breakpoint
ALTER TABLE "orientation"."territoires" ADD COLUMN "academie" text;--> statement-breakpoint
CREATE INDEX "couvertures_structure_idx" ON "orientation"."couvertures" USING btree ("structure_id");--> statement-breakpoint
CREATE INDEX "services_structure_idx" ON "orientation"."services" USING btree ("structure_id","recherche");--> statement-breakpoint
CREATE INDEX "services_nom_idx" ON "orientation"."services" USING btree ("recherche","id");--> statement-breakpoint
CREATE INDEX "services_territoire_idx" ON "orientation"."services" USING btree ("territoire_id");--> statement-breakpoint
CREATE INDEX "services_zone_idx" ON "orientation"."services" USING gin ("zone") WITH (gin_pending_list_limit=64);--> statement-breakpoint
CREATE INDEX "services_thematiques_idx" ON "orientation"."services" USING gin ("thematiques") WITH (gin_pending_list_limit=64);--> statement-breakpoint
CREATE INDEX "services_point_idx" ON "orientation"."services" USING gist ("point") WHERE retire_le is null;--> statement-breakpoint
CREATE INDEX "services_recherche_idx" ON "orientation"."services" USING gin (to_tsvector('simple', "recherche")) WITH (gin_pending_list_limit=64);--> statement-breakpoint
CREATE INDEX "structures_identifiants_structure_idx" ON "orientation"."structures_identifiants" USING btree ("structure_id");--> statement-breakpoint
CREATE INDEX "communes_anciennes_trigrammes_idx" ON "orientation"."communes_anciennes" USING gin ("recherche" public.gin_trgm_ops) WITH (gin_pending_list_limit=64);--> statement-breakpoint
CREATE INDEX "territoires_trigrammes_idx" ON "orientation"."territoires" USING gin ("recherche" public.gin_trgm_ops) WITH (gin_pending_list_limit=64);