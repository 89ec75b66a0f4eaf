/** A lexeme written in a `tsquery`, whatever it holds. */
export const lexeme = (text: string, suffix = ""): string =>
  `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'${suffix}`;

/** Words of titles are also written so, for an index to know of a word that it is of a title. */
export const TITRE = "=^";

/** The same query, of words of a title alone. */
export const dansUnTitre = (query: string | null): string | null =>
  query?.replaceAll(/'((?:[^']|'')*)'/g, (_, word: string) => `'${TITRE}${word}'`) ?? null;

/** All of some queries; null for none. */
export const et = (queries: readonly string[]): string | null => joined(queries, " & ");

/** One of some queries; null for none. */
export const ou = (queries: readonly string[]): string | null => joined(queries, " | ");

function joined(queries: readonly string[], operator: string): string | null {
  const distinct = [...new Set(queries)];
  if (distinct.length < 2) return distinct[0] ?? null;
  return `(${distinct.join(operator)})`;
}
