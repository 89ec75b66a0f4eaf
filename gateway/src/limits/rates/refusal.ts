import { codedError, ERROR_CODES } from "@passerelle/kernel/errors";
import type { Refusal } from "../../engine/engine.ts";
import type { Account } from "./rates.ts";

/** Why a consumer must wait: which budget is spent, and for how long. */
export function refusedRate({ allowance, budget }: Account, estimate: number): Refusal {
  const seconds = Math.max(1, Math.ceil((budget.until - Date.now()) / 1_000));
  const byRequests = allowance.requests !== undefined && budget.requests >= allowance.requests;
  const limit = byRequests ? "requests" : "cost";
  const max = byRequests ? allowance.requests : allowance.cost;
  const text = byRequests
    ? {
        fr: `${max} requêtes par minute au plus : réessayer dans ${seconds} s.`,
        en: `${max} requests a minute at most: try again in ${seconds} s.`,
      }
    : {
        fr: `Cette opération coûterait ${estimate}, et il n'en reste pas tant sur ${max} par minute : réessayer dans ${seconds} s, ou demander moins.`,
        en: `This operation would cost ${estimate}, and less is left of ${max} a minute: try again in ${seconds} s, or ask less.`,
      };
  return {
    kind: "refused",
    status: ERROR_CODES.LIMIT_EXCEEDED.status,
    errors: [codedError("LIMIT_EXCEEDED", text, { limit, max, retryAfter: seconds }).toJSON()],
  };
}
