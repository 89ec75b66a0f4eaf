CREATE TABLE "catalogue"."noms_rome" (
	"code" text PRIMARY KEY NOT NULL,
	"libelle" text NOT NULL,
	"parent" text,
	"noms" text[] DEFAULT '{}' NOT NULL,
	"proches" text[] DEFAULT '{}' NOT NULL,
	"transaction" bigint NOT NULL,
	"change_le" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."termes" (
	"cle" text NOT NULL,
	"genre" text NOT NULL,
	"code" text NOT NULL,
	"texte" text NOT NULL,
	CONSTRAINT "termes_cle_genre_code_pk" PRIMARY KEY("cle","genre","code")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."vocabulaire" (
	"mot" text PRIMARY KEY NOT NULL,
	"racine" text NOT NULL,
	"nombre" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX "termes_code_idx" ON "catalogue"."termes" USING btree ("genre","code");--> statement-breakpoint
CREATE INDEX "vocabulaire_racine_idx" ON "catalogue"."vocabulaire" USING btree ("racine");--> statement-breakpoint
CREATE INDEX "vocabulaire_debut_idx" ON "catalogue"."vocabulaire" USING btree ("mot" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "vocabulaire_trigrammes_idx" ON "catalogue"."vocabulaire" USING gin ("mot" gin_trgm_ops);--> statement-breakpoint
-- Name of a place as it is compared: no accents, no case, no signs, « St » written in full.
CREATE FUNCTION "catalogue"."forme"(texte text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT trim(replace(replace(
    ' ' || regexp_replace(lower(public.unaccent('public.unaccent', left(texte, 200))), '[^a-z0-9]+', ' ', 'g') || ' ',
    ' st ', ' saint '), ' ste ', ' sainte '))
$$;--> statement-breakpoint
-- Stems of the words of a name, in their order: « Aide-soignante » and « aides soignants » are one term.
CREATE FUNCTION "catalogue"."cle_terme"(texte text) RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT string_agg(lexeme, ' ' ORDER BY positions[1])
  FROM unnest(to_tsvector('catalogue.francais', translate(left(texte, 200), '-/''’.,;:()[]"+&', '               ')))
$$;--> statement-breakpoint
CREATE INDEX "communes_forme_idx" ON "catalogue"."communes" (catalogue.forme(nom));--> statement-breakpoint
CREATE INDEX "communes_codes_postaux_idx" ON "catalogue"."communes" USING gin (codes_postaux);
