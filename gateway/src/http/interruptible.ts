const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * A generator that ends when told, even while it waits: a native one answers `return()` only after the `next()` that
 * it is in, which for a quiet subscription may be never. `ended` is called once, whoever ended it.
 */
export function interruptible<T>(
  source: AsyncGenerator<T, void>,
  ended: () => void,
): AsyncGenerator<T, void> {
  let over = false;
  let release: ((done: IteratorResult<T, void>) => void) | undefined;
  const end = () => {
    if (over) return;
    over = true;
    ended();
    release?.(DONE);
  };
  const stop = async (): Promise<IteratorResult<T, void>> => {
    if (!over) {
      end();
      // Not awaited: it may still be waiting for a subgraph.
      source.return().catch(() => {});
    }
    return DONE;
  };
  return {
    next: () =>
      over
        ? Promise.resolve(DONE)
        : new Promise((resolve, reject) => {
            release = resolve;
            source.next().then(
              (turn) => {
                resolve(turn);
                if (turn.done) end();
              },
              (error) => {
                reject(error);
                end();
              },
            );
          }),
    return: stop,
    throw: stop,
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await stop();
    },
  };
}
