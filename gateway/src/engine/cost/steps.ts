import type { Amount, Step } from "./program.ts";

/** The steps of a program as it is made; what is known already is no step. */
export class Steps {
  readonly made: Step[] = [];

  sum(amounts: readonly Amount[]): Amount {
    return this.#combine("sum", amounts);
  }

  max(amounts: readonly Amount[]): Amount {
    return this.#combine("max", amounts);
  }

  add(step: Step): Amount {
    return { step: this.made.push(step) - 1 };
  }

  #combine(kind: "sum" | "max", amounts: readonly Amount[]): Amount {
    let fixed = 0;
    const steps: number[] = [];
    for (const amount of amounts)
      if (typeof amount !== "number") steps.push(amount.step);
      else fixed = kind === "sum" ? fixed + amount : Math.max(fixed, amount);
    if (!steps.length) return fixed;
    const [only] = steps;
    if (steps.length === 1 && fixed === 0 && only !== undefined) return { step: only };
    return this.add({ kind, fixed, steps });
  }
}
