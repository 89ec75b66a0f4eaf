export interface BreakerOptions {
  /** Failures in a row that open it; 5 when absent. */
  failures?: number;
  /** Milliseconds, from any origin; injected, so that tests do not wait. */
  now?: () => number;
}

/** Milliseconds during which nothing is sent, the first time; doubled each time that the subgraph is still away. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * Spares a subgraph that is away, and those who wait for it: after some failures in a row nothing is sent for a
 * while, then one request is let through to see.
 *
 * Our own rather than `cockatiel`: its policies wrap every call in promises, signals and events, on a path where
 * a closed breaker must cost one comparison, and its clock cannot be injected.
 */
export class Breaker {
  readonly #failures: number;
  readonly #now: () => number;
  #inARow = 0;
  #pause = FIRST_PAUSE;
  #closesAt = 0;
  #trying = false;

  constructor({ failures = 5, now = () => performance.now() }: BreakerOptions = {}) {
    this.#failures = failures;
    this.#now = now;
  }

  /** May a request be sent now? The one request let through while open must end by one of the three below. */
  admits(): boolean {
    if (this.#inARow < this.#failures) return true;
    if (this.#trying || this.#now() < this.#closesAt) return false;
    this.#trying = true;
    return true;
  }

  /** Did the subgraph answer the last time? */
  get isSteady(): boolean {
    return this.#inARow === 0;
  }

  /** The subgraph answered. */
  reached(): void {
    this.#inARow = 0;
    this.#pause = FIRST_PAUSE;
    this.#trying = false;
  }

  /** The subgraph did not answer. */
  lost(): void {
    this.#inARow++;
    if (this.#inARow === this.#failures) this.#closesAt = this.#now() + this.#pause;
    else if (this.#trying) {
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
      this.#closesAt = this.#now() + this.#pause;
    }
    // Requests sent before it opened may fail long after: they say nothing new.
    this.#trying = false;
  }

  /** Nothing is known: the request was given up by who asked. */
  abandoned(): void {
    this.#trying = false;
  }
}
