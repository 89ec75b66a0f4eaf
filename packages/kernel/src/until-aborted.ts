/**
 * Gives what `source` gives until `signal` aborts, even while the source is silent, and then returns the source.
 *
 * The end of the source is not waited for: it may be stuck.
 */
export async function* untilAborted<T>(
  source: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncGenerator<T, void> {
  const events = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await orAborted(events.next(), signal);
      if (!next || next.done) return;
      yield next.value;
    }
  } finally {
    Promise.resolve(events.return?.()).catch(() => {});
  }
}

/**
 * What `promise` becomes, or undefined as soon as `signal` aborts.
 *
 * Not `Promise.race` with one promise of the signal, which would keep every value raced against it.
 */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const abort = () => resolve(undefined);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
