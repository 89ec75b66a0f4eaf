import type { Sql } from "@passerelle/kernel/postgres/database";

/** A search as the index of names understands it. */
export interface Requete {
  /** Form of what is searched, typing errors corrected. */
  forme: string;
  /** `tsquery`: every word, as the beginning of a word. */
  mots: string;
}

/** Words of a search that are used. */
const MOST_WORDS = 10;

/**
 * Reads a search: its words in the form of the names, each word that begins none of the vocabulary replaced
 * by its nearest neighbours (trigrams). Null when a word has none, or when there is no word at all: nothing is found.
 */
export async function comprendre(sql: Sql, recherche: string): Promise<Requete | null> {
  const [row] = await sql`
    with jetons as (
      select jeton, place
      from unnest((string_to_array(metiers.forme(${recherche}), ' '))[1:${MOST_WORDS}]) with ordinality j(jeton, place)
      where jeton <> ''
    ), choix as (
      select place, connu.mots from jetons, lateral (
        select case
          when exists (select from mots where starts_with(mot, jeton)) then array[jeton]
          -- Two or three letters look like too many words to be corrected.
          when length(jeton) >= 4 then (
            select array_agg(mot order by proche desc, mot) from (
              select mot, similarity(mot, jeton) as proche, max(similarity(mot, jeton)) over () as meilleur
              from mots where mot % jeton
            ) voisins where proche >= 0.3 and proche >= meilleur * 0.8)
        end as mots
      ) connu
    )
    select string_agg(mots[1], ' ' order by place) as forme,
      string_agg('(' || (select string_agg(quote_literal(mot) || ':*', ' | ') from unnest(mots[1:5]) mot) || ')', ' & '
        order by place) as mots,
      bool_and(mots is not null) as compris
    from choix`;
  return row?.compris ? { forme: row.forme, mots: row.mots } : null;
}
