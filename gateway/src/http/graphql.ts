import { Readable } from "node:stream";
import { ERROR_CODES } from "@passerelle/kernel/errors";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { EngineAnswer, Outcome, Refusal } from "../engine/engine.ts";
import { toTransit } from "../transport/transit.ts";
import { type Accepted, JSON_TYPE, readAccept } from "./accept.ts";
import type { Door } from "./door.ts";
import { refuse } from "./errors.ts";
import { internalError } from "./internal-error.ts";
import { answerDirectly, sendKept } from "./kept.ts";
import type { ServeStream } from "./live/distinct-streams.ts";
import { maskAnswer, maskErrors } from "./mask.ts";
import { PARTS_TYPE, writeOnePart, writeParts } from "./multipart.ts";
import { OperationRun, type RunOptions } from "./operation-run.ts";
import { type AskedOperation, readParameters, readQueryString } from "./parameters.ts";
import {
  type HttpRefusal,
  MUTATION_BY_GET,
  NEEDS_A_STREAM,
  NO_SUCH_METHOD,
  NOT_ACCEPTABLE,
} from "./refusals.ts";

/** `/graphql` by POST and GET, as the GraphQL-over-HTTP specification says; answers as JSON, in parts, or as events. */
export function registerGraphql(app: FastifyInstance, door: Door, stream: ServeStream): void {
  const serve = (request: FastifyRequest, reply: FastifyReply, asked: AskedOperation | HttpRefusal): void => {
    const accepted = readAccept(request.headers.accept);
    if ("kind" in asked) return void refuse(reply, asked, accepted.json);
    if (accepted.events) return void stream(request, reply, asked);
    if (!accepted.json && !accepted.parts) return void refuse(reply, NOT_ACCEPTABLE);
    const byGet = request.method === "GET";
    const run = new OperationRun(
      door,
      asked,
      door.identify(request),
      accepted.parts ? (byGet ? GET_PARTS : PARTS) : byGet ? GET : POST,
    );
    reply.raw.on("close", () => run.cancel());
    run.outcome
      .then((outcome) => {
        const { passage } = run;
        if (passage) reply.headers(passage.headers);
        if (passage && outcome.kind === "answer" && outcome.kept)
          door.direct?.note(request.url, passage, outcome.kept);
        send(reply, outcome, accepted, door);
      })
      .catch((error) => refuse(reply, internalError(error, door.log), accepted.json));
  };
  app.post("/graphql", (request, reply) => serve(request, reply, readParameters(request.body)));
  // A page of any site can send a GET, but it has no effect, and nothing that a browser adds by itself tells who asks.
  app.get("/graphql", { exposeHeadRoute: false }, (request, reply) => {
    if (!answerDirectly(request, reply, readAccept(request.headers.accept), door))
      serve(request, reply, readQueryString(request.query as Record<string, unknown>));
  });
  app.route({
    method: ["HEAD", "PUT", "PATCH", "DELETE"],
    url: "/graphql",
    // Before the body is read: there is nothing to read it for.
    onRequest: (_, reply) => void refuse(reply, NO_SUCH_METHOD),
    handler: () => {},
  });
}

const onlyWhole: RunOptions["refuse"] = (kind) => (kind === "subscription" ? NEEDS_A_STREAM : undefined);
const onlyQueries: RunOptions["refuse"] = (kind) => (kind === "mutation" ? MUTATION_BY_GET : onlyWhole(kind));
const POST: RunOptions = { incremental: false, transit: true, refuse: onlyWhole };
const GET: RunOptions = { incremental: false, transit: true, kept: true, refuse: onlyQueries };
const PARTS: RunOptions = { incremental: true, refuse: onlyWhole };
const GET_PARTS: RunOptions = { incremental: true, refuse: onlyQueries };

function send(reply: FastifyReply, outcome: Outcome, { json }: Accepted, { log }: Door): void {
  if (reply.raw.destroyed) return;
  switch (outcome.kind) {
    case "answer": {
      if (outcome.kept && json) return void sendKept(reply, outcome.kept, json);
      const answer = maskAnswer(outcome.answer, log);
      if (answer.data === undefined) reply.code(statusOf(answer));
      if (json) reply.header("content-type", json).send(bytesOf(answer, outcome.transit));
      else reply.header("content-type", PARTS_TYPE).send(writeOnePart(answer));
      return;
    }
    case "refused":
      if (outcome.transient) reply.header("retry-after", "1");
      refuse(
        reply,
        { ...outcome, status: refusedStatus(outcome, json), errors: maskErrors(outcome.errors, log) },
        json,
      );
      return;
    case "parts":
      reply
        .header("content-type", PARTS_TYPE)
        .send(Readable.from(writeParts(outcome.parts, log), { objectMode: false }));
      return;
    case "events":
      throw new Error("a subscription that was refused has run");
  }
}

/**
 * An answer as UTF-8 JSON. As bytes, since Node writes a text that has a character beyond Latin-1 much slower.
 */
function bytesOf(answer: EngineAnswer, transit: boolean | undefined): Buffer {
  if (!transit) return Buffer.from(JSON.stringify(answer));
  const { data, ...others } = answer;
  const before = toTransit(JSON.stringify(others)).slice(0, -1);
  const member = data === undefined ? "" : `${before.length > 1 ? "," : ""}"data":${JSON.stringify(data)}`;
  return Buffer.from(`${before}${member}}`, "latin1");
}

/**
 * The status of a refusal: a document or variables that cannot be run are a well-formed request with its answer to a
 * client of `application/json`, as the specification says, and a bad one to clients of the type made for telling.
 */
function refusedStatus({ status, errors }: Refusal, json: string | undefined): number {
  return json === JSON_TYPE && status === 400 && OF_DOCUMENT.has(errors[0]?.extensions?.code) ? 200 : status;
}

/** Codes of what is wrong with what is asked, not with how. */
const OF_DOCUMENT: ReadonlySet<unknown> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_USER_INPUT",
  "DOCUMENT_LIMIT",
]);

/** The status of an answer without data, by the code of its first error. */
function statusOf({ errors }: EngineAnswer): number {
  const code = String(errors?.[0]?.extensions?.code);
  return code in ERROR_CODES ? ERROR_CODES[code as keyof typeof ERROR_CODES].status : 500;
}
