/** Masculine and feminine forms of one name. */
export interface Genres {
  masculin: string;
  feminin: string;
}

/**
 * Splits « agent / agente d'entretien » into « agent d'entretien » and « agente d'entretien ».
 *
 * Onisep and ROME write the masculine, a slash, then the feminine with what both share at the end: the
 * masculine takes the words of the feminine that come after its own number of words. Null for a name
 * without exactly one such slash: it says nothing of gender.
 */
export function genres(libelle: string): Genres | null {
  const [masculin, feminin, ...others] = libelle.split(" / ").map((part) => part.trim());
  if (!masculin || !feminin || others.length) return null;
  const shared = feminin.split(" ").slice(masculin.split(" ").length);
  return { masculin: [masculin, ...shared].join(" "), feminin };
}
