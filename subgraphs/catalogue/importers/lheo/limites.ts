/**
 * What no feed reaches and no attack may exceed. The language is some twelve elements deep; the longest
 * real list met has 200 elements. A text beyond its limit is cut and reported; any other excess refuses the file.
 */
export const LIMITES = {
  profondeur: 64,
  attributs: 40,
  /** Characters of one attribute. */
  attribut: 4_000,
  enfants: 20_000,
  /** Characters of the text of one element. */
  texte: 100_000,
  /** Elements of one formation, actions and sessions included. */
  elements: 400_000,
  /** Characters of one formation. */
  caracteres: 30_000_000,
  /** Characters of the whole file between two tags. */
  silence: 4_000_000,
} as const;
