/**
 * Typing errors between two words: letters missed, added, changed or swapped with the next. Stops mattering above
 * `limite`, where it gives any greater number.
 */
export function fautes(a: string, b: string, limite: number): number {
  if (Math.abs(a.length - b.length) > limite) return limite + 1;
  let avant: number[] = [];
  let derniere = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const ligne = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const egales = a[i - 1] === b[j - 1];
      let cout = Math.min(
        (derniere[j] ?? 0) + 1,
        (ligne[j - 1] ?? 0) + 1,
        (derniere[j - 1] ?? 0) + (egales ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cout = Math.min(cout, (avant[j - 2] ?? 0) + 1);
      ligne.push(cout);
    }
    if (Math.min(...ligne) > limite) return limite + 1;
    [avant, derniere] = [derniere, ligne];
  }
  return derniere[b.length] ?? limite + 1;
}

/** Typing errors that a name of this many letters may hold and still be told from others. */
export const fautesAdmises = (longueur: number): number =>
  longueur < 4 ? 0 : longueur < 6 ? 1 : longueur < 12 ? 2 : 3;
