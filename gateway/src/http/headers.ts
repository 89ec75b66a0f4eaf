import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { keyOf } from "../access/said.ts";

/**
 * What every answer says to a browser: helmet's headers, and that any site may read (widgets call from other people's
 * sites, without cookies). Fixed once here, because the plugins that make them at each request cost a third of what
 * Fastify does for a small one.
 */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  // What a page may read of an answer beside its body.
  "access-control-expose-headers": "etag, ratelimit, ratelimit-policy, retry-after, www-authenticate",
  // What may be kept says so itself.
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "cross-origin",
  "origin-agent-cluster": "?1",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "x-download-options": "noopen",
  "x-frame-options": "SAMEORIGIN",
  "x-permitted-cross-domain-policies": "none",
  "x-xss-protection": "0",
};

/** May a page of this site use this partner key, or some key when none is named? */
export type MayUseKey = (origin: string, key?: string) => boolean;

/** Sets the headers that all answers have, and answers the browsers that ask before they ask (CORS preflight). */
export function registerHeaders(app: FastifyInstance, mayUse?: MayUseKey): void {
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(COMMON_HEADERS);
    if (mayUse) readByPartnersOnly(request, reply, mayUse);
    done();
  });
  app.options("/*", (request, reply) => {
    reply
      .code(204)
      .headers({
        "access-control-allow-methods": "GET, POST, PUT, DELETE, OPTIONS",
        "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "content-type",
        "access-control-max-age": "86400",
      })
      .header("vary", varyOf(reply, "access-control-request-headers"))
      .send();
  });
}

const NAMES_A_KEY = /(^|[,\s])x-api-key([,\s]|$)/i;

/**
 * The answer to a request with a partner key is for that partner's sites. A browser asks first without the key itself,
 * unless it is in the address: then the sites of any partner may go on.
 */
function readByPartnersOnly(request: FastifyRequest, reply: FastifyReply, mayUse: MayUseKey): void {
  const { headers, method } = request;
  const key = keyOf(request)?.text;
  const announced =
    method === "OPTIONS" && NAMES_A_KEY.test(String(headers["access-control-request-headers"] ?? ""));
  if (key === undefined && !announced) return;
  reply.header("vary", varyOf(reply, "origin"));
  const { origin } = headers;
  if (origin === undefined) return;
  if (mayUse(origin, key)) reply.header("access-control-allow-origin", origin);
  else reply.removeHeader("access-control-allow-origin");
}

/** The `vary` of an answer, with one name more. */
export const varyOf = (reply: FastifyReply, name: string): string => {
  const before = reply.getHeader("vary");
  return before === undefined ? name : `${before}, ${name}`;
};
