import type { Identity } from "../access/identity.ts";
import { NO_SUCH_DOCUMENT, NOT_REGISTERED } from "../documents/refusals.ts";
import type { Outcome, PreparedOperation, Refusal, RunRequest } from "../engine/engine.ts";
import { Stop } from "../transport/stop.ts";
import type { Door, Passage, Soon } from "./door.ts";
import { withExtensions } from "./extensions.ts";
import { internalError } from "./internal-error.ts";
import { interruptible } from "./interruptible.ts";
import type { AskedOperation } from "./parameters.ts";
import { type HttpRefusal, TOO_LATE } from "./refusals.ts";

export interface RunOptions {
  /** Can the client read an answer in parts? */
  incremental: boolean;
  /** Is an answer that comes whole sent as bytes, so that its texts may stay in transit? */
  transit?: boolean;
  /** May the answer be one that was kept, or be kept? */
  kept?: boolean;
  /** Refuses what this way in does not serve, once it is known what kind of operation was asked. */
  refuse(kind: PreparedOperation["kind"]): Refusal | undefined;
}

/** Milliseconds that the engine has, once told that it is late, to answer with what it has. */
const GRACE = 500;

/** What becomes of an operation whose client is gone: nobody reads it. */
const UNREAD: Refusal = { kind: "refused", status: 499, errors: [] };

/**
 * A document that a client only names may be for those who see more of the graph: its errors would tell what they see,
 * so that it is, to the others, as one that there is not.
 */
function unnamed({ extensions }: AskedOperation, refusal: Refusal): Refusal {
  if (refusal.errors[0]?.extensions?.code !== "GRAPHQL_VALIDATION_FAILED") return refusal;
  return extensions?.persistedQuery ? NOT_REGISTERED : NO_SUCH_DOCUMENT;
}

/**
 * One operation of a client, from its text to what came of it, within the deadline. `outcome` never rejects: a failure
 * of ours is logged and becomes a refusal that says nothing of itself.
 */
export class OperationRun {
  readonly outcome: Promise<Outcome>;
  /** The operation once it is known, with what to say beside its answer. */
  passage: Passage | undefined;
  readonly #door: Door;
  readonly #started = performance.now();
  readonly #stop = new Stop();
  #settle: (outcome: Outcome) => void = () => {};
  #timer: NodeJS.Timeout;
  #closed = false;
  /** The parts or events that are being read. */
  #open: AsyncGenerator<unknown, void> | undefined;

  constructor(
    door: Door,
    asked: AskedOperation,
    identity: Soon<Identity | HttpRefusal>,
    options: RunOptions,
  ) {
    this.#door = door;
    this.outcome = new Promise((settle) => {
      this.#settle = settle;
    });
    this.#timer = setTimeout(() => this.#late(), door.deadline);
    this.#start(asked, identity, options).then(
      (outcome) => this.#receive(outcome),
      (error) => this.#receive(internalError(error, door.log)),
    );
  }

  /** Ends the work of an operation that nobody reads any more; after its end, does nothing. */
  cancel(): void {
    if (this.#closed) return;
    this.#stop.abort();
    this.#close(UNREAD);
  }

  async #start(
    asked: AskedOperation,
    identified: Soon<Identity | HttpRefusal>,
    options: RunOptions,
  ): Promise<Outcome> {
    const door = this.#door;
    const identity = await identified;
    if ("kind" in identity) return identity;
    const found = await door.find(asked, identity);
    if ("kind" in found) return found;
    const operation = await door.engine.current(identity.contract).prepare(found.query, found.operationName);
    if (operation.kind === "refused")
      return asked.query === undefined ? unnamed(asked, operation) : operation;
    const passage: Passage = {
      asked: found,
      identity,
      operation,
      started: this.#started,
      headers: {},
      extensions: {},
    };
    this.passage = passage;
    const refused = options.refuse(operation.kind) ?? (await door.admit(passage));
    if (refused) return refused;
    const signal = this.#stop;
    if (signal.aborted) return TOO_LATE;
    const { grants, caller } = identity;
    const { incremental, transit } = options;
    const { meter } = passage;
    const { variables } = found;
    const request: RunRequest = { variables, signal, incremental, transit, grants, caller, meter };
    return options.kept && operation.kind === "query"
      ? door.runKept(passage, request)
      : operation.run(request);
  }

  #receive(came: Outcome): void {
    const outcome = came.kind === "answer" ? came : withExtensions(came, this.passage);
    if (this.#closed) {
      if (outcome.kind === "parts") void outcome.parts.return().catch(() => {});
      if (outcome.kind === "events") void outcome.events.return().catch(() => {});
    } else if (outcome.kind === "parts") {
      const parts = interruptible(outcome.parts, () => this.cancel());
      this.#open = parts;
      this.#tell({ kind: "parts", parts });
      this.#settle({ kind: "parts", parts });
    } else if (outcome.kind === "events") {
      clearTimeout(this.#timer);
      const events = interruptible(outcome.events, () => this.cancel());
      this.#open = events;
      this.#tell({ kind: "events", events });
      this.#settle({ kind: "events", events });
    } else this.#close(outcome);
  }

  /** The deadline has passed: subgraphs are let go, and what the engine has shortly after is the answer. */
  #late(): void {
    this.#stop.abort();
    this.#timer = setTimeout(() => this.#close(TOO_LATE), GRACE);
  }

  /** What comes of an operation is told once: of parts and events, that they begin. */
  #tell(outcome: Outcome): void {
    this.#door.settle(outcome, this.passage);
  }

  #close(outcome: Outcome): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    if (outcome !== UNREAD && !this.#open) this.#tell(outcome);
    this.#settle(withExtensions(outcome, this.passage));
    void this.#open?.return();
  }
}
