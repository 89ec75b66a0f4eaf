import type { Meter } from "../engine/engine.ts";
import type { Account } from "./rates/rates.ts";

/** What is told beside an answer of what it cost. */
export interface CostReport {
  /** What it would cost at most, by its text and variables. */
  requestedQueryCost: number;
  /** What it cost; absent where it is not known yet. */
  actualQueryCost?: number;
  /** What one operation may cost, where anything is too much. */
  maximumQueryCost?: number;
}

export interface MeterOptions {
  /** What it would cost at most; undefined where the graph does not say. */
  estimate: number | undefined;
  /** What one operation may cost. */
  max: number | undefined;
  isLive: boolean;
  /** The budget that pays. */
  account: Account | undefined;
  /** Where the report is told. */
  extensions: Record<string, unknown>;
}

/** Follows what one operation costs: the estimate is charged first, then corrected; each event is charged as it comes. */
export class OperationMeter implements Meter {
  readonly account: Account | undefined;
  /** What was charged for it so far. */
  #charged: number;
  readonly #isLive: boolean;
  readonly #report: CostReport;
  readonly #extensions: Record<string, unknown>;

  constructor({ estimate, max, isLive, account, extensions }: MeterOptions) {
    this.account = account;
    this.#charged = estimate ?? 0;
    this.#isLive = isLive;
    this.#extensions = extensions;
    this.#report = {
      requestedQueryCost: this.#charged,
      ...(max === undefined ? {} : { maximumQueryCost: max }),
    };
    if (estimate !== undefined) extensions.cost = this.#report;
  }

  measured(cost: number): void {
    this.account?.charge(this.#isLive ? cost : cost - this.#charged);
    this.#charged = cost;
    // Another one for each event: the one before may not be written yet.
    this.#extensions.cost = { ...this.#report, actualQueryCost: cost };
  }
}
