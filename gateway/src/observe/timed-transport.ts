import type { SubgraphResult, Transport } from "../transport/transport.ts";

/** What a subgraph did of a request. */
export type SubgraphOutcome = "answered" | "errors" | "failed";

/** A transport whose requests are told with the milliseconds that they took; events of subscriptions are not. */
export function timedTransport(
  transport: Transport,
  told: (milliseconds: number, outcome: SubgraphOutcome) => void,
): Transport {
  return {
    async execute(request, signal) {
      const start = performance.now();
      const result = await transport.execute(request, signal);
      told(performance.now() - start, outcomeOf(result));
      return result;
    },
    subscribe: (request, signal) => transport.subscribe(request, signal),
    alive: () => transport.alive(),
    close: () => transport.close(),
  };
}

const outcomeOf = ({ data, errors }: SubgraphResult): SubgraphOutcome =>
  data ? (errors?.length ? "errors" : "answered") : "failed";
