import type { Sql } from "@passerelle/kernel/postgres/database";
import { departementsDuCodePostal, requetePrefixes } from "../noms.ts";
import type { Correction } from "./corrections.ts";
import type { Demande } from "./demande.ts";

/** SQL: rows `(id, rang)` of what answers exactly to a demand, and the condition on the territory `t` that goes with it. */
export function candidats(sql: Sql, { mots, codes, code, departements }: Demande) {
  return {
    lignes: mots ? parNom(sql, mots) : parCode(sql, codes),
    condition: sql`${code ? pres(sql, code) : sql``} ${departements ? dansUnDepartement(sql, departements) : sql``}`,
  };
}

/** Ranks from here on are those of what only resembles the demand. */
export const APPROCHANT = 10;

/** SQL: the same for what resembles a demand that nothing answers. */
export function approchants(sql: Sql, { code }: Demande, { noms, departements }: Correction) {
  const fautes = noms.map(({ fautes }) => APPROCHANT + fautes);
  const proches = sql`unnest(${noms.map(({ nom }) => nom)}::text[], ${fautes}::integer[]) as proche(nom, rang)`;
  return {
    lignes: noms.length
      ? sql`
        select t.id, proche.rang from ${proches} join territoires t on t.recherche = proche.nom where t.retire_le is null
        union all
        select a.territoire_id, proche.rang + 3 from ${proches} join communes_anciennes a on a.recherche = proche.nom
        where a.nature <> 'ANCIEN_CODE' and a.retire_le is null`
      : // A postcode that no list has still says its department.
        sql`select t.id, ${APPROCHANT}::integer as rang from territoires t
          where t.id = any(${departements ?? []}) and t.retire_le is null`,
    condition:
      noms.length && departements
        ? dansUnDepartement(sql, departements)
        : sql`${noms.length && code ? pres(sql, code) : sql``}`,
  };
}

/** A name of one or two letters (« Y », « Eu », « Oz ») is found only when it is the whole name. */
function parNom(sql: Sql, mots: string) {
  const rang = sql`case when recherche = ${mots} then 0 when starts_with(recherche, ${mots}) then 1 else 2 end`;
  const quels =
    mots.length < 3
      ? sql`recherche = ${mots}`
      : sql`to_tsvector('simple', recherche) @@ to_tsquery('simple', ${requetePrefixes(mots)})`;
  return sql`
    select id, ${rang} as rang from territoires where ${quels} and retire_le is null
    union all
    select territoire_id, 3 + ${rang} from communes_anciennes
    where ${quels} and nature <> 'ANCIEN_CODE' and retire_le is null`;
}

/** « 75017 » is first the arrondissement that has this postcode, then Paris, which has twenty. */
function parCode(sql: Sql, codes: string[]) {
  return sql`
    select id, case when code = any(${codes}) or mere is not null or cardinality(codes_postaux) = 1 then 0 else 1 end as rang
    from territoires where (code = any(${codes}) or codes_postaux && ${codes}::text[]) and retire_le is null
    union all
    select territoire_id, case nature when 'ANCIEN_CODE' then 2 else 1 end from communes_anciennes
    where code = any(${codes}) and remplacee and retire_le is null`;
}

/** A name with a code: a CEDEX postcode is in no list, but says the department. */
function pres(sql: Sql, code: string) {
  const departements = departementsDuCodePostal(code).map((departement) => `DEP-${departement}`);
  return sql`and (t.code = ${code} or t.codes_postaux @> array[${code}] or t.departement = any(${departements}))`;
}

/** Within territories, themselves included. */
const dansUnDepartement = (sql: Sql, ids: string[]) =>
  sql`and (t.ancetres && ${ids}::text[] or t.id = any(${ids}))`;
