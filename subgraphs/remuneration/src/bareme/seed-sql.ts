import type { FichierBaremes } from "./fichier.ts";

/**
 * SQL that puts a whole file of scales in place, for the migration that ships it: scales are then there
 * wherever the schema is, whatever was imported.
 */
export function seedSql(fichier: FichierBaremes): string {
  const json = JSON.stringify(fichier);
  if (json.includes("$baremes$")) throw new Error("The file holds the quoting mark of its own SQL.");
  const socle = "'passerelle', 'migration'";
  return `-- Made from baremes/stagiaires.json by \`node subgraphs/remuneration/src/bareme/write-seed.ts FILE\`.
WITH fichier AS (SELECT $baremes$${json}$baremes$::jsonb AS f),
les_baremes AS (INSERT INTO "remuneration"."baremes" (version, territoire, debut, fin, publie_le, base_reglementaire, coefficient, application, origine, source, import_id)
SELECT b->>'version', b->>'territoire', (b->>'debut')::date, (b->>'fin')::date, (b->>'publieLe')::date, b->>'baseReglementaire', (b->>'coefficient')::numeric, b->>'application', b->>'origine', ${socle}
FROM fichier, jsonb_array_elements(f->'baremes') b
ON CONFLICT (version) DO UPDATE SET fin = excluded.fin, publie_le = excluded.publie_le, base_reglementaire = excluded.base_reglementaire, coefficient = excluded.coefficient, application = excluded.application, origine = excluded.origine),
les_lignes AS (INSERT INTO "remuneration"."lignes_bareme" (version, categorie, rang, libelle, montant, minimum, maximum, article, certitude, debut, situations, source, import_id)
SELECT b->>'version', l->>'categorie', rang, l->>'libelle', (l->>'montant')::numeric, (l->>'minimum')::numeric, (l->>'maximum')::numeric, l->>'article', l->>'certitude', (l->>'debut')::date,
  CASE WHEN l ? 'situations' THEN ARRAY(SELECT jsonb_array_elements_text(l->'situations')) END, ${socle}
FROM fichier, jsonb_array_elements(f->'baremes') b, jsonb_array_elements(b->'lignes') WITH ORDINALITY AS ligne(l, rang)
ON CONFLICT (version, categorie) DO UPDATE SET rang = excluded.rang, libelle = excluded.libelle, montant = excluded.montant, minimum = excluded.minimum, maximum = excluded.maximum, article = excluded.article, certitude = excluded.certitude, debut = excluded.debut, situations = excluded.situations)
INSERT INTO "remuneration"."parametres_bareme" (nom, territoire, debut, fin, valeur, unite, certitude, origine, source, import_id)
SELECT p->>'nom', p->>'territoire', (p->>'debut')::date, (p->>'fin')::date, (p->>'valeur')::numeric, p->>'unite', p->>'certitude', p->>'source', ${socle}
FROM fichier, jsonb_array_elements(f->'parametres') p
ON CONFLICT (nom, territoire, debut) DO UPDATE SET fin = excluded.fin, valeur = excluded.valeur, unite = excluded.unite, certitude = excluded.certitude, origine = excluded.origine;
`;
}
