import type { SubgraphResult } from "../../transport/transport.ts";
import type { EngineAnswer } from "../engine.ts";

/**
 * Events of a subscription, each completed before the next is asked for.
 *
 * Not an async generator's own object: one that waits for an event would only end at the next one, while a client
 * that leaves must free its place at once.
 */
export function subscriptionEvents(
  open: (signal: AbortSignal) => AsyncIterable<SubgraphResult>,
  complete: (event: SubgraphResult) => Promise<EngineAnswer>,
  signal: AbortSignal | undefined,
): AsyncGenerator<EngineAnswer, void> {
  const ending = new AbortController();
  const end = () => ending.abort();
  if (signal?.aborted) end();
  else signal?.addEventListener("abort", end, { once: true });
  const source = open(ending.signal)[Symbol.asyncIterator]();
  const finish = async (): Promise<IteratorResult<EngineAnswer, void>> => {
    signal?.removeEventListener("abort", end);
    end();
    await source.return?.();
    return { done: true, value: undefined };
  };
  return {
    async next() {
      const { done, value } = await source.next();
      if (done || ending.signal.aborted) return finish();
      return { done: false, value: await complete(value) };
    },
    return: finish,
    async throw(error) {
      await finish();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await finish();
    },
  };
}
