CREATE TABLE "metiers"."appellations" (
	"version" text NOT NULL,
	"code_rome" text NOT NULL,
	"rang" integer NOT NULL,
	"code" text NOT NULL,
	"libelle" text NOT NULL,
	"peu_usite" boolean NOT NULL,
	"noms" text[] DEFAULT '{}' NOT NULL,
	"formes" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "appellations_version_code_rome_rang_pk" PRIMARY KEY("version","code_rome","rang")
);
--> statement-breakpoint
CREATE TABLE "metiers"."centres_interet" (
	"id" text PRIMARY KEY NOT NULL,
	"libelle" text NOT NULL,
	"libelle_tri" text NOT NULL,
	"definition" text,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
CREATE TABLE "metiers"."competences" (
	"id" text PRIMARY KEY NOT NULL,
	"libelle" text NOT NULL,
	"nature" text NOT NULL,
	"categorie" text,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
CREATE TABLE "metiers"."fiche_competences" (
	"version" text NOT NULL,
	"code_rome" text NOT NULL,
	"rang" integer NOT NULL,
	"competence_id" text NOT NULL,
	"coeur_metier" boolean NOT NULL,
	CONSTRAINT "fiche_competences_version_code_rome_rang_pk" PRIMARY KEY("version","code_rome","rang")
);
--> statement-breakpoint
CREATE TABLE "metiers"."fiches_rome" (
	"code" text NOT NULL,
	"version" text NOT NULL,
	"libelle" text NOT NULL,
	"masculin" text,
	"feminin" text,
	"code_parent" text,
	"grand_domaine" text,
	"domaine" text,
	"definition" text,
	"acces" text,
	"riasec" text,
	"reglemente" boolean,
	"cadre" boolean,
	"contextes_travail" text[] DEFAULT '{}' NOT NULL,
	"secteurs" text[] DEFAULT '{}' NOT NULL,
	"centres" text[] DEFAULT '{}' NOT NULL,
	"mobilites" text[] DEFAULT '{}' NOT NULL,
	"nb_appellations" integer NOT NULL,
	"nb_competences" integer NOT NULL,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date,
	CONSTRAINT "fiches_rome_code_version_pk" PRIMARY KEY("code","version")
);
--> statement-breakpoint
CREATE TABLE "metiers"."lignes" (
	"source" text NOT NULL,
	"edition" text NOT NULL,
	"objet" text NOT NULL,
	"cle" text NOT NULL,
	"contenu" jsonb NOT NULL,
	"import_id" text NOT NULL,
	"retire_le" date,
	CONSTRAINT "lignes_objet_source_edition_cle_pk" PRIMARY KEY("objet","source","edition","cle")
);
--> statement-breakpoint
CREATE TABLE "metiers"."metier_codes" (
	"code" text NOT NULL,
	"metier_id" text NOT NULL,
	"rang" smallint NOT NULL,
	CONSTRAINT "metier_codes_code_metier_id_pk" PRIMARY KEY("code","metier_id")
);
--> statement-breakpoint
CREATE TABLE "metiers"."metier_noms" (
	"metier_id" text NOT NULL,
	"genre" smallint NOT NULL,
	"forme" text NOT NULL,
	"texte" text NOT NULL,
	"mots" "tsvector" GENERATED ALWAYS AS (array_to_tsvector(string_to_array(forme, ' '))) STORED,
	CONSTRAINT "metier_noms_metier_id_genre_forme_pk" PRIMARY KEY("metier_id","genre","forme")
);
--> statement-breakpoint
CREATE TABLE "metiers"."metiers" (
	"id" text PRIMARY KEY NOT NULL,
	"libelle" text NOT NULL,
	"libelle_tri" text NOT NULL,
	"libelle_feminin" text,
	"libelle_masculin" text,
	"synonymes" text[] DEFAULT '{}' NOT NULL,
	"codes_rome" text[] DEFAULT '{}' NOT NULL,
	"accroche" text,
	"nature_travail" text,
	"conditions_travail" text,
	"competences_requises" text,
	"acces_metier" text,
	"vie_professionnelle" text,
	"niveau_acces" text,
	"statuts" text[] DEFAULT '{}' NOT NULL,
	"secteurs" text[] DEFAULT '{}' NOT NULL,
	"filtres" text[] DEFAULT '{}' NOT NULL,
	"centres" text[] DEFAULT '{}' NOT NULL,
	"associes" text[] DEFAULT '{}' NOT NULL,
	"url_onisep" text,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
CREATE TABLE "metiers"."mots" (
	"mot" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE INDEX "metier_noms_mots_idx" ON "metiers"."metier_noms" USING gin ("mots");--> statement-breakpoint
CREATE INDEX "metiers_liste_idx" ON "metiers"."metiers" USING btree ("libelle_tri","id") WHERE retire_le is null;--> statement-breakpoint
CREATE INDEX "metiers_centres_idx" ON "metiers"."metiers" USING gin ("centres");--> statement-breakpoint
CREATE INDEX "mots_trigrammes_idx" ON "metiers"."mots" USING gin ("mot" gin_trgm_ops);