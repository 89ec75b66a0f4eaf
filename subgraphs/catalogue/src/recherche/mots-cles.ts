/** Words of a name or label being looked up: no accents, no case; what is not a letter or digit separates. */
export function motsCles(recherche: string): string[] {
  return (
    recherche
      .slice(0, 200)
      .toWellFormed()
      .normalize("NFD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .replaceAll("œ", "oe")
      .replaceAll("æ", "ae")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Patterns for `like all`: words hold no `%` nor `_`. */
export const motifs = (recherche: string): string[] => motsCles(recherche).map((mot) => `%${mot}%`);
