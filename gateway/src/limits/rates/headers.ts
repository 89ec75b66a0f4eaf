import { WINDOW } from "./budget.ts";
import type { Account } from "./rates.ts";

const SECONDS = WINDOW / 1_000;

/**
 * What is left of a budget, as `RateLimit` and `RateLimit-Policy` say it (draft-ietf-httpapi-ratelimit-headers-11), and
 * `Retry-After` where nothing is.
 */
export function rateHeaders(
  { allowance, budget, admitted }: Account,
  now = Date.now(),
): Record<string, string> {
  const seconds = Math.max(1, Math.ceil((budget.until - now) / 1_000));
  const policies: string[] = [];
  const states: string[] = [];
  const tell = (name: string, unit: string, quota: number | undefined, spent: number): void => {
    if (quota === undefined) return;
    policies.push(`"${name}";q=${quota};w=${SECONDS}${unit}`);
    states.push(`"${name}";r=${Math.max(0, quota - spent)};t=${seconds}`);
  };
  tell("requests", "", allowance.requests, budget.requests);
  tell("cost", ';qu="cost"', allowance.cost, budget.cost);
  return {
    "ratelimit-policy": policies.join(", "),
    ratelimit: states.join(", "),
    ...(admitted ? {} : { "retry-after": String(seconds) }),
  };
}
