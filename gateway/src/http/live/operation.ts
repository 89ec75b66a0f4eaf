import { parse } from "graphql";
import type { Identity } from "../../access/identity.ts";
import type { EngineAnswer } from "../../engine/engine.ts";
import type { Door, Soon } from "../door.ts";
import { internalError } from "../internal-error.ts";
import { interruptible } from "../interruptible.ts";
import { maskAnswer, maskErrors } from "../mask.ts";
import { OperationRun, type RunOptions } from "../operation-run.ts";
import type { AskedOperation } from "../parameters.ts";
import { type HttpRefusal, MUTATION_BY_GET, RefusedRequest } from "../refusals.ts";
import type { LiveConnection } from "./connections.ts";
import { IDENTITY_OVER, whenOver } from "./identity-end.ts";

/**
 * What the libraries of the protocols are given to read: they want a document, and the client's own is the engine's to
 * parse, off the main thread.
 */
export const STUB_TEXT = "{ __typename }";
export const STUB = parse(STUB_TEXT);

/** Any kind of operation may be streamed, its answer whole: events have no form for parts. */
export const ANY_KIND: RunOptions = { incremental: false, refuse: () => undefined };

/** What a GET may ask of a stream. */
export const NO_MUTATION: RunOptions = {
  incremental: false,
  refuse: (kind) => (kind === "mutation" ? MUTATION_BY_GET : undefined),
};

export interface LiveOperationOptions {
  door: Door;
  connection: LiveConnection;
  asked: AskedOperation | HttpRefusal;
  identity: Soon<Identity | HttpRefusal>;
  run: RunOptions;
  /** A refusal is the only event (SSE), or is thrown as a `RefusedRequest`, for a protocol that has a message for it. */
  refusals: "event" | "thrown";
}

/** One operation on a connection that stays open, as a generator: one answer, or the events of a subscription. */
export function liveOperation(options: LiveOperationOptions): AsyncGenerator<EngineAnswer, void> {
  const { door, connection, asked } = options;
  if ("kind" in asked) return interruptible(refuse(asked, options), () => {});
  const full = connection.take();
  if (full) return interruptible(refuse(full, options), () => {});
  const run = new OperationRun(door, asked, options.identity, options.run);
  return interruptible(read(run, options), () => {
    run.cancel();
    connection.give();
  });
}

async function* read(run: OperationRun, options: LiveOperationOptions): AsyncGenerator<EngineAnswer, void> {
  const { log } = options.door;
  const outcome = await run.outcome;
  if (outcome.kind === "refused")
    return yield* refuse({ ...outcome, errors: maskErrors(outcome.errors, log) }, options);
  if (outcome.kind === "answer") return yield maskAnswer(outcome.answer, log);
  if (outcome.kind === "parts") throw new Error("an answer in parts, where none was offered");
  const { events } = outcome;
  let isOver = false;
  const forget =
    run.passage &&
    whenOver(run.passage.identity, () => {
      isOver = true;
      void events.return();
    });
  try {
    for await (const event of events) {
      yield maskAnswer(event, log);
      await options.connection.turn();
    }
  } catch (error) {
    yield { errors: internalError(error, log).errors };
  } finally {
    forget?.();
  }
  if (isOver) yield { errors: IDENTITY_OVER.errors };
}

async function* refuse(
  refused: HttpRefusal,
  { refusals }: LiveOperationOptions,
): AsyncGenerator<EngineAnswer, void> {
  if (refusals === "thrown") throw new RefusedRequest(refused);
  yield { errors: refused.errors };
}
