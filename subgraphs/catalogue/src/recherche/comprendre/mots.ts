/** Characters of a search that are read. */
export const LONGUEUR = 200;
/** Words of a search that are read. */
const MOST = 20;

/** The words of a text: letters and digits, apostrophes and all other signs apart. */
export const mots = (texte: string): string[] =>
  texte
    .slice(0, LONGUEUR)
    .normalize("NFC")
    .toWellFormed()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.slice(0, MOST) ?? [];

/** A run of words: from the first to before the last place. */
export interface Suite {
  debut: number;
  fin: number;
}

/** Every run of at most `longest` words among so many, longest first. */
export const suites = (count: number, longest: number): Suite[] =>
  Array.from(
    { length: Math.min(longest, count) },
    (_, shorter) => Math.min(longest, count) - shorter,
  ).flatMap((length) =>
    Array.from({ length: count - length + 1 }, (_, debut) => ({ debut, fin: debut + length })),
  );
