import type { Cercle } from "./autour.ts";
import type { Criteres } from "./criteres.ts";

/**
 * Marks: lexemes beginning with `=`, which no typed word does, that stand among the words of a formation. They tell
 * in which cells of a grid its places are (`=g155:8`, and `=g155:8:niveau_3`), its level, its ROME codes.
 *
 * A search on words asks for the marks too: one index then finds the few formations that have all of them, where
 * words alone would give thousands to look at one by one. They only narrow: the search rows decide.
 *
 * Grids of cells, the finer first: degrees of latitude and longitude of a cell, some 33 and 170 km wide. Each cell
 * that a query names costs more than the few formations too many that a wide one gives.
 */
const GRILLES = [
  { signe: "=g", latitude: 0.3, longitude: 0.42 },
  { signe: "=h", latitude: 1.5, longitude: 2.1 },
] as const;

/** Cells that a query names at most: beyond, the next grid serves. */
const CELLULES_MAX = 16;

/** SQL: the cells of a search row `ligne`. */
const CELLULES = GRILLES.map(
  ({ signe, latitude, longitude }) =>
    `'${signe}' || floor(ligne.latitude / ${latitude}) || ':' || floor(ligne.longitude / ${longitude})`,
);

/** SQL: marks of a search row `ligne`, some of them null. */
export const MARQUES_LIGNE = `array[${[
  ...CELLULES,
  ...CELLULES.map((cellule) => `${cellule} || ':' || lower(ligne.niveau_sortie)`),
  "'=' || lower(ligne.niveau_sortie)",
].join(", ")}] || (select array_agg('=' || lower(code)) from unnest(ligne.codes_rome) code)`;

/** The marks that whatever satisfies the criteria has, wherever it is given: each a `tsquery`. */
export function marquesDe(criteres: Criteres): string[] {
  return [...criteres.codesRome.map(codes), criteres.niveauxSortie && codes(criteres.niveauxSortie)].filter(
    (query) => query != null,
  );
}

/** One of some codes; null when one is written as no code is. */
const codes = (list: readonly string[]): string | null =>
  list.every((code) => /^\w+$/.test(code))
    ? list.map((code) => `'=${code.toLowerCase()}'`).join(" | ")
    : null;

/** A degree of latitude is 111 km; one of longitude less, the nearer to a pole. */
const KM_PAR_DEGRE = 111;

/**
 * The marks of which whatever has a place in the circle, and one of the levels, has one, as a `tsquery`; null when the
 * circle is too wide.
 */
export function cellules(
  { latitude, longitude, rayonKm }: Cercle,
  niveaux: readonly string[] | null,
): string | null {
  const dLat = rayonKm / KM_PAR_DEGRE;
  const dLon = dLat / Math.cos((Math.min(89, Math.abs(latitude) + dLat) * Math.PI) / 180);
  // Across the date line the cells would be of both ends of the map.
  if (Math.abs(longitude) + dLon >= 180) return null;
  for (const { signe, ...cell } of GRILLES) {
    const rows = suite((latitude - dLat) / cell.latitude, (latitude + dLat) / cell.latitude);
    const columns = suite((longitude - dLon) / cell.longitude, (longitude + dLon) / cell.longitude);
    if (rows.length * columns.length > CELLULES_MAX) continue;
    const found = rows.flatMap((row) => columns.map((column) => `${signe}${row}:${column}`));
    const leveled = niveaux
      ? found.flatMap((cell) => niveaux.map((niveau) => `${cell}:${niveau.toLowerCase()}`))
      : found;
    return leveled.map((mark) => `'${mark}'`).join(" | ");
  }
  return null;
}

const suite = (from: number, to: number): number[] =>
  Array.from({ length: Math.floor(to) - Math.floor(from) + 1 }, (_, i) => Math.floor(from) + i);
