import { loaderByArguments, loadMany, loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { TypeEvenement } from "../../generated/types.ts";
import type { LieuLigne } from "../lieux.ts";

/** An event as the resolvers read it. */
export interface EvenementLigne extends LieuLigne {
  id: string;
  type: TypeEvenement;
  titre: string;
  description: string | null;
  debut: Date;
  fin: Date | null;
  aDistance: boolean;
  places: number | null;
  structureId: string | null;
  urlInscription: string | null;
}

/** Columns of an `EvenementLigne`, of the table `e`. */
export const colonnesEvenement = (sql: Sql) => sql`
  e.id, e.type, e.titre, e.description, e.debut, e.fin, e.a_distance as "aDistance", e.denomination, e.lignes,
  e.code_postal as "codePostal", e.ville, e.code_commune as "codeCommune", e.latitude, e.longitude,
  e.territoire_id as "territoireId", e.places, e.structure_id as "structureId",
  e.url_inscription as "urlInscription"`;

export const chargeurEvenements = (sql: Sql) =>
  loadOne<string, EvenementLigne>(
    async (ids) => await sql`select ${colonnesEvenement(sql)} from evenements e where e.id in ${sql(ids)}`,
    (row) => row.id,
  );

/** From what a list of events hangs; a métier by its ROME codes, separated by spaces. */
export type ParenteEvenements = "territoire" | "structure" | "session" | "codesRome";

/**
 * Loader of the next events of a parent, by date: one statement for all the parents of a list.
 *
 * The information meetings of a session are given whether or not they are over: they are part of it.
 */
export function chargeurEvenementsDe({ sql, lookups }: { sql: Sql; lookups: Sql }, now: () => Date) {
  const lien = {
    territoire: sql`e.territoire_id in (
      select t.id from territoires t where t.id = parent.id or t.ancetres @> array[parent.id])`,
    // An event keeps the id that its own source gives to the structure.
    structure: sql`e.structure_id = any(parent.id || array(
      select connu.id from structures_identifiants connu where connu.structure_id = parent.id))`,
    session: sql`e.session_id = parent.id`,
    codesRome: sql`e.codes_rome && string_to_array(parent.id, ' ')`,
  };
  const parArguments = loaderByArguments(({ par, limite }: { par: ParenteEvenements; limite: number }) =>
    loadMany<string, EvenementLigne & { parent: string }>(
      async (parents) =>
        // The events of a session are found by one index; a territory or trade may have a few or all of them.
        await (par === "session" ? lookups : sql)`
        select parent.id as parent, e.*
        from unnest(${parents}::text[]) as parent(id)
        cross join lateral (
          select ${colonnesEvenement(sql)} from evenements e
          where ${lien[par]} and e.retire_le is null
            ${par === "session" ? sql`` : sql`and coalesce(e.fin, e.debut) >= ${now()}`}
          order by e.debut, e.id limit ${limite}
        ) e
        order by parent.id, e.debut, e.id`,
      (row) => row.parent,
    ),
  );
  return (par: ParenteEvenements, limite: number) => parArguments({ par, limite });
}
