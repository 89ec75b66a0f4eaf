import type { FastifyReply, FastifyRequest } from "fastify";
import { KEPT } from "../cache/answer-cache.ts";
import { encodingFor } from "../cache/encodings.ts";
import { cacheHeaders, isKnown, KEPT_VARY } from "../cache/headers.ts";
import type { KeptAnswer } from "../cache/kept-answer.ts";
import type { ReadyAnswer } from "../cache/ready-answers.ts";
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
  if (isKnown(request.headers["if-none-match"], kept.body.etag))
    reply.raw.writeHead(304, headersOf(found, UNCHANGED)).end();
  else {
    const encoding = encodingFor(request.headers["accept-encoding"]);
    const compressed = encoding && kept.body.compressed(encoding);
    const form = compressed ? `${json} ${encoding}` : json;
    const bytes = compressed ?? kept.body.bytes;
    const own = () => ({
      "content-type": json,
      "content-length": String(bytes.length),
      ...(compressed ? { "content-encoding": encoding } : {}),
    });
    reply.raw.writeHead(200, headersOf(found, form, own)).end(bytes);
  }
  const { asked, operation } = passage;
  door.settle(
    { kind: "answer", answer: KEPT, kept },
    { asked, identity, operation, started, headers: {}, extensions: {} },
  );
  return true;
}

/** The form of an answer that is not sent again. */
const UNCHANGED = "";

/** Names and values of all headers of one form of a ready answer, made once; those that its age asks for are added. */
function headersOf({ kept, forms }: ReadyAnswer, form: string, own?: () => Record<string, string>): string[] {
  let made = forms.get(form);
  if (!made) {
    const { age: _, ...told } = cacheHeaders(kept, false);
    made = Object.entries({ ...COMMON_HEADERS, ...told, vary: KEPT_VARY, ...own?.() }).flat();
    forms.set(form, made);
  }
  const age = Math.floor((performance.now() - kept.made) / 1_000);
  return age > 0 ? [...made, "age", String(age)] : made;
}
