ALTER TABLE "catalogue"."vocabulaire" ADD COLUMN "ecrit" text;--> statement-breakpoint
UPDATE "catalogue"."vocabulaire" SET "ecrit" = "mot";--> statement-breakpoint
ALTER TABLE "catalogue"."vocabulaire" ALTER COLUMN "ecrit" SET NOT NULL;
