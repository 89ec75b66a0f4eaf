import type { ExecutionArgs, FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from "graphql";
import { makeServer, type OperationResult, type Server } from "graphql-ws";
import { internalError } from "../internal-error.ts";
import type { Door } from "../operation-run.ts";
import { readParameters } from "../parameters.ts";
import { RefusedRequest } from "../refusals.ts";
import type { LiveConnection } from "./connections.ts";
import { ANY_KIND, liveOperation, STUB } from "./operation.ts";

/** What the protocol keeps of a socket. */
export interface SocketExtra {
  connection: LiveConnection;
}

/** The protocol `graphql-transport-ws`, which carries our operations without parsing them. */
export function socketProtocol(door: Door, init: number): Server<SocketExtra> {
  return makeServer<Record<string, unknown>, SocketExtra>({
    connectionInitWaitTimeout: init,
    onSubscribe: ({ extra: { connection } }, _, payload): ExecutionArgs => ({
      schema: door.engine.current().schema,
      document: STUB,
      contextValue: liveOperation({
        door,
        connection,
        asked: readParameters(payload),
        run: ANY_KIND,
        refusals: "thrown",
      }),
    }),
    execute: ({ contextValue }) => contextValue as OperationResult,
    onNext: (_context, _id, _payload, _args, answer) => answer as FormattedExecutionResult,
    onError: (_context, _id, _payload, errors) => errors.flatMap((error) => told(error, door)),
  });
}

/** A refusal as it was made; anything else is an accident of ours. */
function told(error: GraphQLError, { log }: Door): readonly GraphQLFormattedError[] {
  const { originalError } = error;
  return (originalError instanceof RefusedRequest ? originalError.refusal : internalError(error, log)).errors;
}
