import type { KeptAnswer } from "./kept-answer.ts";

/** What tells apart answers to one address: their form, and the contract by which their caller sees the graph. */
export const KEPT_VARY = "accept, accept-encoding, authorization, x-api-key";

/** The headers by which others know whether, how long and for whom they may keep an answer. */
export function cacheHeaders(
  { body, made, maxAge }: Pick<KeptAnswer, "body" | "made" | "maxAge">,
  isPrivate: boolean,
): Record<string, string> {
  if (maxAge <= 0) return { "cache-control": "no-store" };
  const age = Math.floor((performance.now() - made) / 1_000);
  return {
    "cache-control": `${isPrivate ? "private" : "public"}, max-age=${Math.floor(maxAge)}`,
    etag: body.etag,
    ...(age > 0 ? { age: String(age) } : {}),
  };
}

/** Has the client the answer already, by its `If-None-Match`? Compared weakly, as RFC 9110 says for GET. */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return ifNoneMatch.trim() === "*" || ifNoneMatch.split(",").some((tag) => opaque(tag) === opaque(etag));
}
