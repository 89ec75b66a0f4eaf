import { loaderByArguments, loadMany, loadOne } from "@passerelle/kernel/graphql/loaders";
import type { ProvenanceRow } from "@passerelle/kernel/importing/imports-query";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { colonnesMetier, type MetierLigne } from "../metier/ligne.ts";

/** A centre of interest as its table gives it. */
export interface CentreLigne extends ProvenanceRow {
  id: string;
  libelle: string;
  definition: string | null;
}

const colonnes = (sql: Sql) => sql`
  id, libelle, definition, source, date_maj as "dateMaj", import_id as "importId", retire_le as "retireLe"`;

/** Centres of interest by id. */
export const centreLoader = (sql: Sql) =>
  loadOne<string, CentreLigne>(
    (ids) =>
      sql<CentreLigne[]>`select ${colonnes(sql)} from centres_interet where id = any(${[...ids]}::text[])`,
    ({ id }) => id,
  );

/** Every centre of interest in force, alphabetical. */
export const tousLesCentres = (sql: Sql) => sql<CentreLigne[]>`
  select ${colonnes(sql)} from centres_interet where retire_le is null order by libelle_tri, id`;

/** Where a page of the métiers of a centre starts. */
export interface Tranche {
  first: number;
  /** Sort key and id of the last métier seen. */
  apres: readonly [string, string] | null;
}

/** Métiers in force that carry a centre, alphabetical: `first + 1` rows a centre, one statement for all. */
export const metiersDesCentresLoader = (sql: Sql) =>
  loaderByArguments(({ first, apres }: Tranche) =>
    loadMany<string, MetierLigne & { centre: string }>(
      (ids) => sql<(MetierLigne & { centre: string })[]>`
        select centres.id as centre, trouves.* from unnest(${[...ids]}::text[]) centres(id)
        cross join lateral (
          select ${colonnesMetier(sql)} from metiers m
          where m.centres @> array[centres.id] and m.retire_le is null
            ${apres ? sql`and (m.libelle_tri, m.id) > (${apres[0]}, ${apres[1]})` : sql``}
          order by m.libelle_tri, m.id limit ${first + 1}
        ) trouves
        order by centres.id, trouves."libelleTri", trouves.id`,
      ({ centre }) => centre,
    ),
  );

/** How many métiers in force carry each centre. */
export const nombreParCentreLoader = (sql: Sql) =>
  loadOne<string, { id: string; nb: number }>(
    (ids) => sql<{ id: string; nb: number }[]>`
      select centres.id, count(*) as nb from unnest(${[...ids]}::text[]) centres(id)
      join metiers m on m.centres @> array[centres.id] and m.retire_le is null group by centres.id`,
    ({ id }) => id,
  );
