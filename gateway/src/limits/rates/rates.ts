import type { Redis } from "ioredis";
import type { Identity } from "../../access/identity.ts";
import { type Allowance, type Budget, Budgets } from "./budget.ts";
import { SharedBudgets } from "./shared-budgets.ts";

export interface RatesOptions {
  /** What a consumer may spend a minute that has no quota of its own. */
  everybody: Allowance;
  /** Part of the public's allowance that each place keeps once the public has spent it. */
  share: number;
  /** Where replicas share budgets. */
  redis: Redis | undefined;
  /** Milliseconds since 1970. Default `Date.now`. */
  now?: () => number;
}

/** An operation's place in the budgets: charged when it begins, corrected when its cost is known. */
export interface Account {
  allowance: Allowance;
  budget: Budget;
  /** Is there room for it? When not, nothing is charged. */
  admitted: boolean;
  /** Charges, or gives back, what it cost beside what was charged; nothing once the window is over. */
  charge(cost: number): void;
}

/** Consumer of all who do not say who they are. */
export const PUBLIC = "public";

/** Shares that one address has at most: whoever is no browser may say that its pages are of ever other sites. */
const SHARES_OF_ADDRESS = 5;

/**
 * Budgets of requests and cost, a minute long, by consumer. Those who do not say who they are have one together; once
 * it is spent, each place still has a share of its own, so that neither an address alone is refused, nor one address
 * takes all.
 */
export class Rates {
  readonly #budgets = new Budgets();
  readonly #everybody: Allowance;
  readonly #share: number;
  readonly #shared: SharedBudgets | undefined;
  readonly #now: () => number;

  constructor({ everybody, share, redis, now = Date.now }: RatesOptions) {
    this.#now = now;
    this.#everybody = everybody;
    this.#share = share;
    this.#shared = redis && new SharedBudgets(redis);
  }

  /** What a consumer may spend, if anything is counted. */
  allowanceOf({ quota }: Identity): Allowance | undefined {
    const requests = quota?.requests ?? this.#everybody.requests;
    const cost = quota?.cost ?? this.#everybody.cost;
    return requests === undefined && cost === undefined ? undefined : { requests, cost };
  }

  /** Charges one request with its estimate, if there is room. */
  open(identity: Identity, allowance: Allowance, estimate: number): Account {
    const now = this.#now();
    const budget = this.#budgets.of(identity.consumer, now);
    if (budget.allows(allowance, estimate)) return this.#charged(budget, allowance, estimate, this.#shared);
    if (identity.consumer !== PUBLIC || identity.place === undefined)
      return { budget, allowance, admitted: false, charge: () => {} };
    return this.#openShare(identity.place, allowance, { estimate, now, spent: budget });
  }

  /** The share of a place, and of its address; never told to other replicas: addresses stay in this process. */
  #openShare(
    place: string,
    allowance: Allowance,
    { estimate, now, spent }: { estimate: number; now: number; spent: Budget },
  ): Account {
    const refused = (budget: Budget): Account => ({
      budget: budget.until < spent.until ? budget : spent,
      allowance,
      admitted: false,
      charge: () => {},
    });
    const address = this.#budgets.of(`${PUBLIC} @${place.slice(place.lastIndexOf(" ") + 1)}`, now);
    const several = shareOf(allowance, Math.min(1, SHARES_OF_ADDRESS * this.#share));
    if (!address.allows(several, estimate)) return refused(address);
    const own = this.#budgets.of(`${PUBLIC} ${place}`, now);
    const share = shareOf(allowance, this.#share);
    if (!own.allows(share, estimate)) return refused(own);
    address.charge(1, estimate);
    const account = this.#charged(own, share, estimate, undefined);
    return {
      ...account,
      charge: (cost) => {
        account.charge(cost);
        address.charge(0, cost);
      },
    };
  }

  async close(): Promise<void> {
    await this.#shared?.close();
  }

  #charged(
    budget: Budget,
    allowance: Allowance,
    estimate: number,
    shared: SharedBudgets | undefined,
  ): Account {
    budget.charge(1, estimate);
    shared?.note(budget, 1, estimate);
    return {
      budget,
      allowance,
      admitted: true,
      charge: (cost) => {
        if (!cost || this.#now() >= budget.until) return;
        budget.charge(0, cost);
        shared?.note(budget, 0, cost);
      },
    };
  }
}

const shareOf = ({ requests, cost }: Allowance, share: number): Allowance => ({
  requests: requests === undefined ? undefined : Math.ceil(requests * share),
  cost: cost === undefined ? undefined : Math.ceil(cost * share),
});
