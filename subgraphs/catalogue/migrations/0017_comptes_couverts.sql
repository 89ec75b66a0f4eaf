DROP INDEX "catalogue"."recherche_organisme_idx";--> statement-breakpoint
CREATE INDEX "organismes_id_groupe_idx" ON "catalogue"."organismes" USING btree ("id","groupe");--> statement-breakpoint
CREATE INDEX "recherche_organisme_idx" ON "catalogue"."recherche" USING btree ("organisme_id","formation_id");