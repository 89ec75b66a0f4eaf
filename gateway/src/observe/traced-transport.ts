import { endSpan, inSpan, SpanKind, traceHeaders } from "@passerelle/kernel/tracing/tracing";
import type { SubgraphRequest, Transport } from "../transport/transport.ts";

/**
 * A transport each of whose requests is a span, of which the subgraph is told. No text of the client is in it: what it
 * wrote out in its document may be personal.
 */
export function tracedTransport(name: string, transport: Transport): Transport {
  const attributesOf = ({ operation }: SubgraphRequest) => ({
    "passerelle.subgraph": name,
    ...(operation.operationName ? { "graphql.operation.name": operation.operationName } : {}),
  });
  return {
    execute: (request, signal) =>
      inSpan(`fetch ${name}`, { kind: SpanKind.CLIENT, attributes: attributesOf(request) }, async (span) => {
        const result = await transport.execute({ ...request, trace: traceHeaders() }, signal);
        const [error] = result.errors ?? [];
        endSpan(span, result.data || !error ? undefined : String(error.extensions?.code ?? "failed"));
        return result;
      }),
    subscribe: (request, signal) => transport.subscribe({ ...request, trace: traceHeaders() }, signal),
    alive: () => transport.alive(),
    close: () => transport.close(),
  };
}
