import type { Logger } from "@passerelle/kernel/logger";
import type { Redis } from "ioredis";
import type { Identity } from "../access/identity.ts";
import { breachOf, refusedFor, type Warning, warningOf } from "../engine/document/limits/breach.ts";
import { largestGiven } from "../engine/document/limits/lists.ts";
import type { Breach, Limit } from "../engine/document/limits/rules.ts";
import type { PreparedOperation, Refusal } from "../engine/engine.ts";
import type { Claim, Passage } from "../http/door.ts";
import { costLimit, documentRules, type LimitsConfig, rateMode } from "./config.ts";
import { OperationMeter } from "./meter.ts";
import type { Allowance, Budget } from "./rates/budget.ts";
import { rateHeaders } from "./rates/headers.ts";
import { placeReader } from "./rates/place.ts";
import { type Account, PUBLIC, Rates } from "./rates/rates.ts";
import { refusedRate } from "./rates/refusal.ts";

/** How much may be asked: what the text of a document does not tell alone. */
export interface Limits {
  /** May it be run? Sizes of pages by its variables, its cost, and what its consumer may still spend. */
  admit(passage: Passage): Refusal | undefined;
  /** Tells beside the answer what is left of the budget. */
  settle(passage: Passage | undefined): void;
  /** Who asks, with the place from which they do when nothing else tells them apart and it may matter. */
  placed(identity: Identity, claim: Claim): Identity;
  close(): Promise<void>;
}

/** Makes the part of the door that limits; budgets are shared by `redis`, with it. */
export function createLimits(config: LimitsConfig, log: Logger, redis?: Redis): Limits {
  const { listSize } = documentRules(config);
  const cost = costLimit(config);
  const mode = rateMode(config);
  const rates = new Rates({
    everybody: {
      requests: config.RATE_REQUESTS || undefined,
      cost: config.RATE_COST || undefined,
    },
    share: config.RATE_SHARE / 100,
    redis: mode === "off" ? undefined : redis,
  });
  const warn = warner(log);
  const spent = new WeakSet<Budget>();
  const placeOf = placeReader(config.TRUSTED_PROXIES);

  /** Refuses, warns of, or ignores one breach. */
  const judge = (breach: Breach, limit: Limit, passage: Passage): Refusal | undefined => {
    if (limit.mode === "enforce") return refusedFor(breach);
    warn(breach, passage);
    return undefined;
  };

  const allowanceOf = (identity: Identity): Allowance | undefined =>
    mode === "off" ? undefined : rates.allowanceOf(identity);
  /** Refuses, or warns of, what a budget cannot pay now; once for each budget, the log tells it. */
  const refuseSpent = (account: Account, passage: Passage, estimate: number): Refusal | undefined => {
    const { allowance, budget } = account;
    const whole = allowance.cost;
    // No minute will ever have enough.
    if (whole !== undefined && estimate > whole && mode === "enforce")
      return refusedFor({ limit: "cost", value: estimate, max: whole });
    if (mode === "enforce") return refusedRate(account, estimate);
    if (!spent.has(budget)) log.warn({ consumer: passage.identity.consumer, allowance }, "a budget is spent");
    spent.add(budget);
    return undefined;
  };
  const refusePages = (passage: Passage): Refusal | undefined => {
    const { operation, asked } = passage;
    if (!asked.variables || listSize.mode === "off") return undefined;
    const value = largestGiven(asked.variables, operation.pages ?? []);
    if (value >= 0 && value <= listSize.max) return undefined;
    return judge({ limit: "listSize", value, max: listSize.max }, listSize, passage);
  };

  return {
    placed(identity, claim) {
      if (identity.consumer !== PUBLIC || !allowanceOf(identity)) return identity;
      return { ...identity, place: placeOf(claim) };
    },
    admit(passage) {
      const { operation, asked, identity } = passage;
      for (const breach of operation.breaches ?? []) warn(breach, passage);
      const tooLong = refusePages(passage);
      if (tooLong) return tooLong;
      const estimate = operation.estimate?.(asked.variables);
      const dear = estimate === undefined ? undefined : breachOf("cost", cost, estimate);
      const tooDear = dear && judge(dear, cost, passage);
      if (tooDear) return tooDear;
      const allowance = allowanceOf(identity);
      const account = allowance && rates.open(identity, allowance, estimate ?? 0);
      if (estimate === undefined && !account) return undefined;
      passage.meter = new OperationMeter({
        ...{ estimate, account, extensions: passage.extensions },
        isLive: operation.kind === "subscription",
        max: cost.mode === "off" ? undefined : cost.max,
      });
      return account && !account.admitted ? refuseSpent(account, passage, estimate ?? 0) : undefined;
    },
    settle(passage) {
      if (passage?.meter instanceof OperationMeter && passage.meter.account)
        Object.assign(passage.headers, rateHeaders(passage.meter.account));
    },
    close: () => rates.close(),
  };
}

/** Tells of a breach beside the answer, and in the log once for each operation and limit. */
function warner(log: Logger): (breach: Breach, passage: Passage) => void {
  const told = new WeakMap<PreparedOperation, Set<string>>();
  return (breach, { operation, extensions, asked, identity }) => {
    const warnings = (extensions.avertissements ?? []) as Warning[];
    extensions.avertissements = [...warnings, warningOf(breach)];
    const known = told.get(operation) ?? new Set();
    told.set(operation, known);
    if (known.has(breach.limit)) return;
    known.add(breach.limit);
    const { operationName } = asked;
    log.warn({ ...breach, operation: operationName, consumer: identity.consumer }, "a limit is exceeded");
  };
}
