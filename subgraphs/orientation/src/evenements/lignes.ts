import { askedColumns, type Choice } from "@passerelle/kernel/graphql/asked-columns";
import type { AskedInfo } from "@passerelle/kernel/graphql/asks";
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

const COLONNES = {
  toujours: 'e.id, e.titre, e.debut, e.a_distance as "aDistance"',
  lieu: `e.denomination, e.lignes, e.code_postal as "codePostal", e.ville, e.code_commune as "codeCommune", e.latitude,
    e.longitude, e.territoire_id as "territoireId"`,
  autres: `e.type, e.description, e.fin, e.places, e.structure_id as "structureId",
    e.url_inscription as "urlInscription"`,
};

/** Columns of an `EvenementLigne`, of the table `e`. */
export const colonnesEvenement = (sql: Sql) => sql.unsafe(Object.values(COLONNES).join(", "));

/** Columns of the events of a parent, by what is asked of them. */
export const COLONNES_D_UN_PARENT = askedColumns({
  path: [],
  always: { fields: ["id", "titre", "debut", "aDistance"], columns: COLONNES.toujours },
  groups: [{ fields: ["lieu"], columns: COLONNES.lieu }],
  others: COLONNES.autres,
});

export const chargeurEvenements = (sql: Sql) =>
  loadOne<string, EvenementLigne>(
    async (ids) => await sql`select ${colonnesEvenement(sql)} from evenements e where e.id in ${sql(ids)}`,
    (row) => row.id,
  );

/** From what a list of events hangs; a métier by its ROME codes, separated by spaces. */
export type ParenteEvenements = "territoire" | "structure" | "session" | "codesRome";

/** SQL: is the event `e` one of the `parent`? */
const LIEN: Record<ParenteEvenements, string> = {
  territoire: `e.territoire_id in (
    select t.id from territoires t where t.id = parent.id or t.ancetres @> array[parent.id])`,
  // An event keeps the id that its own source gives to the structure.
  structure: `e.structure_id = any(parent.id || array(
    select connu.id from structures_identifiants connu where connu.structure_id = parent.id))`,
  session: "e.session_id = parent.id",
  codesRome: "e.codes_rome && string_to_array(parent.id, ' ')",
};

interface Demande {
  par: ParenteEvenements;
  limite: number;
  colonnes: Choice;
}

/**
 * Loader of the next events of a parent, by date: one statement for all the parents of a list, which
 * reads no column that is not asked.
 *
 * The information meetings of a session are given whether or not they are over: they are part of it.
 */
export function chargeurEvenementsDe({ sql, lookups }: { sql: Sql; lookups: Sql }, now: () => Date) {
  const parArguments = loaderByArguments(({ par, limite, colonnes }: Demande) =>
    loadMany<string, EvenementLigne & { parent: string }>(
      async (parents) =>
        // Those of a session are found by one index; a territory or trade may have a few or all of them.
        await (par === "session" ? lookups : sql)`
        select parent.id as parent, e.*
        from unnest(${parents}::text[]) as parent(id)
        cross join lateral (
          select ${sql.unsafe(COLONNES_D_UN_PARENT.columns(colonnes))} from evenements e
          where ${sql.unsafe(LIEN[par])} and e.retire_le is null
            ${par === "session" ? sql`` : sql`and coalesce(e.fin, e.debut) >= ${now()}`}
          order by e.debut, e.id limit ${limite}
        ) e
        order by parent.id, e.debut, e.id`,
      (row) => row.parent,
    ),
  );
  return (par: ParenteEvenements, limite: number, info: AskedInfo) =>
    parArguments({ par, limite, colonnes: COLONNES_D_UN_PARENT.asked(info) });
}
