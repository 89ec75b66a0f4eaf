import type { Choice } from "@passerelle/kernel/graphql/asked-columns";
import { loaderByArguments, loadMany } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { ECHELLE, enKm, type Point } from "../distance.ts";
import { COLONNES_DES_ARETES, type StructureLigne } from "./lignes.ts";

/** Beyond this, a structure is not « near »: a person does not travel a hundred kilometres for an interview. */
export const PROXIMITE_KM = 100;

/** A structure near a point: what was not asked of it is not read. */
type Proche = StructureLigne & { point: string; loin: number };

export const clePoint = ({ latitude, longitude }: Point): string => `${latitude},${longitude}`;

/**
 * Loader of the structures nearest to a point (« latitude,longitude »), within a radius (km): one statement
 * for all the points of a page, which reads the spatial index from the nearest on.
 */
export const chargeurProches = (sql: Sql) =>
  loaderByArguments(({ limite, rayonKm, colonnes }: { limite: number; rayonKm: number; colonnes: Choice }) =>
    loadMany<string, Proche>(
      async (points) => {
        const coordonnees = points.map((point) => point.split(",").map(Number));
        return await sql<Proche[]>`
          select point.cle as point, s.*
          from unnest(${points}::text[], ${coordonnees.map(([latitude]) => latitude ?? 0)}::float8[],
            ${coordonnees.map(([, longitude]) => longitude ?? 0)}::float8[]) as point(cle, latitude, longitude)
          cross join lateral (
            select ${sql.unsafe(COLONNES_DES_ARETES.columns(colonnes))},
              round(earth_distance(s.point, ll_to_earth(point.latitude, point.longitude))
                * ${ECHELLE}::float8)::integer as loin
            from structures s
            where s.retire_le is null and s.point is not null
            order by s.point <-> ll_to_earth(point.latitude, point.longitude), s.id
            limit ${limite}
          ) s
          where s.loin <= ${Math.round(rayonKm * 1_000)}::integer
          order by point.cle, s.loin, s.id`;
      },
      (row) => row.point,
    ),
  );

/** Edges of the type `StructureEdge`. The list is short and has no next page: the id is cursor enough. */
export const aretes = (proches: readonly Proche[]) =>
  proches.map((row) => ({ cursor: row.id, node: row, distanceKm: enKm(row.loin) }));
