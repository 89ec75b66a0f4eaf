/** A repeatable source of chance: the same seed gives the same draws on every machine. */
export interface Hasard {
  /** From 0 (included) to 1 (excluded). */
  nombre(): number;
  /** Integer from `min` to `max`, both included. */
  entier(min: number, max: number): number;
  /** True with this probability. */
  chance(probabilite: number): boolean;
  un<T>(list: readonly T[]): T;
  /** One item, each as likely as its weight. */
  pondere<T>(list: readonly (readonly [T, number])[]): T;
}

/** Mulberry32: 32 bits of state, plenty for a demo. */
export function creerHasard(graine: number): Hasard {
  let etat = graine;
  const nombre = () => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const entier = (min: number, max: number) => min + Math.floor(nombre() * (max - min + 1));
  return {
    nombre,
    entier,
    chance: (probabilite) => nombre() < probabilite,
    un: <T>(list: readonly T[]) => list[entier(0, list.length - 1)] as T,
    pondere<T>(list: readonly (readonly [T, number])[]) {
      let reste = nombre() * list.reduce((sum, [, poids]) => sum + poids, 0);
      for (const [item, poids] of list) {
        reste -= poids;
        if (reste < 0) return item;
      }
      return list.at(-1)?.[0] as T;
    },
  };
}
