import type { Sql } from "@passerelle/kernel/postgres/database";
import { et } from "./comprendre/tsquery.ts";
import type { Fragment } from "./conditions.ts";
import type { RequeteTexte } from "./texte.ts";

/** Of content, objective and organisme, certification and codes, title. */
const POIDS = "{0.001, 0.005, 0.05, 1}";

/** Where the words stand in a `texte`, from 0 to less than 1. */
export const rangDesMots = (sql: Sql, { requis }: RequeteTexte): Fragment =>
  sql`ts_rank(${POIDS}::float4[], texte.texte, ${et(requis)}::tsquery)::float8`;

/** The very title first, then titles that hold all the words, then where the words stand. */
export function pertinence(sql: Sql, requete: RequeteTexte | null): Fragment {
  if (!requete) return sql`0::float8`;
  return sql`(${satisfait(sql, requete.exact)}::int + ${satisfait(sql, requete.titre)}::int + ${rangDesMots(sql, requete)})`;
}

/** Has a `texte` all of this? */
export const satisfait = (sql: Sql, queries: readonly string[] | null): Fragment =>
  queries ? sql`(texte.texte @@ ${et(queries)}::tsquery)` : sql`false`;
