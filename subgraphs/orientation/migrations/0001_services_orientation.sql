CREATE TABLE "orientation"."communes_anciennes" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"nom" text NOT NULL,
	"recherche" text NOT NULL,
	"nature" text NOT NULL,
	"territoire_id" text NOT NULL,
	"remplacee" boolean NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
CREATE TABLE "orientation"."evenements" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"titre" text NOT NULL,
	"description" text,
	"debut" timestamp (3) with time zone NOT NULL,
	"fin" timestamp (3) with time zone,
	"a_distance" boolean NOT NULL,
	"denomination" text,
	"lignes" text[] NOT NULL,
	"code_postal" text,
	"ville" text,
	"code_commune" text,
	"latitude" double precision,
	"longitude" double precision,
	"point" "earth" GENERATED ALWAYS AS (public.ll_to_earth(latitude, longitude)) STORED,
	"territoire_id" text,
	"places" integer,
	"structure_id" text,
	"url_inscription" text,
	"codes_rome" text[] NOT NULL,
	"session_id" text,
	"transaction" text,
	"change_le" timestamp with time zone,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
CREATE TABLE "orientation"."metiers" (
	"id" text PRIMARY KEY NOT NULL,
	"codes_rome" text[] NOT NULL,
	"transaction" text NOT NULL,
	"change_le" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "orientation"."structures" (
	"id" text PRIMARY KEY NOT NULL,
	"nom" text NOT NULL,
	"recherche" text NOT NULL,
	"reseaux" text[] NOT NULL,
	"siret" text,
	"denomination" text,
	"lignes" text[] NOT NULL,
	"code_postal" text,
	"ville" text,
	"code_commune" text,
	"latitude" double precision,
	"longitude" double precision,
	"point" "earth" GENERATED ALWAYS AS (public.ll_to_earth(latitude, longitude)) STORED,
	"territoire_id" text,
	"telephone" text,
	"courriel" text,
	"site_web" text,
	"horaires" jsonb,
	"fuseau" text NOT NULL,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
CREATE TABLE "orientation"."territoires" (
	"id" text PRIMARY KEY NOT NULL,
	"niveau" text NOT NULL,
	"code" text NOT NULL,
	"nom" text NOT NULL,
	"recherche" text NOT NULL,
	"codes_postaux" text[] NOT NULL,
	"population" integer,
	"latitude" double precision,
	"longitude" double precision,
	"origine_position" text,
	"mere" text,
	"epci" text,
	"bassin" text,
	"departement" text,
	"region" text,
	"ancetres" text[] NOT NULL,
	"liste_nom" text NOT NULL,
	"liste_annee" integer NOT NULL,
	"liste_source" text NOT NULL,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
CREATE INDEX "communes_anciennes_code_idx" ON "orientation"."communes_anciennes" USING btree ("code");--> statement-breakpoint
CREATE INDEX "evenements_debut_idx" ON "orientation"."evenements" USING btree ("debut","id");--> statement-breakpoint
CREATE INDEX "evenements_session_idx" ON "orientation"."evenements" USING btree ("session_id","debut");--> statement-breakpoint
CREATE INDEX "evenements_structure_idx" ON "orientation"."evenements" USING btree ("structure_id","debut");--> statement-breakpoint
CREATE INDEX "evenements_territoire_idx" ON "orientation"."evenements" USING btree ("territoire_id","debut");--> statement-breakpoint
CREATE INDEX "evenements_codes_rome_idx" ON "orientation"."evenements" USING gin ("codes_rome") WITH (gin_pending_list_limit=64);--> statement-breakpoint
CREATE INDEX "structures_territoire_idx" ON "orientation"."structures" USING btree ("territoire_id");--> statement-breakpoint
CREATE INDEX "structures_nom_idx" ON "orientation"."structures" USING btree ("recherche","id");--> statement-breakpoint
CREATE INDEX "territoires_ancetres_idx" ON "orientation"."territoires" USING gin ("ancetres") WITH (gin_pending_list_limit=64);--> statement-breakpoint
CREATE INDEX "territoires_codes_postaux_idx" ON "orientation"."territoires" USING gin ("codes_postaux") WITH (gin_pending_list_limit=64);--> statement-breakpoint
CREATE INDEX "territoires_code_idx" ON "orientation"."territoires" USING btree ("code");--> statement-breakpoint
CREATE INDEX "territoires_recherche_idx" ON "orientation"."territoires" USING gin (to_tsvector('simple', "recherche")) WITH (gin_pending_list_limit = 64);--> statement-breakpoint
CREATE INDEX "communes_anciennes_recherche_idx" ON "orientation"."communes_anciennes" USING gin (to_tsvector('simple', "recherche")) WITH (gin_pending_list_limit = 64);--> statement-breakpoint
CREATE INDEX "structures_recherche_idx" ON "orientation"."structures" USING gin (to_tsvector('simple', "recherche")) WITH (gin_pending_list_limit = 64);--> statement-breakpoint
CREATE INDEX "structures_point_idx" ON "orientation"."structures" USING gist ("point") WHERE "retire_le" IS NULL;--> statement-breakpoint
CREATE INDEX "evenements_point_idx" ON "orientation"."evenements" USING gist ("point");
