import type { SubgraphRequest } from "../transport.ts";

/** A request as clients of subscriptions take it: with its variables as an object. */
export const payloadOf = ({ operation, variables }: SubgraphRequest) => ({
  query: operation.query,
  ...(operation.operationName === undefined ? {} : { operationName: operation.operationName }),
  variables: JSON.parse(variables) as Record<string, unknown>,
});
