import type { Choice } from "@passerelle/kernel/graphql/asked-columns";
import { loaderByArguments, loadMany } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { Autour } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { ECHELLE, enKm, type Point } from "../distance.ts";
import { centreConnu, idDeCommune, verifierAutour } from "../territoires/autour.ts";
import { type CentreDeCommune, centres } from "../territoires/centres.ts";
import { COLONNES_DES_ARETES, type StructureLigne } from "./lignes.ts";

/** Beyond this, a structure is not « near »: a person does not travel a hundred kilometres for an interview. */
export const PROXIMITE_KM = 100;

/** A structure near a point: what was not asked of it is not read. */
type Proche = StructureLigne & { point: string; loin: number };

export const clePoint = ({ latitude, longitude }: Point): string => `${latitude},${longitude}`;

export interface DemandeProches {
  limite: number;
  rayonKm: number;
  colonnes: Choice;
}

/**
 * SQL: the structures `s` nearest to a row that has a latitude and a longitude, within a radius: the spatial index is read
 * from the nearest on.
 */
const plusProches = (sql: Sql, de: string, { limite, rayonKm, colonnes }: DemandeProches) => sql`
  select s.* from (
    select ${sql.unsafe(COLONNES_DES_ARETES.columns(colonnes))},
      round(earth_distance(s.point, ll_to_earth(${sql(de)}.latitude, ${sql(de)}.longitude))
        * ${ECHELLE}::float8)::integer as loin
    from structures s
    where s.retire_le is null and s.point is not null
    order by s.point <-> ll_to_earth(${sql(de)}.latitude, ${sql(de)}.longitude), s.id
    limit ${limite}
  ) s
  where s.loin <= ${Math.round(rayonKm * 1_000)}::integer`;

/** Loader of the structures nearest to a point (« latitude,longitude »): one statement for all the points of a page. */
export const chargeurProches = (sql: Sql) =>
  loaderByArguments((demande: DemandeProches) =>
    loadMany<string, Proche>(
      async (points) => {
        const coordonnees = points.map((point) => point.split(",").map(Number));
        return await sql<Proche[]>`
          select point.cle as point, s.*
          from unnest(${points}::text[], ${coordonnees.map(([latitude]) => latitude ?? 0)}::float8[],
            ${coordonnees.map(([, longitude]) => longitude ?? 0)}::float8[]) as point(cle, latitude, longitude)
          cross join lateral (${plusProches(sql, "point", demande)}) s
          order by point.cle, s.loin, s.id`;
      },
      (row) => row.point,
    ),
  );

/** A structure near the centre of a commune; its id is null where there is none. */
type ProcheDeCommune = Omit<Proche, "point" | "id"> & {
  id: string | null;
  demande: string;
  centre: CentreDeCommune;
};

/** Loader of the structures nearest to a commune, with its centre, by its territory's id: one statement for all. */
export const chargeurProchesDeCommunes = (sql: Sql) =>
  loaderByArguments((demande: DemandeProches) =>
    loadMany<string, ProcheDeCommune>(
      async (ids) =>
        await sql<ProcheDeCommune[]>`
        select centre.demande, s.*, json_build_object('nom', centre.nom, 'latitude', centre.latitude,
          'longitude', centre.longitude) as centre
        from (${centres(sql, ids)}) centre
        left join lateral (${plusProches(sql, "centre", demande)}) s on true
        order by centre.demande, s.loin, s.id`,
      (row) => row.demande,
    ),
  );

/** The structures nearest to where a search starts, nearest first; throws `BAD_USER_INPUT` for a place that is none. */
export async function structuresAutour(
  pres: Autour,
  { limite, colonnes }: Pick<DemandeProches, "limite" | "colonnes">,
  { loaders }: Context,
) {
  const autour = verifierAutour(pres);
  const demande = { limite, colonnes, rayonKm: autour.rayonKm };
  if (!("codeCommune" in autour)) return aretes(await loaders.proches(demande).load(clePoint(autour)));
  const rows = await loaders.prochesDeCommunes(demande).load(idDeCommune(autour.codeCommune));
  centreConnu(autour.codeCommune, rows[0]?.centre ?? null);
  return aretes(rows.filter((row): row is typeof row & { id: string } => row.id !== null));
}

/** Edges of the type `StructureEdge`. The list is short and has no next page: the id is cursor enough. */
export const aretes = (proches: readonly Omit<Proche, "point">[]) =>
  proches.map((row) => ({ cursor: row.id, node: row, distanceKm: enKm(row.loin) }));
