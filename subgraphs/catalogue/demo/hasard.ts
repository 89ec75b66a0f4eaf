import { seededRandom } from "@passerelle/kernel/seeded-random";

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

export function creerHasard(graine: number): Hasard {
  const nombre = seededRandom(graine);
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
