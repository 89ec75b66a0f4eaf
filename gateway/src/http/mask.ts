import { maskError } from "@passerelle/kernel/graphql/mask";
import type { Logger } from "@passerelle/kernel/logger";
import type { GraphQLFormattedError } from "graphql";
import type { EngineAnswer } from "../engine/engine.ts";

/** What subgraphs in development add to their errors. */
const INNER = ["stacktrace", "exception", "originalError"];

/** Codes that mean none was given: by the subgraph's server, or by the engine. */
const NO_CODE = new Set(["INTERNAL_SERVER_ERROR", "DOWNSTREAM_SERVICE_ERROR"]);

/** The answer as a client may read it: an error without a code, or with the code of an accident, says nothing of itself. */
export function maskAnswer<Answer extends Pick<EngineAnswer, "errors">>(answer: Answer, log: Logger): Answer {
  if (!answer.errors) return answer;
  return { ...answer, errors: maskErrors(answer.errors, log) };
}

export const maskErrors = (errors: readonly GraphQLFormattedError[], log: Logger): GraphQLFormattedError[] =>
  errors.map((error) => maskOne(error, log));

/** A code is a subgraph's word to clients: it passes, known to us or not. */
function maskOne(error: GraphQLFormattedError, log: Logger): GraphQLFormattedError {
  const { code } = error.extensions ?? {};
  if (typeof code !== "string" || NO_CODE.has(code))
    return maskError({ ...error, extensions: {} }, error, log);
  if (!INNER.some((name) => error.extensions && name in error.extensions)) return error;
  const kept = Object.entries(error.extensions ?? {}).filter(([name]) => !INNER.includes(name));
  return { ...error, extensions: Object.fromEntries(kept) };
}
