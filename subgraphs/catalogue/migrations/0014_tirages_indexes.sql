ALTER TABLE "catalogue"."textes" ADD COLUMN "tirage" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."textes" ADD COLUMN "a_distance" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- As `src/recherche/textes-sql.ts` writes them: two marks become columns, on which indexes are partial.
DROP INDEX "catalogue"."textes_texte_idx";--> statement-breakpoint
UPDATE "catalogue"."textes" SET texte = ts_delete(texte, array['=n1', '=n4', '=n16', '=n64', '=n256', '=distance']),
  a_distance = texte @@ '''=distance''',
  tirage = (SELECT max(sur) FROM unnest(array[512, 64, 8, 1]) sur WHERE ('x' || left(md5(formation_id), 8))::bit(32)::bigint % sur = 0);--> statement-breakpoint
CREATE INDEX "textes_texte_idx" ON "catalogue"."textes" USING gin ("texte");--> statement-breakpoint
CREATE INDEX "textes_tirage_8_idx" ON "catalogue"."textes" USING gin ("texte") WHERE tirage >= 8;--> statement-breakpoint
CREATE INDEX "textes_tirage_64_idx" ON "catalogue"."textes" USING gin ("texte") WHERE tirage >= 64;--> statement-breakpoint
CREATE INDEX "textes_tirage_512_idx" ON "catalogue"."textes" USING gin ("texte") WHERE tirage >= 512;--> statement-breakpoint
CREATE INDEX "textes_distance_idx" ON "catalogue"."textes" USING gin ("texte") WHERE a_distance;