import { randomUUID } from "node:crypto";
import type { GraphQLFormattedError } from "graphql";
import { ERROR_CODES } from "../errors.ts";
import type { Logger } from "../logger.ts";

/** Codes of graphql-js and Apollo Server that tell a client about its own request. */
const CLIENT_CODES = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/**
 * Lets coded errors through and replaces every other by `INTERNAL` with an id, logging the original:
 * no SQL, table name, address or stack leaves the process.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (
    typeof code === "string" &&
    code !== "INTERNAL_SERVER_ERROR" &&
    (code in ERROR_CODES || CLIENT_CODES.has(code))
  ) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions };
  }
  const id = randomUUID();
  log.error({ id, err: error }, "unexpected error");
  return {
    message: `Erreur interne (${id}).`,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: "INTERNAL", id, messageEn: `Internal error (${id}).` },
  };
}
