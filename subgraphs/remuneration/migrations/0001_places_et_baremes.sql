CREATE TABLE "remuneration"."baremes" (
	"version" text PRIMARY KEY NOT NULL,
	"territoire" text NOT NULL,
	"debut" date NOT NULL,
	"fin" date,
	"publie_le" date,
	"base_reglementaire" text NOT NULL,
	"coefficient" numeric,
	"application" text NOT NULL,
	"origine" text NOT NULL,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date
);
--> statement-breakpoint
CREATE TABLE "remuneration"."inscriptions" (
	"ref" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"etat" text NOT NULL,
	"entree_prevue" date,
	"entree" date,
	"sortie" date,
	"occupe" boolean GENERATED ALWAYS AS (etat in ('PREVUE', 'EN_COURS', 'TERMINEE')) STORED NOT NULL,
	CONSTRAINT "inscriptions_etat" CHECK (etat in ('PREVUE', 'EN_COURS', 'TERMINEE', 'ABANDONNEE', 'ANNULEE'))
);
--> statement-breakpoint
CREATE TABLE "remuneration"."lignes_bareme" (
	"version" text NOT NULL,
	"categorie" text NOT NULL,
	"rang" smallint NOT NULL,
	"libelle" text NOT NULL,
	"montant" numeric(10, 2),
	"minimum" numeric(10, 2),
	"maximum" numeric(10, 2),
	"article" text,
	"certitude" text NOT NULL,
	"debut" date,
	"situations" text[],
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date,
	CONSTRAINT "lignes_bareme_version_categorie_pk" PRIMARY KEY("version","categorie")
);
--> statement-breakpoint
CREATE TABLE "remuneration"."occupations" (
	"session_id" text PRIMARY KEY NOT NULL,
	"occupees" integer NOT NULL,
	CONSTRAINT "occupations_positives" CHECK (occupees >= 0)
);
--> statement-breakpoint
CREATE TABLE "remuneration"."parametres_bareme" (
	"nom" text NOT NULL,
	"territoire" text NOT NULL,
	"debut" date NOT NULL,
	"fin" date,
	"valeur" numeric NOT NULL,
	"unite" text NOT NULL,
	"certitude" text NOT NULL,
	"origine" text NOT NULL,
	"source" text NOT NULL,
	"date_maj" date,
	"import_id" text NOT NULL,
	"retire_le" date,
	CONSTRAINT "parametres_bareme_nom_territoire_debut_pk" PRIMARY KEY("nom","territoire","debut")
);
--> statement-breakpoint
CREATE TABLE "remuneration"."reservations" (
	"ref" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"nombre" integer NOT NULL,
	"origine" text NOT NULL,
	"liberable_le" date,
	CONSTRAINT "reservations_nombre" CHECK (nombre > 0)
);
--> statement-breakpoint
CREATE TABLE "remuneration"."sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"debut" date,
	"fin" date,
	"etat_recrutement" text,
	"inscription_fin" date,
	"capacite" integer,
	"heures_total" numeric,
	"heures_hebdo" numeric,
	"territoires" text[] NOT NULL,
	"retire_le" date,
	"transaction" "xid8" NOT NULL,
	"change_le" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "inscriptions_session_idx" ON "remuneration"."inscriptions" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "reservations_session_idx" ON "remuneration"."reservations" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "sessions_territoires_idx" ON "remuneration"."sessions" USING gin ("territoires") WHERE capacite is not null;
--> statement-breakpoint
-- Places taken, counted by the database: whoever changes an inscription, the rollup follows in the same transaction.
CREATE FUNCTION "remuneration"."compter_occupations"() RETURNS trigger LANGUAGE plpgsql SET search_path = "remuneration", "pg_temp" AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO occupations AS known (session_id, occupees)
    SELECT session_id, count(*) FROM apres WHERE occupe GROUP BY session_id ORDER BY session_id
    ON CONFLICT (session_id) DO UPDATE SET occupees = known.occupees + excluded.occupees;
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE occupations SET occupees = occupees - change.nombre
    FROM (SELECT session_id, count(*) AS nombre FROM avant WHERE occupe GROUP BY session_id) change
    WHERE occupations.session_id = change.session_id;
  ELSE
    -- Not an upsert: Postgres checks the row to insert, a negative difference, before it meets the conflict.
    INSERT INTO occupations (session_id, occupees)
    SELECT DISTINCT session_id, 0 FROM apres WHERE occupe ORDER BY session_id
    ON CONFLICT (session_id) DO NOTHING;
    UPDATE occupations SET occupees = occupees + change.nombre
    FROM (
      SELECT session_id, sum(nombre) AS nombre FROM (
        SELECT session_id, 1 AS nombre FROM apres WHERE occupe
        UNION ALL SELECT session_id, -1 FROM avant WHERE occupe
      ) lignes GROUP BY session_id HAVING sum(nombre) <> 0
    ) change
    WHERE occupations.session_id = change.session_id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "inscriptions_ajoutees" AFTER INSERT ON "remuneration"."inscriptions" REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION "remuneration"."compter_occupations"();
--> statement-breakpoint
CREATE TRIGGER "inscriptions_changees" AFTER UPDATE ON "remuneration"."inscriptions" REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION "remuneration"."compter_occupations"();
--> statement-breakpoint
CREATE TRIGGER "inscriptions_retirees" AFTER DELETE ON "remuneration"."inscriptions" REFERENCING OLD TABLE AS avant FOR EACH STATEMENT EXECUTE FUNCTION "remuneration"."compter_occupations"();
