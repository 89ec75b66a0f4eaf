DROP INDEX "catalogue"."recherche_position_idx";--> statement-breakpoint
CREATE INDEX "recherche_place_idx" ON "catalogue"."recherche" USING spgist (point(longitude, latitude));--> statement-breakpoint
-- Relevance reads the words of every formation found: kept whole in their row, they need not be fetched and unpacked.
ALTER TABLE "catalogue"."textes" SET (toast_tuple_target = 8160);--> statement-breakpoint
-- Marks of what is already there (`src/recherche/marques.ts`), which every later derivation writes with the words.
UPDATE "catalogue"."textes" SET texte = texte || array_to_tsvector(lues.marques) FROM (
  SELECT formation_id, array_agg(DISTINCT marque) AS marques
  FROM "catalogue"."recherche", unnest(array[
    '=g' || floor(latitude / 0.1) || ':' || floor(longitude / 0.15),
    '=h' || floor(latitude / 0.8) || ':' || floor(longitude / 1.2),
    CASE WHEN a_distance THEN '=distance' END, '=' || lower(niveau_sortie)]
    || (SELECT array_agg('=' || lower(code)) FROM unnest(codes_rome) code)) marque
  WHERE marque IS NOT NULL GROUP BY formation_id
) lues WHERE lues.formation_id = textes.formation_id;
