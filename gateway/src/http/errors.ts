import { randomUUID } from "node:crypto";
import type { ErrorCode, ErrorText } from "@passerelle/kernel/errors";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";

const REFUSALS: Record<string, { code: ErrorCode; status: number; text: ErrorText }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: "LIMIT_EXCEEDED",
    status: 413,
    text: { fr: "La requête est trop longue.", en: "The request body is too large." },
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: "BAD_USER_INPUT",
    status: 415,
    text: {
      fr: "Envoyer du JSON, avec « content-type: application/json ».",
      en: "Send JSON, with `content-type: application/json`.",
    },
  },
};

const BAD_REQUEST = {
  code: "BAD_USER_INPUT" as const,
  status: 400,
  text: { fr: "La requête n'est pas du JSON lisible.", en: "The request is not readable JSON." },
};

/** Answers what never reached the engine in the same form as a GraphQL error, never as HTML. */
export function refuse(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = REFUSALS[error.code] ?? ((error.statusCode ?? 500) < 500 ? BAD_REQUEST : undefined);
  if (known)
    return reply.code(known.status).send({
      errors: [{ message: known.text.fr, extensions: { code: known.code, messageEn: known.text.en } }],
    });
  const id = randomUUID();
  request.log.error({ id, err: error }, "unexpected error");
  return reply.code(500).send({
    errors: [
      {
        message: `Erreur interne (${id}).`,
        extensions: { code: "INTERNAL", id, messageEn: `Internal error (${id}).` },
      },
    ],
  });
}
