import type { GenreElementCompris } from "../../../generated/types.ts";

/** What a token may be the code of, and the lexeme under which the index of words holds it. */
export interface CodePossible {
  genre: GenreElementCompris;
  /** As its repertory writes it: `RNCP37534`. */
  code: string;
  /** Lexeme of `textes`, without its leading `=`. */
  marque: string;
}

const ECRITURES: readonly [RegExp, string][] = [
  [/\b(rncp|rs)[\s:.n°º-]*(\d{1,6})\b/gi, "$1$2"],
  [/\b(?:certif\s*info|ci)[\s:.n°º-]+(\d{1,6})\b/gi, "CI$1"],
  [/\b(?:siret|siren|nda|uai|formacode|code\s+rome|rome|cfd)[\s:.n°º-]+(?=[\dA-Z])/gi, " "],
  // SIRET and SIREN in threes, then activity numbers as the administration spaces them.
  [/\b(\d{3})[ \u00a0.](\d{3})[ \u00a0.](\d{3})[ \u00a0.](\d{5})\b/g, "$1$2$3$4"],
  [/\b(\d{3})[ \u00a0.](\d{3})[ \u00a0.](\d{3})\b/g, "$1$2$3"],
  [/\b(\d{2})[ \u00a0.](\d{2})[ \u00a0.](\d{5})[ \u00a0.](\d{2})\b/g, "$1$2$3$4"],
];

/** A text whose codes are in one piece: « RNCP 37 534 » stays, « RNCP n° 37534 » becomes « RNCP37534 ». */
export const assemblerCodes = (texte: string): string =>
  ECRITURES.reduce((text, [pattern, written]) => text.replace(pattern, written), texte);

const FORMES: readonly [RegExp, (token: string) => CodePossible[]][] = [
  [/^(RNCP|RS)\d{1,6}$/, (token) => [certification(token)]],
  [/^CI\d{1,6}$/, (token) => [certification(token)]],
  [/^[A-N]\d{4}$/, (token) => [{ genre: "METIER", code: token, marque: token.toLowerCase() }]],
  // Five digits: a Formacode, a post code (read elsewhere), or a number whose prefix was left out.
  [
    /^\d{5}$/,
    (token) => [
      { genre: "FORMACODE", code: token, marque: `f${token}` },
      certification(`RNCP${Number(token)}`),
      certification(`CI${Number(token)}`),
    ],
  ],
  [
    /^\d{3,4}$|^\d{6}$/,
    (token) => ["RNCP", "RS", "CI"].map((prefix) => certification(`${prefix}${Number(token)}`)),
  ],
  [/^\d{2}[0-9A-Z]\d{5}$/, (token) => [{ genre: "DIPLOME", code: token, marque: `d${token.toLowerCase()}` }]],
  [/^\d{9}$|^\d{14}$/, (token) => [{ genre: "ORGANISME", code: token, marque: `s${token}` }]],
  [
    /^\d{11}$|^\d{7}[A-Z]$/,
    (token) => [{ genre: "ORGANISME", code: token, marque: `o${token.toLowerCase()}` }],
  ],
];

const certification = (code: string): CodePossible => ({
  genre: "CERTIFICATION",
  code,
  marque: code.toLowerCase(),
});

/** What a token may be the code of: nothing for a word, several for five digits. */
export function codesPossibles(token: string): CodePossible[] {
  const upper = token.toUpperCase();
  return FORMES.flatMap(([pattern, read]) => (pattern.test(upper) ? read(upper) : []));
}

/** A text that may be the number of a formation or session: one piece with a digit. */
export const numeroPossible = (texte: string): string | null => {
  const trimmed = texte.trim();
  return /^\S{1,100}$/u.test(trimmed) && /\d/.test(trimmed) ? trimmed : null;
};
