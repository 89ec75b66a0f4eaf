CREATE TABLE "catalogue"."lignes" (
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
ALTER TABLE "catalogue"."imports" ADD COLUMN "jointures" jsonb;