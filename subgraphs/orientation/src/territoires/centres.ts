import { loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type DataLoader from "dataloader";

/** Where a search around a commune starts; coordinates in degrees, null when nothing near it has any. */
export interface CentreDeCommune {
  nom: string;
  latitude: number | null;
  longitude: number | null;
}

/** SQL: mean point of the communes `v`, to the metre. Summed exactly: the order of the rows changes nothing. */
export const POINT_MOYEN = `round(avg(v.latitude::numeric), 5)::float8 as latitude,
  round(avg(v.longitude::numeric), 5)::float8 as longitude`;

/** SQL: does the commune `v` count in a mean? Arrondissements would count their town several times. */
export const PLACEE = `v.niveau = 'COMMUNE' and v.mere is null and v.retire_le is null and v.latitude is not null`;

/**
 * SQL: the centre of communes by their territories' ids (`demande`): their own point, else their town's, else the mean of
 * the communes of their EPCI, else of their department: what `publierCommunes` tells the other systems too.
 */
export const centres = (sql: Sql, ids: readonly string[]) => sql`
  select demande.id as demande, t.nom,
    coalesce(ancienne.latitude, t.latitude, mere.latitude, epci.latitude, dep.latitude) as latitude,
    coalesce(ancienne.longitude, t.longitude, mere.longitude, epci.longitude, dep.longitude) as longitude
  from unnest(${ids as string[]}::text[]) as demande(id)
  left join lateral (
    select territoire_id, latitude, longitude from communes_anciennes a
    where a.code = substr(demande.id, 5) and a.remplacee and a.retire_le is null
    order by a.nature desc limit 1
  ) ancienne on true
  join territoires t on t.id = coalesce(ancienne.territoire_id, demande.id)
  left join territoires mere on mere.id = t.mere
  left join lateral (
    select ${sql.unsafe(POINT_MOYEN)} from territoires v
    where coalesce(ancienne.latitude, t.latitude, mere.latitude) is null
      and v.ancetres @> array[t.epci] and ${sql.unsafe(PLACEE)}
  ) epci on true
  left join lateral (
    select ${sql.unsafe(POINT_MOYEN)} from territoires v
    where coalesce(ancienne.latitude, t.latitude, mere.latitude, epci.latitude) is null
      and v.ancetres @> array[t.departement] and ${sql.unsafe(PLACEE)}
  ) dep on true`;

/** Loader of the centre of a commune by its territory's id. */
export const chargeurCentres = (sql: Sql): DataLoader<string, CentreDeCommune | null> =>
  loadOne(
    async (ids) => (await centres(sql, ids)) as unknown as (CentreDeCommune & { demande: string })[],
    (row) => row.demande,
  );
