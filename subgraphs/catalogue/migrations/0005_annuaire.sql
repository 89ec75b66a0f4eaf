CREATE TABLE "catalogue"."annuaire" (
	"groupe" text PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"nom" text NOT NULL,
	"raison_sociale" text,
	"siret" text,
	"numero_activite" text,
	"uai" text,
	"codes" text[] DEFAULT '{}' NOT NULL,
	"adresse" jsonb,
	"contacts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"site_web" text,
	"nature" text,
	"etat" text,
	"qualiopi" boolean,
	"academie" text,
	"reseaux" text[] DEFAULT '{}' NOT NULL,
	"lieux" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"relations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"origines" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"cle_tri" text NOT NULL,
	"mots" text NOT NULL,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
DROP INDEX "catalogue"."organismes_cle_tri_idx";--> statement-breakpoint
DROP INDEX "catalogue"."organismes_mots_idx";--> statement-breakpoint
DROP INDEX "catalogue"."organismes_siret_idx";--> statement-breakpoint
DROP INDEX "catalogue"."organismes_numero_activite_idx";--> statement-breakpoint
ALTER TABLE "catalogue"."formations" ADD COLUMN "intitule_deduit" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."organismes" ADD COLUMN "complements" jsonb;--> statement-breakpoint
ALTER TABLE "catalogue"."organismes" ADD COLUMN "groupe" text;--> statement-breakpoint
CREATE INDEX "annuaire_cle_tri_idx" ON "catalogue"."annuaire" USING btree (cle_tri collate "C","id");--> statement-breakpoint
CREATE INDEX "annuaire_mots_idx" ON "catalogue"."annuaire" USING gin (mots public.gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "annuaire_siret_idx" ON "catalogue"."annuaire" USING btree ("siret" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "annuaire_codes_idx" ON "catalogue"."annuaire" USING gin ("codes");--> statement-breakpoint
CREATE INDEX "annuaire_relations_idx" ON "catalogue"."annuaire" USING gin (relations jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "organismes_groupe_idx" ON "catalogue"."organismes" USING btree ("groupe");--> statement-breakpoint
CREATE INDEX "organismes_uai_idx" ON "catalogue"."organismes" USING btree ("uai") WHERE uai is not null;--> statement-breakpoint
CREATE INDEX "organismes_uai_seul_idx" ON "catalogue"."organismes" USING btree ("id") WHERE siret is null and uai is not null;--> statement-breakpoint
-- What is already there: an organisme for each SIRET, as its first description says it. The next import that touches
-- one reunites it field by field.
UPDATE "catalogue"."organismes" SET groupe = CASE WHEN siret IS NOT NULL THEN 'SIRET-' || siret
  WHEN uai IS NOT NULL THEN 'UAI-' || uai ELSE id END;--> statement-breakpoint
INSERT INTO "catalogue"."annuaire" (groupe, id, nom, raison_sociale, siret, numero_activite, uai, codes, adresse, contacts,
  cle_tri, mots, source, date_maj, import_id, retire_le)
SELECT DISTINCT ON (groupe) groupe, id, nom, raison_sociale, siret, numero_activite, uai,
  array_remove(ARRAY[uai, numero_activite], NULL), adresse, contacts, cle_tri, cle_tri, source, date_maj, import_id, retire_le
FROM "catalogue"."organismes" ORDER BY groupe, retire_le IS NOT NULL, id COLLATE "C";
--> statement-breakpoint
-- As before, and the directory too.
CREATE OR REPLACE FUNCTION "catalogue"."compter"() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  -- What a batch adds waits in a list that every search would read from end to end.
  PERFORM gin_clean_pending_list(indexrelid) FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
  WHERE indrelid IN ('catalogue.textes'::regclass, 'catalogue.recherche'::regclass, 'catalogue.annuaire'::regclass)
    AND relam = (SELECT oid FROM pg_am WHERE amname = 'gin');
  ANALYZE catalogue.formations, catalogue.actions, catalogue.sessions, catalogue.organismes, catalogue.annuaire,
    catalogue.certifications, catalogue.textes, catalogue.recherche;
END $$;
