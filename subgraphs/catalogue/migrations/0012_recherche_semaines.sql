-- ROME codes of a search row, each with the week of its session (from Monday 3 January 2000): « D1102:1402 ».
CREATE FUNCTION "catalogue"."semaines"(codes text[], debut date) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array(SELECT code || ':' || (debut - date '2000-01-03') / 7 FROM unnest(codes) code)
$$;--> statement-breakpoint
CREATE INDEX "recherche_semaines_idx" ON "catalogue"."recherche" USING gin (catalogue.semaines(codes_rome, debut));