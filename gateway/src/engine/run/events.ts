import { orAborted, untilAborted } from "@passerelle/kernel/until-aborted";
import type { StopSignal } from "../../transport/stop.ts";
import type { SubgraphResult } from "../../transport/transport.ts";
import type { EngineAnswer } from "../engine.ts";
import { stoppable } from "./stoppable.ts";

/**
 * Events of a subscription, each completed before the next is asked for. Nothing is opened before the first is.
 *
 * It ends with the subgraph's, with the caller's signal or when it is returned, at once even while it waits; what was
 * on its way then is for nobody. `complete` is given the signal that aborts in each of these cases.
 */
export function subscriptionEvents(
  open: (signal: AbortSignal) => AsyncIterable<SubgraphResult>,
  complete: (event: SubgraphResult, signal: AbortSignal) => Promise<EngineAnswer>,
  signal: StopSignal | undefined,
): AsyncGenerator<EngineAnswer, void> {
  const ending = new AbortController();
  const end = () => ending.abort();
  const forget = () => signal?.removeEventListener("abort", end);
  if (signal?.aborted) end();
  else signal?.addEventListener("abort", end, { once: true });
  return stoppable(completed(open, complete, ending, forget), ending, forget);
}

async function* completed(
  open: (signal: AbortSignal) => AsyncIterable<SubgraphResult>,
  complete: (event: SubgraphResult, signal: AbortSignal) => Promise<EngineAnswer>,
  ending: AbortController,
  ended: () => void,
): AsyncGenerator<EngineAnswer, void> {
  const { signal } = ending;
  try {
    if (signal.aborted) return;
    for await (const event of untilAborted(open(signal), signal)) {
      const answer = await orAborted(complete(event, signal), signal);
      if (!answer || signal.aborted) return;
      yield answer;
    }
  } finally {
    ended();
    // What has no more reader is let go, whatever ended it.
    ending.abort();
  }
}
