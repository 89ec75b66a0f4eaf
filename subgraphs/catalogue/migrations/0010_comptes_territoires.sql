CREATE TABLE "catalogue"."comptes_territoires" (
	"territoire" text PRIMARY KEY NOT NULL,
	"organismes" text[] DEFAULT '{}' NOT NULL,
	"formations" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."ouvertures_territoires" (
	"territoire" text NOT NULL,
	"jusquau" date NOT NULL,
	"sessions" integer NOT NULL,
	CONSTRAINT "ouvertures_territoires_territoire_jusquau_pk" PRIMARY KEY("territoire","jusquau")
);
--> statement-breakpoint
-- Marks of wider cells: `src/recherche/marques.ts` says why.
UPDATE "catalogue"."textes" SET texte = ts_delete(texte, array(
  SELECT lexeme FROM unnest(texte) WHERE lexeme ~ '^=[gh]-?[0-9]+:')) || array_to_tsvector(lues.marques) FROM (
  SELECT formation_id, array_agg(DISTINCT marque) AS marques
  FROM "catalogue"."recherche", unnest(array[
    '=g' || floor(latitude / 0.3) || ':' || floor(longitude / 0.42),
    '=h' || floor(latitude / 1.5) || ':' || floor(longitude / 2.1)]) marque
  WHERE marque IS NOT NULL GROUP BY formation_id
) lues WHERE lues.formation_id = textes.formation_id;
