import { ERROR_CODES, type ErrorText } from "@passerelle/kernel/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Refusal } from "../engine.ts";

/** Codes of refused documents that are GraphQL's own, beside those of our registry. */
type DocumentCode =
  | "GRAPHQL_PARSE_FAILED"
  | "GRAPHQL_VALIDATION_FAILED"
  | "OPERATION_RESOLUTION_FAILURE"
  | "BAD_USER_INPUT"
  | "DOCUMENT_LIMIT"
  | "LIMIT_EXCEEDED";

/** A document that is not run, with GraphQL's own words. */
export const refused = (errors: readonly GraphQLError[], code: DocumentCode): Refusal => ({
  kind: "refused",
  status: code === "LIMIT_EXCEEDED" ? ERROR_CODES.LIMIT_EXCEEDED.status : 400,
  errors: errors.map((error) => withCode(error.toJSON(), code)),
});

/** A document that is not run, for a reason of ours. */
export const refusedBecause = (code: DocumentCode, { fr, en }: ErrorText): Refusal =>
  refused([new GraphQLError(fr, { extensions: { messageEn: en } })], code);

/** Characters of a message, and places in the document, that an error tells: hostile documents have names as long as they. */
const MAX_MESSAGE = 500;
const MAX_LOCATIONS = 10;

const withCode = (
  { message, locations, ...error }: GraphQLFormattedError,
  code: DocumentCode,
): GraphQLFormattedError => ({
  message: message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message,
  ...(locations ? { locations: locations.slice(0, MAX_LOCATIONS) } : {}),
  ...error,
  extensions: { ...error.extensions, code },
});
