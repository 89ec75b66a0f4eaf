import { loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";

/** Characters of a search that are read. */
const LONGUEUR = 200;
/** A last word this long may be the beginning of one. */
const DEBUT_DE_MOT = 3;

/** What a text asks: everything (blank), nothing (no letter nor digit in it), or its words. */
export type Texte = { genre: "tout" } | { genre: "rien" } | { genre: "mots"; tsquery: string };

/** The words of a text: letters and digits, apostrophes and all other signs apart. */
export function mots(texte: string): string[] {
  return (
    texte
      .slice(0, LONGUEUR)
      .normalize("NFC")
      .toWellFormed()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/**
 * Loader that turns a text into a query: all words required, French stemming, accents and case aside, the
 * last word also taken as the beginning of one. Words too common to be indexed ask for nothing.
 */
export const chargeurTextes = (sql: Sql) => {
  const compiled = loadOne(
    async (textes) =>
      (await sql`
        select texte, coalesce(string_agg('(' || requete || ')', ' & ' order by rang), '') as tsquery
        from jsonb_to_recordset(${sql.json(textes.flatMap(paires))}) as mot(texte text, mot text, rang int, debut boolean),
          lateral (
            select case when numnode(to_tsquery('catalogue.francais', mot)) = 0 then null
              when debut then (to_tsquery('catalogue.francais', mot) || to_tsquery('catalogue.mots', mot || ':*'))::text
              else to_tsquery('catalogue.francais', mot)::text end as requete
          ) lu
        group by texte`) as unknown as { texte: string; tsquery: string }[],
    (row) => row.texte,
  );
  return {
    async load(texte: string): Promise<Texte> {
      const cle = texte.slice(0, LONGUEUR).toWellFormed().replaceAll("\0", " ").trim();
      if (!cle) return { genre: "tout" };
      if (!mots(cle).length) return { genre: "rien" };
      const tsquery = (await compiled.load(cle))?.tsquery;
      return tsquery ? { genre: "mots", tsquery } : { genre: "tout" };
    },
  };
};

function paires(texte: string) {
  const words = mots(texte);
  return words.map((word, rang) => ({
    texte,
    mot: `'${word}'`,
    rang,
    debut: rang === words.length - 1 && word.length >= DEBUT_DE_MOT,
  }));
}
