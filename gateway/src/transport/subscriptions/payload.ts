import { variablesOf } from "../transit-request.ts";
import type { SubgraphRequest } from "../transport.ts";

/** A request as clients of subscriptions take it: with its variables as an object. */
export const payloadOf = (request: SubgraphRequest) => ({
  query: request.operation.query,
  ...(request.operation.operationName === undefined
    ? {}
    : { operationName: request.operation.operationName }),
  variables: variablesOf(request),
});
