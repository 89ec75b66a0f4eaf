import type { FormacodeLigne } from "./lignes.ts";

/** `V14` → 14; 0 for what is no version. */
export const numeroDeVersion = (version: string): number => Number(/^V(\d{1,3})$/.exec(version)?.[1] ?? 0);

/**
 * Among the terms that one code has in several versions, that of the version asked for, else of the nearest one
 * (the newer of two as near); without a version, of the newest.
 */
export function laPlusProche(
  termes: readonly FormacodeLigne[],
  version: string | null,
): FormacodeLigne | null {
  const voulu = version === null ? Number.POSITIVE_INFINITY : numeroDeVersion(version);
  const ecart = (terme: FormacodeLigne) =>
    voulu === Number.POSITIVE_INFINITY ? 0 : Math.abs(numeroDeVersion(terme.version) - voulu);
  const [proche = null] = termes.toSorted(
    (a, b) => ecart(a) - ecart(b) || numeroDeVersion(b.version) - numeroDeVersion(a.version),
  );
  return proche;
}
