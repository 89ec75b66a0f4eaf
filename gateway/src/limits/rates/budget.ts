import { LRUCache } from "lru-cache";

/** Milliseconds for which a budget holds. */
export const WINDOW = 60_000;

/** Consumers, and places of anonymous ones, whose budgets are remembered: those of the least recent are forgotten. */
const MAX_BUDGETS = 100_000;

/** What may be spent in a window; nothing is counted of what is not said. */
export interface Allowance {
  requests?: number | undefined;
  cost?: number | undefined;
}

/** What one consumer has spent in the present window. */
export class Budget {
  readonly id: string;
  requests = 0;
  cost = 0;
  /** When it begins anew, in milliseconds since 1970. */
  until: number;

  constructor(id: string, now: number) {
    this.id = id;
    this.until = now + WINDOW;
  }

  /** Is there room for one more request of that cost? */
  allows({ requests, cost }: Allowance, asked: number): boolean {
    return (
      (requests === undefined || this.requests < requests) &&
      (cost === undefined || this.cost + asked <= cost)
    );
  }

  charge(requests: number, cost: number): void {
    this.requests += requests;
    this.cost += cost;
  }
}

/** The budgets of this process, each made anew when its window is over. */
export class Budgets {
  readonly #budgets = new LRUCache<string, Budget>({ max: MAX_BUDGETS });

  of(id: string, now: number): Budget {
    const known = this.#budgets.get(id);
    if (known && now < known.until) return known;
    const budget = new Budget(id, now);
    this.#budgets.set(id, budget);
    return budget;
  }
}
