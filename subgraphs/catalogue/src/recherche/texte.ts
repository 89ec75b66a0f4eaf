import type { Sql } from "@passerelle/kernel/postgres/database";
import DataLoader from "dataloader";
import { comprendre, type TexteCompris } from "./comprendre/comprendre.ts";
import { LONGUEUR, mots } from "./comprendre/mots.ts";
import type { Segment } from "./comprendre/segments.ts";
import { lexeme, TITRE } from "./comprendre/tsquery.ts";

/** What formations must satisfy, and what tells those whose very title is searched. */
export interface RequeteTexte {
  /** Each of these `tsquery` must be satisfied. Apart, an index reads them much faster than joined by « & ». */
  requis: readonly string[];
  /** Satisfied, besides, by those of which the title holds all that titles may; null when they may not hold any. */
  titre: readonly string[] | null;
  /** Satisfied by a title made of these words and no other. */
  exact: readonly string[] | null;
}

/** What a text asks: everything (blank, or words too common), nothing (no letter nor digit in it), or words. */
export type Texte =
  | { genre: "tout" }
  | { genre: "rien"; texte: string }
  | { genre: "mots"; requete: RequeteTexte | null; compris: TexteCompris };

/** Joins segments: all are required; null when none says anything. */
export function requeteDe(segments: readonly Segment[]): RequeteTexte | null {
  if (!segments.length) return null;
  const titres = segments.map(({ titre }) => titre).filter((titre) => titre !== null);
  const words = [...new Set(segments.flatMap(({ racines }) => racines))];
  return {
    requis: [...new Set(segments.map(({ tsquery }) => tsquery))],
    titre: titres.length ? [...new Set(titres)] : null,
    exact: segments.every(({ titrable }) => titrable)
      ? [...words.map((racine) => lexeme(`${TITRE}${racine}`)), lexeme(`=t${words.length}`)]
      : null,
  };
}

/**
 * Loader that understands texts: all words required, French stemming, accents and case aside, the last word also taken
 * as the beginning of one; typing errors corrected, names of trades and fields, abbreviations, codes and places read.
 */
export function chargeurTextes(sql: Sql) {
  const compris = new DataLoader<string, TexteCompris>((textes) =>
    Promise.all(textes.map((texte) => comprendre(sql, texte))),
  );
  return {
    async load(texte: string): Promise<Texte> {
      const cle = texte.slice(0, LONGUEUR).toWellFormed().replaceAll("\0", " ").trim();
      if (!cle) return { genre: "tout" };
      if (!mots(cle).length) return { genre: "rien", texte: cle };
      const lu = await compris.load(cle);
      if (lu.formations) return { genre: "mots", requete: null, compris: lu };
      const requete = requeteDe(lu.segments);
      return requete ? { genre: "mots", requete, compris: lu } : { genre: "tout" };
    },
  };
}
