import type { SubgraphResult } from "../transport.ts";

/** Events that wait for their reader at most. */
export const MAX_EVENTS = 1_000;

/**
 * Events of one subscription, between a subgraph that pushes and a reader who pulls.
 *
 * Bounded in number and in bytes: a subgraph must not fill our memory because a reader is slow.
 */
export class EventQueue implements AsyncIterator<SubgraphResult, undefined> {
  readonly #maxBytes: number;
  readonly #onEnd: () => void;
  #waiting: { event: SubgraphResult; bytes: number }[] = [];
  #bytes = 0;
  #ended = false;
  #pull: ((result: IteratorResult<SubgraphResult, undefined>) => void) | undefined;

  /** `onEnd` is called once, when no more events are wanted or none will come. */
  constructor(maxBytes: number, onEnd: () => void) {
    this.#maxBytes = maxBytes;
    this.#onEnd = onEnd;
  }

  /** Adds an event of so many bytes; false when it does not fit. */
  push(event: SubgraphResult, bytes: number): boolean {
    if (this.#ended) return true;
    if (this.#pull) this.#give({ value: event, done: false });
    else if (this.#waiting.length >= MAX_EVENTS || this.#bytes + bytes > this.#maxBytes) return false;
    else {
      this.#waiting.push({ event, bytes });
      this.#bytes += bytes;
    }
    return true;
  }

  /** Ends after the events that wait, and after `last` if there is one. */
  end(last?: SubgraphResult): void {
    if (this.#ended) return;
    this.#ended = true;
    if (last && this.#pull) this.#give({ value: last, done: false });
    else if (last) this.#waiting.push({ event: last, bytes: 0 });
    this.#give({ value: undefined, done: true });
    this.#onEnd();
  }

  /** Ends at once: the events that wait are for nobody. */
  discard(): void {
    this.#waiting = [];
    this.end();
  }

  next(): Promise<IteratorResult<SubgraphResult, undefined>> {
    const first = this.#waiting.shift();
    if (first) {
      this.#bytes -= first.bytes;
      return Promise.resolve({ value: first.event, done: false });
    }
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.#pull = resolve;
    });
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.discard();
    return Promise.resolve({ value: undefined, done: true });
  }

  #give(result: IteratorResult<SubgraphResult, undefined>): void {
    const pull = this.#pull;
    this.#pull = undefined;
    pull?.(result);
  }
}
