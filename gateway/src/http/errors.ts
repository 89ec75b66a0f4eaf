import type { Logger } from "@passerelle/kernel/logger";
import type { FastifyError, FastifyInstance, FastifyReply } from "fastify";
import { JSON_TYPE } from "./accept.ts";
import { internalError } from "./internal-error.ts";
import { type HttpRefusal, NOT_JSON, NOT_JSON_TYPE, NOWHERE, RefusedRequest, TOO_LONG } from "./refusals.ts";

const BY_FASTIFY_CODE: Record<string, HttpRefusal> = {
  FST_ERR_CTP_BODY_TOO_LARGE: TOO_LONG,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: NOT_JSON_TYPE,
};

/** Answers what never reached the engine in the same form as a GraphQL error, never as HTML. */
export function registerErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler<FastifyError>((error, _, reply) => refuse(reply, refusalOf(error, log)));
  app.setNotFoundHandler((_, reply) => refuse(reply, NOWHERE));
}

/** Sends a refusal, by default as `application/json`. */
export function refuse(reply: FastifyReply, refused: HttpRefusal, type = JSON_TYPE): FastifyReply {
  if (refused.headers) reply.headers(refused.headers);
  return reply
    .code(refused.status)
    .header("content-type", type)
    .send(JSON.stringify({ errors: refused.errors }));
}

function refusalOf(error: FastifyError | RefusedRequest, log: Logger): HttpRefusal {
  if (error instanceof RefusedRequest) return error.refusal;
  const { code, statusCode = 500 } = error;
  return (
    BY_FASTIFY_CODE[code] ??
    (statusCode < 500 ? { ...NOT_JSON, status: statusCode } : internalError(error, log))
  );
}
