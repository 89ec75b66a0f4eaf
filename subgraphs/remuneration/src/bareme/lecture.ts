import type { Sql } from "@passerelle/kernel/postgres/database";
import { nombre } from "../calcul/euros.ts";
import type { Bareme, Baremes, LigneBareme, Parametre } from "./bareme.ts";

interface LigneLue extends Omit<LigneBareme, "montant" | "minimum" | "maximum"> {
  montant: string | null;
  minimum: string | null;
  maximum: string | null;
}

/**
 * Reads every scale and rate in one statement: some dozens of rows, whatever the page that asks.
 *
 * Amounts leave Postgres as text: a JSON number would pass through a float.
 */
export async function lireBaremes(sql: Sql): Promise<Baremes> {
  const [row] = await sql<
    [
      {
        baremes: (Omit<Bareme, "lignes"> & { lignes: LigneLue[] })[];
        parametres: (Omit<Parametre, "valeur"> & { valeur: string })[];
      },
    ]
  >`
    select
      (select coalesce(jsonb_agg(jsonb_build_object(
          'version', version, 'territoire', territoire, 'debut', debut, 'fin', fin, 'publieLe', publie_le,
          'baseReglementaire', base_reglementaire, 'coefficient', coefficient::text, 'application', application,
          'origine', origine, 'lignes', (
            select jsonb_agg(jsonb_build_object(
                'categorie', categorie, 'libelle', libelle, 'montant', montant::text, 'minimum', minimum::text,
                'maximum', maximum::text, 'article', article, 'certitude', certitude, 'debut', ligne.debut,
                'situations', situations) order by rang)
            from lignes_bareme ligne where ligne.version = baremes.version and ligne.retire_le is null)
        ) order by territoire, debut), '[]')
       from baremes where retire_le is null) as baremes,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'nom', nom, 'territoire', territoire, 'debut', debut, 'fin', fin, 'valeur', valeur::text,
          'unite', unite, 'origine', origine) order by nom, debut), '[]')
       from parametres_bareme where retire_le is null) as parametres`;
  return {
    baremes: row.baremes.map((bareme) => ({ ...bareme, lignes: bareme.lignes.map(enNombres) })),
    parametres: row.parametres.map((parametre) => ({ ...parametre, valeur: nombre(parametre.valeur) })),
  };
}

const enNombres = (ligne: LigneLue): LigneBareme => ({
  ...ligne,
  montant: ligne.montant === null ? null : nombre(ligne.montant),
  minimum: ligne.minimum === null ? null : nombre(ligne.minimum),
  maximum: ligne.maximum === null ? null : nombre(ligne.maximum),
});
