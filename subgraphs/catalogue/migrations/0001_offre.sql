CREATE TABLE "catalogue"."actions" (
	"id" text PRIMARY KEY NOT NULL,
	"formation_id" text NOT NULL,
	"numero" text NOT NULL,
	"ordre" integer NOT NULL,
	"rythme" text,
	"publics" text[] DEFAULT '{}' NOT NULL,
	"modalite" text,
	"entree" text,
	"niveau_entree_obligatoire" boolean,
	"conditions" text,
	"prise_en_charge_possible" boolean,
	"lieux" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"langues" text[] DEFAULT '{}' NOT NULL,
	"heures_centre" integer,
	"heures_entreprise" integer,
	"heures_total" integer,
	"heures_hebdo" double precision,
	"prix_total" numeric(12, 2),
	"conventionnement" boolean,
	"financements" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"acces_handicapes" text,
	"restauration" text,
	"hebergement" text,
	"transport" text,
	"formateurs" text[] DEFAULT '{}' NOT NULL,
	"informations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"brut" jsonb,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
CREATE TABLE "catalogue"."certifications" (
	"id" text PRIMARY KEY NOT NULL,
	"libelle" text,
	"code_rncp" text,
	"code_rs" text,
	"code_certif_info" text,
	"code_cpf" text,
	"niveau" text,
	"codes_rome" text[] DEFAULT '{}' NOT NULL,
	"cle_tri" text NOT NULL,
	"source" text NOT NULL,
	"import_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."communes" (
	"code" text PRIMARY KEY NOT NULL,
	"nom" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"codes_postaux" text[] DEFAULT '{}' NOT NULL,
	"territoires" text[] DEFAULT '{}' NOT NULL,
	"transaction" bigint NOT NULL,
	"change_le" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."formations" (
	"id" text PRIMARY KEY NOT NULL,
	"numero" text NOT NULL,
	"intitule" text NOT NULL,
	"objectif" text,
	"resultats_attendus" text,
	"contenu" text,
	"certifiante" boolean,
	"parcours" text,
	"objectif_general" text,
	"niveau_entree" text,
	"niveau_sortie" text,
	"formacodes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"codes_nsf" text[] DEFAULT '{}' NOT NULL,
	"codes_rome" text[] DEFAULT '{}' NOT NULL,
	"certifications" text[] DEFAULT '{}' NOT NULL,
	"urls" text[] DEFAULT '{}' NOT NULL,
	"organisme_id" text,
	"contacts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"brut" jsonb,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
CREATE TABLE "catalogue"."metiers" (
	"id" text PRIMARY KEY NOT NULL,
	"libelle" text NOT NULL,
	"codes_rome" text[] DEFAULT '{}' NOT NULL,
	"transaction" bigint NOT NULL,
	"change_le" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."organismes" (
	"id" text PRIMARY KEY NOT NULL,
	"nom" text NOT NULL,
	"raison_sociale" text,
	"siret" text,
	"numero_activite" text,
	"uai" text,
	"adresse" jsonb,
	"contacts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"brut" jsonb,
	"cle_tri" text NOT NULL,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
CREATE TABLE "catalogue"."recherche" (
	"formation_id" text NOT NULL,
	"action_id" text,
	"session_id" text,
	"organisme_id" text,
	"organismes" text[] DEFAULT '{}' NOT NULL,
	"certifications" text[] DEFAULT '{}' NOT NULL,
	"codes_rome" text[] DEFAULT '{}' NOT NULL,
	"certifiante" boolean,
	"niveau_sortie" text,
	"niveau_exige" smallint,
	"financeurs" text[] DEFAULT '{}' NOT NULL,
	"publics" text[] DEFAULT '{}' NOT NULL,
	"modalite" text,
	"entree" text,
	"a_distance" boolean DEFAULT false NOT NULL,
	"debut" date,
	"fin" date,
	"recrute_jusquau" date,
	"code_commune" text,
	"position_commune" boolean DEFAULT false NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"territoires" text[] DEFAULT '{}' NOT NULL,
	"departement" text
);
--> statement-breakpoint
CREATE TABLE "catalogue"."sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"action_id" text NOT NULL,
	"formation_id" text NOT NULL,
	"numero" text NOT NULL,
	"debut" date,
	"fin" date,
	"inscription_debut" date,
	"inscription_fin" date,
	"etat_recrutement" text,
	"modalites_inscription" text,
	"adresse_inscription" jsonb,
	"capacite" integer,
	"informations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"brut" jsonb,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
CREATE TABLE "catalogue"."textes" (
	"formation_id" text PRIMARY KEY NOT NULL,
	"texte" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "actions_formation_idx" ON "catalogue"."actions" USING btree ("formation_id","ordre");--> statement-breakpoint
CREATE INDEX "actions_source_idx" ON "catalogue"."actions" USING btree ("source");--> statement-breakpoint
CREATE INDEX "certifications_cle_tri_idx" ON "catalogue"."certifications" USING btree (cle_tri collate "C","id");--> statement-breakpoint
CREATE INDEX "certifications_mots_idx" ON "catalogue"."certifications" USING gin (cle_tri public.gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "certifications_rncp_idx" ON "catalogue"."certifications" USING btree ("code_rncp");--> statement-breakpoint
CREATE INDEX "certifications_rs_idx" ON "catalogue"."certifications" USING btree ("code_rs");--> statement-breakpoint
CREATE INDEX "certifications_certif_info_idx" ON "catalogue"."certifications" USING btree ("code_certif_info");--> statement-breakpoint
CREATE INDEX "certifications_cpf_idx" ON "catalogue"."certifications" USING btree ("code_cpf");--> statement-breakpoint
CREATE INDEX "formations_organisme_idx" ON "catalogue"."formations" USING btree ("organisme_id");--> statement-breakpoint
CREATE INDEX "formations_certifications_idx" ON "catalogue"."formations" USING gin ("certifications");--> statement-breakpoint
CREATE INDEX "formations_source_idx" ON "catalogue"."formations" USING btree ("source");--> statement-breakpoint
CREATE INDEX "organismes_cle_tri_idx" ON "catalogue"."organismes" USING btree (cle_tri collate "C","id");--> statement-breakpoint
CREATE INDEX "organismes_mots_idx" ON "catalogue"."organismes" USING gin (cle_tri public.gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organismes_siret_idx" ON "catalogue"."organismes" USING btree ("siret" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "organismes_numero_activite_idx" ON "catalogue"."organismes" USING btree ("numero_activite");--> statement-breakpoint
CREATE INDEX "organismes_source_idx" ON "catalogue"."organismes" USING btree ("source");--> statement-breakpoint
CREATE INDEX "recherche_formation_idx" ON "catalogue"."recherche" USING btree ("formation_id");--> statement-breakpoint
CREATE INDEX "recherche_position_idx" ON "catalogue"."recherche" USING btree ("latitude","longitude");--> statement-breakpoint
CREATE INDEX "recherche_distance_idx" ON "catalogue"."recherche" USING btree ("formation_id") WHERE a_distance;--> statement-breakpoint
CREATE INDEX "recherche_rome_idx" ON "catalogue"."recherche" USING gin ("codes_rome");--> statement-breakpoint
CREATE INDEX "recherche_organismes_idx" ON "catalogue"."recherche" USING gin ("organismes");--> statement-breakpoint
CREATE INDEX "recherche_certifications_idx" ON "catalogue"."recherche" USING gin ("certifications");--> statement-breakpoint
CREATE INDEX "recherche_territoires_idx" ON "catalogue"."recherche" USING gin ("territoires");--> statement-breakpoint
CREATE INDEX "recherche_organisme_idx" ON "catalogue"."recherche" USING btree ("organisme_id");--> statement-breakpoint
CREATE INDEX "recherche_debut_idx" ON "catalogue"."recherche" USING btree ("debut");--> statement-breakpoint
CREATE INDEX "recherche_commune_idx" ON "catalogue"."recherche" USING btree ("code_commune");--> statement-breakpoint
CREATE INDEX "sessions_formation_idx" ON "catalogue"."sessions" USING btree ("formation_id");--> statement-breakpoint
CREATE INDEX "sessions_action_idx" ON "catalogue"."sessions" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "sessions_source_idx" ON "catalogue"."sessions" USING btree ("source");--> statement-breakpoint
CREATE INDEX "textes_texte_idx" ON "catalogue"."textes" USING gin ("texte");--> statement-breakpoint
-- French stemming on words without accents, for texts and queries alike; stop words go first, while they have theirs.
CREATE TEXT SEARCH DICTIONARY "catalogue"."mots_vides" (TEMPLATE = pg_catalog.simple, STOPWORDS = french, ACCEPT = false);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION "catalogue"."francais" (COPY = pg_catalog.french);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION "catalogue"."francais" ALTER MAPPING FOR hword, hword_part, word WITH catalogue.mots_vides, public.unaccent, pg_catalog.french_stem;--> statement-breakpoint
-- Whole words without accents: what a word being typed is the beginning of.
CREATE TEXT SEARCH CONFIGURATION "catalogue"."mots" (COPY = pg_catalog.simple);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION "catalogue"."mots" ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.simple;
--> statement-breakpoint
-- Haversine of the angle between two points in degrees: it grows with their distance, and costs no square root nor
-- arc in a comparison. Strict functions only: the planner then writes the formula in place of the call.
CREATE FUNCTION "catalogue"."haversine"(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision)
RETURNS double precision LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN sind((lat2 - lat1) / 2) ^ 2 + cosd(lat1) * cosd(lat2) * sind((lon2 - lon1) / 2) ^ 2;
--> statement-breakpoint
-- After a load, the planner must know the new sizes at once; the service's role, which owns nothing, may not do it.
CREATE FUNCTION "catalogue"."compter"() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  -- What a batch adds waits in a list that every search would read from end to end.
  PERFORM gin_clean_pending_list(indexrelid) FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
  WHERE indrelid IN ('catalogue.textes'::regclass, 'catalogue.recherche'::regclass)
    AND relam = (SELECT oid FROM pg_am WHERE amname = 'gin');
  ANALYZE catalogue.formations, catalogue.actions, catalogue.sessions, catalogue.organismes, catalogue.certifications,
    catalogue.textes, catalogue.recherche;
END $$;
