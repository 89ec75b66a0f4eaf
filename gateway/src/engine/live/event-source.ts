/** Events that a test gives to the subscriptions of a subgraph, and what became of these. */
export class EventSource {
  /** Arguments of the subscriptions opened so far. */
  readonly opened: unknown[] = [];
  /** Subscriptions that their reader ended. */
  returned = 0;
  /** Events that were asked for, those not given yet included. */
  asked = 0;
  readonly #open = new Set<Subscriber>();
  #onOpen = Promise.withResolvers<void>();
  #onReturn = Promise.withResolvers<void>();

  /** When the next subscription is opened. */
  whenOpened(): Promise<void> {
    this.#onOpen = Promise.withResolvers();
    return this.#onOpen.promise;
  }

  /** When the next subscription is ended by its reader. */
  whenReturned(): Promise<void> {
    this.#onReturn = Promise.withResolvers();
    return this.#onReturn.promise;
  }

  open(args: unknown): AsyncIterableIterator<unknown> {
    this.opened.push(args);
    this.#onOpen.resolve();
    const subscriber: Subscriber = { waiting: [], pulls: [], ended: false };
    this.#open.add(subscriber);
    const close = () => {
      subscriber.ended = true;
      this.#open.delete(subscriber);
      for (const pull of subscriber.pulls.splice(0)) pull.resolve(DONE);
    };
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      next: () => {
        this.asked++;
        const turn = subscriber.waiting.shift();
        if (turn) return turn();
        if (subscriber.ended) return Promise.resolve(DONE);
        const pull = Promise.withResolvers<IteratorResult<unknown>>();
        subscriber.pulls.push(pull);
        return pull.promise;
      },
      return: async () => {
        this.returned++;
        this.#onReturn.resolve();
        close();
        return DONE;
      },
    };
  }

  /** Gives an event to every subscription. */
  give(value: unknown): void {
    this.#turn(async () => ({ done: false, value }));
  }

  /** Completes every subscription. */
  complete(): void {
    this.#turn(async () => DONE);
  }

  /** Makes every subscription fail. */
  fail(): void {
    this.#turn(() => Promise.reject(new Error("select * from secrets")));
  }

  #turn(turn: Turn): void {
    for (const { pulls, waiting } of this.#open) {
      const pull = pulls.shift();
      if (pull) turn().then(pull.resolve, pull.reject);
      else waiting.push(turn);
    }
  }
}

type Turn = () => Promise<IteratorResult<unknown>>;

interface Subscriber {
  waiting: Turn[];
  pulls: PromiseWithResolvers<IteratorResult<unknown>>[];
  ended: boolean;
}

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };
