-- Marks of cells and level together (`src/recherche/marques.ts`) of what is already there.
DROP INDEX "catalogue"."textes_texte_idx", "catalogue"."textes_tirage_8_idx", "catalogue"."textes_tirage_64_idx",
  "catalogue"."textes_tirage_512_idx", "catalogue"."textes_distance_idx";--> statement-breakpoint
UPDATE "catalogue"."textes" SET texte = texte || array_to_tsvector(lues.marques) FROM (
  SELECT formation_id, array_agg(DISTINCT marque || ':' || lower(niveau_sortie)) AS marques
  FROM "catalogue"."recherche", unnest(array[
    '=g' || floor(latitude / 0.3) || ':' || floor(longitude / 0.42),
    '=h' || floor(latitude / 1.5) || ':' || floor(longitude / 2.1)]) marque
  WHERE marque IS NOT NULL AND niveau_sortie IS NOT NULL GROUP BY formation_id
) lues WHERE lues.formation_id = textes.formation_id;--> statement-breakpoint
CREATE INDEX "textes_texte_idx" ON "catalogue"."textes" USING gin ("texte");--> statement-breakpoint
CREATE INDEX "textes_tirage_8_idx" ON "catalogue"."textes" USING gin ("texte") WHERE tirage >= 8;--> statement-breakpoint
CREATE INDEX "textes_tirage_64_idx" ON "catalogue"."textes" USING gin ("texte") WHERE tirage >= 64;--> statement-breakpoint
CREATE INDEX "textes_tirage_512_idx" ON "catalogue"."textes" USING gin ("texte") WHERE tirage >= 512;--> statement-breakpoint
CREATE INDEX "textes_distance_idx" ON "catalogue"."textes" USING gin ("texte") WHERE a_distance;
