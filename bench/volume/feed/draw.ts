import { seededRandom } from "@passerelle/kernel/seeded-random";

/** Entries of a drawing table: as fine as the share of the rarest item that it can give. */
const ENTREES = 1 << 20;

/** Draws of one formation: the same seed and rank always give the same ones, whatever was drawn before. */
export class Draw {
  readonly #random: () => number;

  constructor(seed: number, rang: number) {
    this.#random = seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(rang, 0x85ebca6b));
  }

  /** Whole number from `min` to `max`, both included. */
  entier(min: number, max: number): number {
    return min + Math.floor(this.#random() * (max - min + 1));
  }

  /** True that often, from 0 to 1. */
  parfois(part: number): boolean {
    return this.#random() < part;
  }

  /** One of a list, all as likely. */
  un<Item>(list: readonly Item[]): Item {
    return list[Math.floor(this.#random() * list.length)] as Item;
  }

  /** An item of a table made by `tirage`. */
  de<Item>(table: Tirage<Item>): Item {
    return table.items[table.rangs[Math.floor(this.#random() * ENTREES)] ?? 0] as Item;
  }

  /** A length around `median`, with the long tail that real texts have. */
  longueur(median: number, max: number): number {
    const normal = this.#random() + this.#random() + this.#random() - 1.5;
    return Math.min(max, Math.round(median * Math.exp(normal * 1.4)));
  }
}

/** A table from which items are drawn by their weight, in constant time. */
export interface Tirage<Item> {
  items: readonly Item[];
  rangs: Uint16Array;
}

/** Makes a table where each item has its share; 65 536 items at most. */
export function tirage<Item>(
  items: readonly Item[],
  weight: (item: Item, rang: number) => number,
): Tirage<Item> {
  const weights = items.map(weight);
  const total = weights.reduce((sum, one) => sum + one, 0);
  const rangs = new Uint16Array(ENTREES);
  let at = 0;
  let sum = 0;
  weights.forEach((one, rang) => {
    sum += one;
    const end = Math.round((sum / total) * ENTREES);
    rangs.fill(rang, at, end);
    at = end;
  });
  return { items, rangs };
}

/** Zipf's law: the item of rank n is met n times less often than the first. */
export const zipf = <Item>(items: readonly Item[], exponent = 1): Tirage<Item> =>
  tirage(items, (_, rang) => 1 / (rang + 1) ** exponent);
