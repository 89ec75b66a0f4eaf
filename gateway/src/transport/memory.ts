import type { Caller } from "@passerelle/kernel/caller";
import { untilAborted } from "@passerelle/kernel/until-aborted";
import { readResult } from "./answer.ts";
import { toTransit } from "./transit.ts";
import { variablesOf } from "./transit-request.ts";
import { type SubgraphRequest, type SubgraphResult, type Transport, unavailable } from "./transport.ts";

/** A request as a subgraph of this process takes it. */
export interface LocalRequest {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
  /** Who asks; anyone when absent. */
  caller?: Caller | undefined;
}

/** A subgraph that runs in this process. */
export interface LocalSubgraph {
  name: string;
  execute(request: LocalRequest): Promise<SubgraphResult>;
  /** Events of a subscription; absent from a subgraph that has none. */
  subscribe?(request: LocalRequest, signal: AbortSignal): AsyncIterable<SubgraphResult>;
}

export interface MemoryTransportOptions {
  /** Milliseconds before the subgraph is given up; 5 000 when absent. Its work goes on, for nobody. */
  deadline?: number;
}

/** Calls a subgraph of the same process, its answer taking the same form as over HTTP. */
export function memoryTransport(
  subgraph: LocalSubgraph,
  { deadline = 5_000 }: MemoryTransportOptions = {},
): Transport {
  const { name } = subgraph;
  // Plain JSON, as over HTTP: scalars are serialised, and no object is shared with the subgraph.
  const plain = ({ data, errors }: SubgraphResult, transit: boolean | undefined): SubgraphResult => {
    const json = JSON.stringify(data ?? null);
    const told = errors && (JSON.parse(JSON.stringify(errors)) as unknown);
    const read = JSON.parse(transit ? toTransit(json) : json) as unknown;
    return readResult(name, { data: read, errors: told }) ?? unavailable(name);
  };
  return {
    execute(request, signal) {
      if (signal?.aborted) return Promise.resolve(unavailable(name, "TIMEOUT"));
      return new Promise((resolve) => {
        const settle = (result: SubgraphResult) => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", late);
          resolve(result);
        };
        const late = () => settle(unavailable(name, "TIMEOUT"));
        const timer = setTimeout(late, deadline);
        signal?.addEventListener("abort", late);
        Promise.resolve(local(request))
          .then((given) => subgraph.execute(given))
          .then((result) => plain(result, request.transit))
          .then(settle, () => settle(unavailable(name)));
      });
    },
    async *subscribe(request, signal) {
      if (signal.aborted) return;
      try {
        if (!subgraph.subscribe) yield unavailable(name);
        else
          for await (const event of untilAborted(subgraph.subscribe(local(request), signal), signal))
            yield plain(event, request.transit);
      } catch {
        if (!signal.aborted) yield unavailable(name);
      }
    },
    alive: async () => true,
    close: async () => {},
  };
}

const local = (request: SubgraphRequest): LocalRequest => ({
  query: request.operation.query,
  operationName: request.operation.operationName,
  variables: variablesOf(request),
  caller: request.caller,
});
