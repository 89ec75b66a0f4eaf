import { createHandler, type ExecutionResult, type Response } from "graphql-sse";
import type { EngineAnswer } from "../../engine/engine.ts";
import type { Door } from "../door.ts";
import { STUB } from "./operation.ts";

/** A request as graphql-sse's protocol reads it. */
export interface StreamRequest {
  method: string;
  /** The operation that a DELETE completes. */
  operationId?: string;
  accept: "text/event-stream" | "*/*";
  /** The parameters, already read. */
  body?: Record<string, unknown>;
  /** Begins the operation that it asks for. */
  start?(): AsyncGenerator<EngineAnswer, void>;
}

type Context = { start: NonNullable<StreamRequest["start"]> };

/**
 * The protocol of graphql-sse, which carries our operations without parsing them: for the one stream that `token`
 * names, or without a token for streams of one operation each.
 */
export function streamProtocol(
  door: Door,
  token: string | null,
): (request: StreamRequest) => Promise<Response> {
  const handle = createHandler<StreamRequest, Context, Context>({
    authenticate: () => token,
    onSubscribe: ({ context }) => ({
      schema: door.engine.current().schema,
      document: STUB,
      contextValue: context,
    }),
    validate: () => [],
    // The type asks for graphql-js's own errors; they are written as the same JSON.
    execute: ({ contextValue }) => contextValue.start() as AsyncGenerator<ExecutionResult, void>,
  });
  return (request) =>
    handle({
      method: request.method,
      url: `/?operationId=${encodeURIComponent(request.operationId ?? "")}`,
      headers: { get: (name) => (name === "accept" ? request.accept : "application/json") },
      body: request.body ?? null,
      raw: request,
      context: { start: request.start ?? nothing },
    });
}

async function* nothing(): AsyncGenerator<EngineAnswer, void> {}
