import type { IncomingHttpHeaders } from "node:http";
import type { ExecutionArgs, FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from "graphql";
import { makeServer, type OperationResult, type Server } from "graphql-ws";
import type { Identity } from "../../access/identity.ts";
import type { Door, Soon } from "../door.ts";
import { internalError } from "../internal-error.ts";
import { readParameters } from "../parameters.ts";
import { type HttpRefusal, RefusedRequest } from "../refusals.ts";
import type { LiveConnection } from "./connections.ts";
import { ANY_KIND, liveOperation, STUB } from "./operation.ts";

/** What the protocol keeps of a socket. */
export interface SocketExtra {
  connection: LiveConnection;
  /** Headers of the request that opened it. */
  headers: IncomingHttpHeaders;
  /** Who its client is, known from its first message. */
  identity: Soon<Identity | HttpRefusal>;
}

/** The protocol `graphql-transport-ws`, which carries our operations without parsing them. */
export function socketProtocol(door: Door, init: number): Server<SocketExtra> {
  return makeServer<Record<string, unknown>, SocketExtra>({
    connectionInitWaitTimeout: init,
    onConnect: ({ extra, connectionParams: parameters }) => {
      extra.identity = door.identify({ headers: extra.headers, parameters });
    },
    onSubscribe: ({ extra: { connection, identity } }, _, payload): ExecutionArgs => ({
      schema: door.engine.current().schema,
      document: STUB,
      contextValue: liveOperation({
        door,
        connection,
        identity,
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
