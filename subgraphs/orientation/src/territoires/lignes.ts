import { loadMany, loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type DataLoader from "dataloader";
import type { NiveauTerritoire } from "../../generated/types.ts";

/** A territory as the resolvers read it. */
export interface TerritoireLigne {
  id: string;
  niveau: NiveauTerritoire;
  code: string;
  nom: string;
  recherche: string;
  codesPostaux: string[];
  population: number | null;
  latitude: number | null;
  longitude: number | null;
  mere: string | null;
  /** Id of the department of a commune. */
  departement: string | null;
  ancetres: string[];
  listeNom: string;
  listeAnnee: number;
  listeSource: string;
}

/** Columns of a `TerritoireLigne`, of the table or subquery `t`. */
export const colonnesTerritoire = (sql: Sql) => sql`
  t.id, t.niveau, t.code, t.nom, t.recherche, t.codes_postaux as "codesPostaux", t.population, t.latitude,
  t.longitude, t.mere, t.departement, t.ancetres, t.liste_nom as "listeNom", t.liste_annee as "listeAnnee",
  t.liste_source as "listeSource"`;

/**
 * Loader of a territory by id. The code of a commune that is now part of another gives the current one,
 * whose own id it then has; a bassin of a list that was replaced is still found.
 */
export function chargeurTerritoires(sql: Sql): DataLoader<string, TerritoireLigne | null> {
  return loadOne(
    async (ids) =>
      await sql<(TerritoireLigne & { demande: string })[]>`
        select demande.id as demande, ${colonnesTerritoire(sql)}
        from unnest(${ids}::text[]) as demande(id)
        left join lateral (
          select territoire_id from communes_anciennes a
          where demande.id like 'COM-%' and a.code = substr(demande.id, 5) and a.remplacee and a.retire_le is null
          order by a.nature desc limit 1
        ) ancienne on true
        join territoires t on t.id = coalesce(ancienne.territoire_id, demande.id)`,
    (row) => row.demande,
  );
}

/** Loader of a territory's parents, from the smallest to the largest. */
export const chargeurParents = (sql: Sql): DataLoader<string, TerritoireLigne[]> =>
  loadMany(
    async (ids) =>
      await sql<(TerritoireLigne & { enfant: string })[]>`
        select enfant.id as enfant, ${colonnesTerritoire(sql)}
        from territoires enfant
        cross join lateral unnest(enfant.ancetres) with ordinality as parent(id, rang)
        join territoires t on t.id = parent.id
        where enfant.id in ${sql(ids)}
        order by enfant.id, parent.rang`,
    (row) => row.enfant,
  );

/**
 * Id by which a filter finds a territory: that of the current commune for a former one, an id that nothing
 * has for an unknown one, whose list is then empty.
 */
export const idActuel = async (
  id: string,
  loaders: { territoires: DataLoader<string, TerritoireLigne | null> },
): Promise<string> => (await loaders.territoires.load(id))?.id ?? "INCONNU";
