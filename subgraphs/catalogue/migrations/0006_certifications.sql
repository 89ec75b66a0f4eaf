CREATE TABLE "catalogue"."certification_codes" (
	"systeme" text NOT NULL,
	"code" text NOT NULL,
	"certification_id" text NOT NULL,
	"retenue" boolean NOT NULL,
	CONSTRAINT "certification_codes_systeme_code_certification_id_pk" PRIMARY KEY("systeme","code","certification_id")
);
--> statement-breakpoint
DROP INDEX "catalogue"."certifications_rncp_idx";--> statement-breakpoint
DROP INDEX "catalogue"."certifications_rs_idx";--> statement-breakpoint
DROP INDEX "catalogue"."certifications_certif_info_idx";--> statement-breakpoint
DROP INDEX "catalogue"."certifications_cpf_idx";--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "abrege" text;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "type" text;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "nature" text;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "codes_rs" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "codes_diplome" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "etat" text;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "type_enregistrement" text;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "date_publication" date;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "date_decision" date;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "date_effet" date;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "fin_enregistrement" date;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "limite_delivrance" date;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "validation_partielle" boolean;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "premiere_session" integer;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "derniere_session" integer;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "accessible_vae" boolean;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "france_vae" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "commission" text;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "famille_metiers" text;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "duree" text;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "url_onisep" text;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "formacodes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "codes_nsf" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "voies_acces" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "certificateurs" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "blocs" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "conventions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "partenaires" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "anciennes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "nouvelles" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "declinaisons" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "sources" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "date_maj" date;--> statement-breakpoint
ALTER TABLE "catalogue"."certifications" ADD COLUMN "retire_le" date;--> statement-breakpoint
ALTER TABLE "catalogue"."formations" ADD COLUMN "certifications_dites" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "certification_codes_certification_idx" ON "catalogue"."certification_codes" USING btree ("certification_id");--> statement-breakpoint
CREATE INDEX "formations_certifications_dites_idx" ON "catalogue"."formations" USING gin ("certifications_dites");--> statement-breakpoint
-- The ids of certifications that the codes said by a source designate today, in their order.
CREATE FUNCTION "catalogue"."certifications_designees"(dites text[]) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
  SELECT coalesce(array_agg(id ORDER BY place), '{}') FROM (
    SELECT coalesce(designee.certification_id, dite) AS id, min(place) AS place
    FROM unnest(dites) WITH ORDINALITY AS said(dite, place)
    LEFT JOIN catalogue.certification_codes designee ON designee.systeme = split_part(dite, '-', 1)
      AND designee.code = substr(dite, strpos(dite, '-') + 1) AND designee.retenue
    GROUP BY 1
  ) distinctes
);
--> statement-breakpoint
-- What offers said of certifications before they were computed from the records of every source.
UPDATE "catalogue"."formations" SET certifications_dites = certifications WHERE certifications <> '{}';
--> statement-breakpoint
INSERT INTO "catalogue"."lignes" (source, edition, objet, cle, contenu, import_id)
SELECT source, '', 'certificationsOffre', id, jsonb_build_object('codeCertifInfo', code_certif_info,
  'codeRncp', substr(code_rncp, 5), 'codeRs', substr(code_rs, 3), 'codeCpf', code_cpf, 'libelle', libelle,
  'niveau', niveau, 'codesRome', to_jsonb(codes_rome)), import_id
FROM "catalogue"."certifications";
--> statement-breakpoint
INSERT INTO "catalogue"."certification_codes" (systeme, code, certification_id, retenue)
SELECT split_part(id, '-', 1), substr(id, strpos(id, '-') + 1), id, true FROM "catalogue"."certifications";
--> statement-breakpoint
UPDATE "catalogue"."certifications" SET sources = array[source],
  codes_rs = CASE WHEN code_rs IS NULL THEN '{}' ELSE array[code_rs] END;
