-- Marks of what is already there (`src/recherche/textes-sql.ts`): words of titles, and the draws that hold a formation.
DROP INDEX "catalogue"."textes_texte_idx";--> statement-breakpoint
UPDATE "catalogue"."textes" SET texte = texte
  || array_to_tsvector(array(
    SELECT '=^' || mot FROM unnest(tsvector_to_array(ts_filter(texte, '{a}'))) mot WHERE mot NOT LIKE '=%' AND length(mot) <= 100))
  || array_to_tsvector(array(
    SELECT '=n' || sur FROM unnest(array[256, 64, 16, 4, 1]) sur
    WHERE ('x' || left(md5(formation_id), 8))::bit(32)::bigint % sur = 0));--> statement-breakpoint
CREATE INDEX "textes_texte_idx" ON "catalogue"."textes" USING gin ("texte");--> statement-breakpoint
-- The index of weeks is chosen by what is known of it.
ANALYZE "catalogue"."recherche";
