/**
 * A generator that ends as soon as it is told, even while it waits: a native one would answer `return()` only after
 * the `next()` that it is in, which for a quiet subscription may be never.
 *
 * `return()` and `throw()` abort `stop` first; all that the generator waits for must heed that signal. `ended` is
 * called once more for each: a generator that was never started does not run its own end.
 */
export function stoppable<Value>(
  generator: AsyncGenerator<Value, void>,
  stop: AbortController,
  ended: () => void,
): AsyncGenerator<Value, void> {
  const end = generator.return.bind(generator);
  generator.return = (value) => {
    stop.abort();
    ended();
    return end(value);
  };
  generator.throw = async (error) => {
    await generator.return();
    throw error;
  };
  return generator;
}
