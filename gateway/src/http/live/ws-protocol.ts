import type { ExecutionArgs, FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from "graphql";
import { makeServer, type OperationResult, type Server } from "graphql-ws";
import type { Identity } from "../../access/identity.ts";
import type { Claim, Door } from "../door.ts";
import { internalError } from "../internal-error.ts";
import { readParameters } from "../parameters.ts";
import { type HttpRefusal, RefusedRequest } from "../refusals.ts";
import type { LiveConnection } from "./connections.ts";
import { stillTrue } from "./identity-end.ts";
import { ANY_KIND, liveOperation, STUB } from "./operation.ts";

/** What the protocol keeps of a socket. */
export interface SocketExtra {
  connection: LiveConnection;
  /** The request that opened it. */
  request: Pick<Claim, "headers" | "socket">;
  /** Who its client is, known from its first message. */
  identity: Identity;
  /** Ends the socket, with a code and a reason of 123 bytes at most. */
  close(code: number, reason: string): void;
}

/** The protocol `graphql-transport-ws`, which carries our operations without parsing them. */
export function socketProtocol(door: Door, init: number): Server<SocketExtra> {
  return makeServer<Record<string, unknown>, SocketExtra>({
    connectionInitWaitTimeout: init,
    onConnect: async ({ extra, connectionParams: parameters }) => {
      const { headers, socket } = extra.request;
      const identity = await door.identify({ headers, socket, parameters });
      if (!("kind" in identity)) {
        extra.identity = identity;
        return true;
      }
      extra.close(CLOSE_CODES[identity.status] ?? TRY_LATER, reasonOf(identity));
      return false;
    },
    onSubscribe: ({ extra: { connection, identity } }, _, payload): ExecutionArgs => ({
      schema: door.engine.current().schema,
      document: STUB,
      contextValue: liveOperation({
        door,
        connection,
        identity: stillTrue(identity),
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

/** Codes of the protocol for who may not come in: by 4401 a client gives up, by the others it may try again. */
const CLOSE_CODES: Readonly<Record<number, number>> = { 401: 4401, 403: 4403 };
const TRY_LATER = 1013;

/** Why a client may not come in, as short as the end of a socket can say it. */
function reasonOf({ errors: [error] }: HttpRefusal): string {
  const { reason, messageEn } = error?.extensions ?? {};
  return `${reason}: ${messageEn}`.slice(0, 123);
}

/** A refusal as it was made; anything else is an accident of ours. */
function told(error: GraphQLError, { log }: Door): readonly GraphQLFormattedError[] {
  const { originalError } = error;
  return (originalError instanceof RefusedRequest ? originalError.refusal : internalError(error, log)).errors;
}
