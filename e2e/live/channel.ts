/** Where a subgraph of a test announces what happens: each subscriber gets what comes after it came. */
export class Channel<T> {
  readonly #readers = new Set<Reader<T>>();
  #changed = Promise.withResolvers<void>();

  publish(value: T): void {
    for (const reader of this.#readers) reader.push(value);
  }

  /** Ends all subscriptions, as a source that has no more to say. */
  complete(): void {
    for (const reader of this.#readers) void reader.return();
  }

  subscribe(): AsyncGenerator<T, void> {
    const reader = new Reader<T>(() => {
      this.#readers.delete(reader);
      this.#tell();
    });
    this.#readers.add(reader);
    this.#tell();
    return reader;
  }

  /** Resolves when it has that many subscribers. */
  async has(count: number): Promise<void> {
    while (this.#readers.size !== count) await this.#changed.promise;
  }

  #tell(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers<void>();
  }
}

class Reader<T> implements AsyncGenerator<T, void> {
  readonly #left: () => void;
  readonly #values: T[] = [];
  #waiting: ((turn: IteratorResult<T, void>) => void) | undefined;
  #over = false;

  constructor(left: () => void) {
    this.#left = left;
  }

  push(value: T): void {
    if (this.#waiting) this.#waiting({ done: false, value });
    else this.#values.push(value);
    this.#waiting = undefined;
  }

  async next(): Promise<IteratorResult<T, void>> {
    if (this.#over) return { done: true, value: undefined };
    const value = this.#values.shift();
    if (value !== undefined) return { done: false, value };
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  async return(): Promise<IteratorResult<T, void>> {
    if (!this.#over) this.#left();
    this.#over = true;
    this.#waiting?.({ done: true, value: undefined });
    return { done: true, value: undefined };
  }

  throw(): Promise<IteratorResult<T, void>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
