/** Choices drawn from a repeatable source of numbers. */
export class Draw {
  readonly #random: () => number;
  constructor(random: () => number) {
    this.#random = random;
  }

  /** A whole number from 0 to `max`, excluded. */
  below(max: number): number {
    return Math.floor(this.#random() * max);
  }

  /** True once in `times`. */
  chance(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<Item>(list: readonly Item[]): Item {
    return list[this.below(list.length)] as Item;
  }
}
