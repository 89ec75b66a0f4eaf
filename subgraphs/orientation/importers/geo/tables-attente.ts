import type { Staging } from "@passerelle/kernel/importing/staging";
import type { CopyValue } from "@passerelle/kernel/postgres/copy";
import type { Sql, TransactionSql } from "@passerelle/kernel/postgres/database";
import type { AncienneLue, TerritoireLu } from "./enregistrements.ts";

/** Official list from which a territory comes: a bassin has no meaning without its year (I11). */
export interface Liste {
  listeNom: string;
  listeAnnee: number;
  listeSource: string;
}

/**
 * Temporary tables between reading and swapping. What reads and what swaps meet here only, so that the
 * demo's own bassins go the same way as a real list.
 */
export const ATTENTE = {
  attente_territoires: {
    definition: `id text, niveau text, code text, nom text, recherche text, codes_postaux text[], population integer,
      mere text, arrondissement text, departement text, region text, liste_nom text, liste_annee integer, liste_source text`,
    columns: [
      "id",
      "niveau",
      "code",
      "nom",
      "recherche",
      "codes_postaux",
      "population",
      "mere",
      "arrondissement",
      "departement",
      "region",
      "liste_nom",
      "liste_annee",
      "liste_source",
    ],
  },
  attente_anciennes: {
    definition: "id text, code text, nom text, recherche text, nature text, territoire_id text",
    columns: ["id", "code", "nom", "recherche", "nature", "territoire_id"],
  },
  attente_membres: { definition: "commune text, groupe text", columns: ["commune", "groupe"] },
  attente_ept: { definition: "commune text, groupe text", columns: ["commune", "groupe"] },
  attente_zones: { definition: "commune text, groupe text", columns: ["commune", "groupe"] },
  attente_academies: {
    definition: "departement text, academie text",
    columns: ["departement", "academie"],
  },
  attente_bassins: { definition: "commune text, groupe text", columns: ["commune", "groupe"] },
  attente_positions: {
    definition: "code text, origine text, latitude float8, longitude float8",
    columns: ["code", "origine", "latitude", "longitude"],
  },
  attente_comptes: {
    definition: "objet text, lus integer, rejetes integer",
    columns: ["objet", "lus", "rejetes"],
  },
} as const;

type Ajouter = (row: Record<string, CopyValue>) => Promise<void>;
export type Attente = Record<keyof typeof ATTENTE, Ajouter>;

/** Makes all the staging tables. */
export async function ouvrirAttente(staging: Staging): Promise<Attente> {
  const tables: Partial<Attente> = {};
  for (const [name, { definition, columns }] of Object.entries(ATTENTE))
    tables[name as keyof Attente] = await staging.table(name, definition, columns);
  return tables as Attente;
}

/** The row of a territory, in the staging table's columns. */
export const ligneTerritoire = (lu: TerritoireLu, liste: Liste): Record<string, CopyValue> => ({
  ...lu,
  codes_postaux: lu.codesPostaux,
  liste_nom: liste.listeNom,
  liste_annee: liste.listeAnnee,
  liste_source: liste.listeSource,
});

export const ligneAncienne = (lue: AncienneLue): Record<string, CopyValue> => ({
  ...lue,
  territoire_id: lue.territoireId,
});

/** What was read of each kind: a list that was given replaces the former one, one that was not stays. */
export async function objetsLus(
  sql: Sql | TransactionSql,
): Promise<Map<string, { lus: number; rejetes: number }>> {
  const rows = await sql<{ objet: string; lus: number; rejetes: number }[]>`
    select objet, lus, rejetes from attente_comptes`;
  return new Map(rows.map(({ objet, ...comptes }) => [objet, comptes]));
}
