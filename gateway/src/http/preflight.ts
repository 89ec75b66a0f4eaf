import type { IncomingHttpHeaders } from "node:http";

/** Types that a form of any site sends without asking first. */
const FORM_TYPES = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;

/**
 * Did the browser, if it was one, have to ask us first (CORS preflight)? What a foreign page can send blindly is not
 * run. The headers are those that Apollo's clients already send.
 */
export function wasPreflighted(headers: IncomingHttpHeaders): boolean {
  if (headers["apollo-require-preflight"] || headers["x-apollo-operation-name"]) return true;
  const type = headers["content-type"];
  return type !== undefined && !FORM_TYPES.test(type);
}
