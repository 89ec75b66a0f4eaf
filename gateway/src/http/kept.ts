import type { FastifyReply, FastifyRequest } from "fastify";
import { KEPT } from "../cache/answer-cache.ts";
import { type Encoding, encodingFor } from "../cache/encodings.ts";
import { cacheHeaders, isKnown, KEPT_VARY } from "../cache/headers.ts";
import type { KeptAnswer } from "../cache/kept-answer.ts";
import type { ReadyAnswer, ReadyForm } from "../cache/ready-answers.ts";
import type { Accepted } from "./accept.ts";
import type { Door } from "./door.ts";
import { COMMON_HEADERS, varyOf } from "./headers.ts";

/** Sends an answer whose bytes are ready, or tells the client that it has them. */
export function sendKept(reply: FastifyReply, { body }: KeptAnswer, type: string): void {
  const { headers } = reply.request;
  reply.header("vary", varyOf(reply, KEPT_VARY));
  if (isKnown(headers["if-none-match"], body.etag)) return void reply.code(304).send();
  const encoding = encodingFor(headers["accept-encoding"]);
  const compressed = encoding && body.compressed(encoding);
  if (compressed) reply.header("content-encoding", encoding);
  reply.header("content-type", type).send(compressed ?? body.bytes);
}

/**
 * Answers at once a GET whose address led to a kept answer before, for those who did not say who they are. False when
 * it has to be asked.
 */
export function answerDirectly(
  request: FastifyRequest,
  reply: FastifyReply,
  { json, events, parts }: Accepted,
  door: Door,
): boolean {
  if (!json || events || parts || !door.direct) return false;
  const started = performance.now();
  const identity = door.identify(request);
  if (identity instanceof Promise || "kind" in identity) return false;
  const found = door.direct.find(request.url, identity);
  if (!found) return false;
  const { kept, passage } = found;
  reply.hijack();
  const { headers, text } = isKnown(request.headers["if-none-match"], kept.body.etag)
    ? formOf(found, undefined, undefined)
    : formOf(found, json, encodingFor(request.headers["accept-encoding"]));
  const age = Math.floor((started - kept.made) / 1_000);
  const all = age > 0 ? [...headers, "age", String(age)] : headers;
  // As a text, which Node sends with the headers in one piece; each of its characters is a byte.
  if (text === undefined) reply.raw.writeHead(304, all).end();
  else reply.raw.writeHead(200, all).end(text, "latin1");
  const { asked, operation } = passage;
  door.settle(
    { kind: "answer", answer: KEPT, kept },
    { asked, identity, operation, started, headers: {}, extensions: {} },
  );
  return true;
}

/** One form of a ready answer, made once: of a type and an encoding, or without a type what is said in its place. */
function formOf(
  { kept, forms }: ReadyAnswer,
  type: string | undefined,
  encoding: Encoding | undefined,
): ReadyForm {
  const { body } = kept;
  const compressed = encoding && body.compressed(encoding);
  const id = `${type} ${compressed ? encoding : ""}`;
  const known = forms.get(id);
  if (known) return known;
  const bytes = compressed ?? body.bytes;
  const { age: _, ...told } = cacheHeaders(kept, false);
  const own = type && {
    "content-type": type,
    "content-length": String(bytes.length),
    ...(compressed ? { "content-encoding": encoding } : {}),
  };
  const made = {
    headers: Object.entries({ ...COMMON_HEADERS, ...told, vary: KEPT_VARY, ...own }).flat(),
    text: type && bytes.toString("latin1"),
  };
  forms.set(id, made);
  return made;
}
