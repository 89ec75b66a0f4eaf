import { type SubgraphRequest, type SubgraphResult, type Transport, unavailable } from "./transport.ts";

/** A request as a subgraph of this process takes it. */
export interface LocalRequest {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
}

/** A subgraph that runs in this process. */
export interface LocalSubgraph {
  name: string;
  execute(request: LocalRequest): Promise<SubgraphResult>;
  /** Events of a subscription; absent from a subgraph that has none. */
  subscribe?(request: LocalRequest, signal: AbortSignal): AsyncIterable<SubgraphResult>;
}

/** Calls a subgraph of the same process, its answer taking the same form as over HTTP. */
export function memoryTransport(subgraph: LocalSubgraph): Transport {
  return {
    async execute(request) {
      try {
        return plain(await subgraph.execute(local(request)));
      } catch {
        return unavailable(subgraph.name);
      }
    },
    async *subscribe(request, signal) {
      try {
        if (!subgraph.subscribe) yield unavailable(subgraph.name);
        else for await (const event of subgraph.subscribe(local(request), signal)) yield plain(event);
      } catch {
        if (!signal.aborted) yield unavailable(subgraph.name);
      }
    },
    alive: async () => true,
    close: async () => {},
  };
}

const local = ({ operation, variables }: SubgraphRequest): LocalRequest => ({
  query: operation.query,
  operationName: operation.operationName,
  variables: JSON.parse(variables) as Record<string, unknown>,
});

/** Plain JSON, as over HTTP: scalars are serialised, and no object is shared with the subgraph. */
const plain = (result: SubgraphResult) => JSON.parse(JSON.stringify(result)) as SubgraphResult;
