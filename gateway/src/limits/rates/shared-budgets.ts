import type { Redis } from "ioredis";
import { RateLimiterRedis } from "rate-limiter-flexible";
import { type Budget, WINDOW } from "./budget.ts";

/** Milliseconds between two exchanges: what replicas may overspend is what comes in that time. */
const EVERY = 100;
/** Milliseconds before what could not be told is tried again. */
const AGAIN = 1_000;

/** What was charged here and not told yet. */
interface Untold {
  requests: number;
  cost: number;
}

/**
 * Shares budgets with the other replicas through Redis: what is charged here is told there a moment later, and what all
 * have spent comes back. Nothing waits for it: while Redis is away, each replica counts for itself and goes on trying.
 */
export class SharedBudgets {
  readonly #redis: Redis;
  readonly #counters: RateLimiterRedis;
  readonly #untold = new Map<Budget, Untold>();
  readonly #known = new WeakSet<Budget>();
  #timer: NodeJS.Timeout | undefined;
  #telling = false;
  #closed = false;

  constructor(redis: Redis) {
    this.#redis = redis;
    this.#counters = new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: "passerelle:budget",
      points: Number.MAX_SAFE_INTEGER,
      duration: WINDOW / 1_000,
      rejectIfRedisNotReady: true,
    });
  }

  /** Notes what was charged to a budget, to be told soon; at once the first time, to learn what others have spent. */
  note(budget: Budget, requests: number, cost: number): void {
    const untold = this.#untold.get(budget);
    if (untold) {
      untold.requests += requests;
      untold.cost += cost;
    } else this.#untold.set(budget, { requests, cost });
    if (!this.#known.has(budget)) {
      this.#known.add(budget);
      this.#flushIn(0);
    } else this.#flushIn(EVERY);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    if (this.#redis.status === "ready") await this.#flush();
  }

  #flushIn(delay: number): void {
    if (this.#closed || (this.#timer && delay)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#flush(), delay).unref();
  }

  async #flush(): Promise<void> {
    this.#timer = undefined;
    if (this.#telling) return this.#flushIn(EVERY);
    this.#telling = true;
    const told = [...this.#untold];
    this.#untold.clear();
    await Promise.all(told.map(([budget, untold]) => this.#tell(budget, untold)));
    this.#telling = false;
  }

  async #tell(budget: Budget, untold: Untold): Promise<void> {
    // What is over is nobody's business any more.
    if (Date.now() >= budget.until) return;
    try {
      const [requests, cost] = await Promise.all([
        this.#counters.penalty(`${budget.id}:requests`, untold.requests),
        this.#counters.penalty(`${budget.id}:cost`, untold.cost),
      ]);
      const since = this.#untold.get(budget);
      budget.requests = requests.consumedPoints + (since?.requests ?? 0);
      budget.cost = cost.consumedPoints + (since?.cost ?? 0);
      if (requests.msBeforeNext > 0) budget.until = Date.now() + requests.msBeforeNext;
    } catch {
      // Redis is away, which its connection tells in the log.
      const since = this.#untold.get(budget) ?? { requests: 0, cost: 0 };
      const { requests, cost } = untold;
      this.#untold.set(budget, { requests: since.requests + requests, cost: since.cost + cost });
      this.#flushIn(AGAIN);
    }
  }
}
