import type { Sql } from "@passerelle/kernel/postgres/database";

/**
 * Mean radius of the Earth over the equatorial one that `earthdistance` counts with: its distances are a
 * thousandth too long at our latitudes.
 */
export const ECHELLE = 6_371_008.8 / 6_378_168;

export interface Point {
  latitude: number;
  longitude: number;
}

/** SQL: metres from a point to the row `alias`, as an integer, so that a cursor carries it exactly. */
export const metres = (sql: Sql, alias: string, { latitude, longitude }: Point) => sql`
  round(earth_distance(${sql(alias)}.point, ll_to_earth(${latitude}::float8, ${longitude}::float8))
    * ${ECHELLE}::float8)::integer`;

/** SQL: is the row `alias` within a radius (km) of a point? The box is read from the index, the distance checked. */
export const dansLeRayon = (sql: Sql, alias: string, point: Point & { rayonKm: number }) => sql`
  earth_box(ll_to_earth(${point.latitude}::float8, ${point.longitude}::float8),
    ${(point.rayonKm * 1_000) / ECHELLE}::float8) @> ${sql(alias)}.point
  and ${metres(sql, alias, point)} <= ${Math.round(point.rayonKm * 1_000)}::integer`;

/** Kilometres, to the ten metres. */
export const enKm = (valeur: number): number => Math.round(valeur / 10) / 100;
